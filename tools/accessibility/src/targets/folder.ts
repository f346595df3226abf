import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { lookup } from 'mrmime';
import { Expected } from '../expected.ts';

/**
 * Serves a built site as static hosts do, on this machine only: `index.html` for a folder, `about.html` for `/about`,
 * `404.html` for what isn't there. Nothing outside the folder is given out, not even by a link that leads there.
 * The port follows from the folder if it is free, so that addresses are the same in every run.
 */
export async function serveFolder(folder: string): Promise<Served> {
	const root = await realpath(folder);
	const server = createServer(async ({ url = '/' }, response) => {
		send(response, await answerTo(root, url));
	});
	await listen(server, portOf(root));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		folder: root,
		name: folder.replace(/[\\/]+$/, ''),
		async close() {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

/** The paths of all pages in a folder, in order: `/`, `/about/`, `/old.html`. */
export async function pagesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const pages = entries
		.filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
		.filter((file) => !/(^|[\\/])(\.|node_modules[\\/])/.test(file));
	if (pages.length > 0) return pages.map(pathOf).sort();
	throw new Expected(`There is no page in ${folder}: it has no file that ends in .html.`);
}

/** The file that is given out at a path of an address. */
export async function fileAt(root: string, pathname: string): Promise<string | undefined> {
	const path = decoded(pathname);
	if (path === undefined) return undefined;
	if (path.endsWith('/')) return await inside(root, `${path}index.html`);
	return (await inside(root, path)) ?? (await inside(root, `${path}.html`));
}

/** A path as files have it, if it is spelled as one can be. */
export function decoded(pathname: string): string | undefined {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return undefined;
	}
}

function pathOf(file: string): string {
	const path = encodeURI(file.replaceAll(sep, '/')).replace(/[?#]/g, encodeURIComponent);
	return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

async function answerTo(root: string, url: string): Promise<Answer> {
	// Not resolved against a base, where `//img/x.png` would name a host.
	const address = URL.parse(`http://localhost${url}`);
	const path = address ? decoded(address.pathname) : undefined;
	if (!address || path === undefined) return { status: 400 };
	const file = await fileAt(root, address.pathname);
	if (file) return { status: 200, file };
	if (await inside(root, `${path}/index.html`)) {
		const folder = address.pathname.replace(/^\/+/, '/');
		return { status: 301, location: `${folder}/${address.search}` };
	}
	return { status: 404, file: await inside(root, '/404.html') };
}

/** The file behind a path, if there is one and it really lies in the folder. */
async function inside(root: string, path: string): Promise<string | undefined> {
	try {
		const real = await realpath(join(root, path));
		if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
		return (await stat(real)).isFile() ? real : undefined;
	} catch {
		return undefined;
	}
}

function send(response: ServerResponse, { status, file, location }: Answer): void {
	response.statusCode = status;
	if (location) response.setHeader('location', location);
	if (!file) return void response.setHeader('content-type', 'text/plain').end(`${status}\n`);
	response.setHeader('content-type', typeOf(file));
	// A browser that has seen enough hangs up, at any moment, which is no fault.
	if (response.destroyed) return;
	pipeline(createReadStream(file), response, () => {});
}

function typeOf(file: string): string {
	const type = lookup(extname(file)) ?? 'application/octet-stream';
	return /^text\/|javascript|json|xml/.test(type) ? `${type}; charset=utf-8` : type;
}

async function listen(server: ReturnType<typeof createServer>, preferred: number): Promise<void> {
	for (const port of [preferred, 0]) {
		try {
			server.listen(port, '127.0.0.1');
			return void (await once(server, 'listening'));
		} catch (error) {
			if (port === 0) throw error;
		}
	}
}

/** From 20000 to 29999, which systems don't give out by themselves. */
function portOf(root: string): number {
	return 20_000 + (createHash('sha256').update(root).digest().readUInt32BE() % 10_000);
}

export type Served = {
	url: string;
	folder: string;
	/** What the person called the folder, without a slash at the end. */
	name: string;
	close(): Promise<void>;
};
type Answer = { status: number; file?: string | undefined; location?: string };
