import { securityHeaders } from '#domain/security.ts';
import type { BuiltPage } from './page.ts';
import type { Visit } from './request.ts';

/** Sends the client on to a page; a client that reads JSON is told which one. */
export function goOn(visit: Visit, location: string): Response {
	if (visit.json) return sendJson({ next: location });
	return new Response(null, { status: 303, headers: { ...common(), Location: location } });
}

export async function sendPage(page: BuiltPage, status: number, headers: Headers = {}) {
	const own = { ...common({ styles: await page.styleHashes() }), ...headers };
	const type = { 'Content-Type': 'text/html; charset=utf-8' };
	return new Response(page.html(), { status, headers: { ...own, ...type } });
}

export function sendJson(body: object, status = 200, headers: Headers = {}): Response {
	return Response.json(body, { status, headers: { ...common(), ...headers } });
}

/**
 * The headers of an answer to a form that has no address of its own: the browser keeps a copy for its button Back. Where
 * the form is sent from again, an older browser must be able to name the page.
 */
export const keptByBrowser = {
	'Cache-Control': 'private, no-cache',
	'Referrer-Policy': 'same-origin',
};

/** For when not even a page can be had. */
export function sendText(text: string, status: number, headers: Headers = {}): Response {
	return new Response(text, { status, headers: { ...common(), ...headers } });
}

export function withCookies(response: Response, cookies: string[]): Response {
	for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
	return response;
}

/** Every answer of a function is one person's own, and its address may be a secret. */
function common(options: { styles?: string[] } = {}): Headers {
	const security = securityHeaders({ ...options, secretAddress: true });
	return { ...security, 'Cache-Control': 'no-store', Vary: 'Accept' };
}

type Headers = Record<string, string>;
