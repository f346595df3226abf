import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFont } from '../font.ts';

/** Serves restless pages at `/<name>`. What they load comes as soon or as late as it happens to. */
export async function serveRestless(pages: Map<string, string>): Promise<RestlessSite> {
	const server = createServer(({ url = '' }, response) => {
		const { pathname } = new URL(url, 'http://x');
		if (serveFont(pathname, response)) return;
		const html = pages.get(decodeURIComponent(pathname.slice(1)));
		if (html !== undefined) return send(response, 'text/html', html);
		const [type, body] = FILES[pathname] ?? [];
		if (!type) return;
		setTimeout(() => send(response, type, body!), randomInt(120));
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

function send(response: ServerResponse, type: string, body: string): void {
	response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
}

/** Anything else is never answered. */
const FILES: Record<string, [type: string, body: string]> = {
	'/text': ['text/plain', 'The market is open.'],
	'/p.svg': [
		'image/svg+xml',
		'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><rect width="60" height="30"/></svg>',
	],
	'/late.css': ['text/css', '.late { width: 70rem; color: #ccc }'],
	'/late.js': [
		'text/javascript',
		"document.getElementById('a')?.insertAdjacentHTML('beforeend', '<button></button>')",
	],
	'/late.woff2': ['font/woff2', 'no font'],
	'/film.webm': ['video/webm', 'no film'],
	'/none.webm': ['video/webm', ''],
	'/favicon.ico': ['image/png', ''],
};

export type RestlessSite = { url: string; close(): void };
