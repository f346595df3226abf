import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { acceptedEncoding, isCompressible } from './encoding.ts';

/** Netlify's limit for the body of a request to a function. */
const MOST_BYTES = 6 * 1024 * 1024;

/** The request as functions see it; undefined when it was refused here (and answered). */
export async function fromNode(incoming: IncomingMessage, outgoing: ServerResponse) {
	const { method = 'GET', url: target = '/', headers } = incoming;
	const address = `http://${headers.host ?? 'localhost'}${target}`;
	if (!target.startsWith('/') || !URL.canParse(address)) return refuse(outgoing, 400);
	const list = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
		values.map((value): [string, string] => [name, value]),
	);
	if (method === 'TRACE' || method === 'CONNECT') return refuse(outgoing, 405);
	if (method === 'GET' || method === 'HEAD') return new Request(address, { method, headers: list });
	const body = await readBody(incoming);
	if (!body) return refuse(outgoing, 413);
	return new Request(address, { method, headers: list, body });
}

/** Sends a response; one that is not compressed yet is compressed when it is worth it and the reader can. */
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
	// A reader who goes away in the middle is no fault of ours.
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
		size += chunk.length;
		if (size <= MOST_BYTES) chunks.push(chunk);
	}
	return size <= MOST_BYTES ? Buffer.concat(chunks) : undefined;
}

function refuse(outgoing: ServerResponse, status: number) {
	outgoing.writeHead(status, { 'content-type': 'text/plain', connection: 'close' });
	outgoing.end(`${status}\n`);
	return undefined;
}
