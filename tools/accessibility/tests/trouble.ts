import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';

/** A site on which everything goes wrong that can, each at an address of its own, on free ports. */
export async function startTrouble(): Promise<Trouble> {
	const server = createServer(({ url = '/' }, response) => {
		const answer = answers[new URL(url, 'http://x').pathname] ?? notThere;
		answer(response);
	});
	const secure = createSecureServer({ key: pem('key'), cert: pem('cert') }, (_, response) =>
		html(response, 'Nobody gets here.'),
	);
	return {
		url: await addressOf(server, 'http'),
		closedUrl: await closedAddress(),
		secureUrl: await addressOf(secure, 'https'),
		async close() {
			for (const each of [server, secure]) {
				each.closeAllConnections();
				each.close();
			}
		},
	};
}

const answers: Record<string, (response: ServerResponse) => void> = {
	'/well/': (response) => html(response, 'All is well.'),
	'/hangs/': () => {},
	'/half/': (response) => {
		response.writeHead(200, { 'content-type': 'text/html' });
		response.write(page('Half', '<p>It begins'));
	},
	'/busy/': (response) =>
		html(response, '<script>addEventListener("load", () => { for (;;); })</script>'),
	'/redirects/': (response) => redirect(response, '/redirects/'),
	'/refreshes/': (response) =>
		html(response, '', '<meta http-equiv="refresh" content="0; url=/refreshes/">'),
	'/download/': (response) => {
		response.setHeader('content-disposition', 'attachment; filename="minutes.bin"');
		response.setHeader('content-type', 'application/octet-stream');
		response.end('1');
	},
	'/minutes.pdf': (response) =>
		response.setHeader('content-type', 'application/pdf').end('%PDF-1.7'),
	'/data.json': (response) => response.setHeader('content-type', 'application/json').end('{}'),
	'/password/': (response) => {
		response.setHeader('www-authenticate', 'Basic realm="Council"');
		status(response, 401);
	},
	'/fails/': (response) => status(response, 500),
	'/hangs-up/': (response) => response.socket?.destroy(),
	'/heavy/': (response) => html(response, `<!--${'x'.repeat(20_000_000)}--><button></button>`),
	'/alerts/': (response) =>
		html(response, '<script>alert(1); confirm(2); prompt(3)</script><button></button>'),
	'/leaves/': (response) =>
		html(
			response,
			'<script>addEventListener("beforeunload", (event) => event.preventDefault())</script>',
		),
	'/dialog/': (response) =>
		html(
			response,
			'<dialog><button></button></dialog><script>document.querySelector("dialog").showModal()</script>',
		),
	'/shadow/': (response) =>
		html(
			response,
			'<div id="host"></div><script>host.attachShadow({ mode: "open" }).innerHTML = "<button></button>"</script>',
		),
	'/frame/': (response) =>
		html(response, '<iframe id="inner" title="A form" src="/inside/"></iframe>'),
	'/inside/': (response) => html(response, '<button></button>'),
};

function notThere(response: ServerResponse) {
	status(response, 404);
}

function status(response: ServerResponse, code: number) {
	response.statusCode = code;
	html(response, String(code));
}

function redirect(response: ServerResponse, location: string) {
	response.writeHead(302, { location }).end();
}

function html(response: ServerResponse, body: string, head = '') {
	response.setHeader('content-type', 'text/html; charset=utf-8').end(page('Trouble', body, head));
}

function page(title: string, body: string, head = ''): string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

function pem(name: string): string {
	return readFileSync(new URL(`certificate/${name}.pem`, import.meta.url), 'utf8');
}

/** Where a server was a moment ago. */
export async function closedAddress(): Promise<string> {
	const server = createServer();
	const address = await addressOf(server, 'http');
	server.close();
	await once(server, 'close');
	return `${address}/`;
}

async function addressOf(server: Server, scheme: string): Promise<string> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export type Trouble = {
	url: string;
	secureUrl: string;
	/** Nobody listens there. */
	closedUrl: string;
	close(): Promise<void>;
};
