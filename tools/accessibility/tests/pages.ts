import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves these documents by their paths, on a free port. What is at `/never` never comes. One that is not HTML begins with its type and an empty line. */
export async function servePages(pages: Record<string, string>): Promise<Pages> {
	const server = createServer(({ url = '' }, response) => {
		const { pathname } = new URL(url, 'http://x');
		if (pathname.endsWith('/never')) return;
		const body = pages[pathname];
		const [, type, rest] = /^([a-z]+\/[a-z+]+)\n\n([\s\S]*)$/.exec(body ?? '') ?? [];
		response.statusCode = body === undefined ? 404 : 200;
		response.setHeader('content-type', `${type ?? 'text/html'}; charset=utf-8`);
		response.end(rest ?? body ?? 'Not found');
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** A page in which a rule engine finds nothing, around some HTML. */
export function documentOf(title: string, body: string, head = ''): string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

export type Pages = { url: string; close(): void };
