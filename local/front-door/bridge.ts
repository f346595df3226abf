import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { acceptedEncoding, isCompressible } from './encoding.ts';
import { plainAnswer } from './plain.ts';

/**
 * Netlify's limit for the body of a request to a function, which refuses more in a line of plain text before a function
 * is asked. Here the function is asked, with the part that fits and one byte more: each of ours takes less than that,
 * and says so in a page or in JSON.
 */
const MOST_BYTES = 6 * 1024 * 1024;

/** Whether the body of a request was cut off. What a function makes of it must be a refusal. */
export function isCutOff(request: Request): boolean {
	return cutOff.has(request);
}

const cutOff = new WeakSet<Request>();

/** A host name or number, with or without a port, and no character that would begin another part of the address. */
const HOST = /^[\w.:[\]-]+$/;

/** The request for functions, or the answer to a request that functions do not get. Rejects if the client disconnects. */
export async function fromNode(incoming: IncomingMessage): Promise<Request | Response> {
	const { method = 'GET', url: target = '/', headers } = incoming;
	const host = headers.host ?? 'localhost';
	const address = `http://${host}${target}`;
	if (!target.startsWith('/') || !HOST.test(host) || !URL.canParse(address))
		return refuse(400, 'Bad Request');
	const list = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
		values.map((value): [string, string] => [name, value]),
	);
	if (method === 'TRACE' || method === 'CONNECT') return refuse(405, 'Method Not Allowed');
	if (method === 'GET' || method === 'HEAD') return new Request(address, { method, headers: list });
	const body = await readBody(incoming);
	const request = new Request(address, { method, headers: list, body });
	if (body.length > MOST_BYTES) cutOff.add(request);
	return request;
}

/** Sends a response. Compresses it if it is not compressed yet, is worth it, and the client accepts it. */
export async function toNode(
	response: Response,
	incoming: IncomingMessage,
	outgoing: ServerResponse,
) {
	outgoing.statusCode = response.status;
	for (const [name, value] of response.headers)
		if (name !== 'set-cookie') outgoing.setHeader(name, value);
	const cookies = response.headers.getSetCookie();
	if (cookies.length) outgoing.setHeader('set-cookie', cookies);
	if (!response.body || incoming.method === 'HEAD') {
		await response.body?.cancel();
		outgoing.end();
		return;
	}
	const body = Readable.fromWeb(response.body as ReadableStream);
	const encoder = encoderFor(response, incoming, outgoing);
	// A client that disconnects in the middle is not our error.
	await (encoder ? pipeline(body, encoder, outgoing) : pipeline(body, outgoing)).catch(() => {});
}

function encoderFor(response: Response, incoming: IncomingMessage, outgoing: ServerResponse) {
	if (response.headers.has('content-encoding')) return undefined;
	if (!isCompressible(response.headers.get('content-type') ?? '')) return undefined;
	const encoding = acceptedEncoding(incoming.headers['accept-encoding']);
	if (!encoding) return undefined;
	outgoing.removeHeader('content-length');
	outgoing.setHeader('content-encoding', encoding);
	outgoing.appendHeader('vary', 'Accept-Encoding');
	return encoding === 'br'
		? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
		: createGzip();
}

async function readBody(incoming: IncomingMessage) {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of incoming as AsyncIterable<Buffer>) {
		// The rest is read too, because a browser shows no answer before it has sent everything.
		if (size <= MOST_BYTES) chunks.push(chunk);
		size += chunk.length;
	}
	return Buffer.concat(chunks).subarray(0, MOST_BYTES + 1);
}

function refuse(status: number, text: string) {
	return plainAnswer(status, text, { connection: 'close' });
}
