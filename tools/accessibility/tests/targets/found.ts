import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { readArguments } from '../../src/arguments.ts';
import { readConfig } from '../../src/config.ts';
import { type Found, findTargets } from '../../src/targets.ts';
import { folderWith } from '../files.ts';

/** What these arguments and this config name. After the test its servers end, and the process is in its folder again. */
export async function find(argv: string[], config?: object): Promise<Found> {
	const name = config && join(await folderWith({ 'c.json': JSON.stringify(config) }), 'c.json');
	const found = await findTargets(readArguments(argv), await readConfig(name));
	open.push(found);
	return found;
}

export function urlsOf({ targets }: Found): string[] {
	return targets.map(({ url }) => url);
}

/** A server of these files, by their paths, until the test ends. */
export async function serve(files: Record<string, string | Uint8Array>) {
	const answer: RequestListener = ({ url = '' }, response) => {
		const content = files[url.replace(/\?.*/, '')];
		response.statusCode = content === undefined ? 404 : 200;
		response.end(content);
	};
	const server = createServer(answer).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const close = async () => {
		server.close();
		server.closeAllConnections();
	};
	open.push({ close });
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

export function urlset(...urls: string[]): string {
	const entries = urls.map((url) => `<url><loc>${url}</loc></url>`);
	return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>`;
}

const home = process.cwd();
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
	process.chdir(home);
	await Promise.all(open.splice(0).map((each) => each.close()));
});
