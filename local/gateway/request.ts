import type { IncomingMessage } from 'node:http';
import { wrongAddress, wrongBody, wrongSchema, wrongType } from './refusals.ts';

/** The name of the called function; undefined when the address is not one of a function. */
export function apiCall(request: IncomingMessage) {
	const pathname = URL.parse(request.url ?? '/', 'http://localhost')?.pathname ?? '';
	const name = /^\/rest\/v1\/rpc\/([^/]+)\/?$/.exec(pathname)?.[1];
	try {
		return name && decodeURIComponent(name);
	} catch {
		throw wrongAddress();
	}
}

/** The named arguments, as text and as values. An empty body is a call without arguments. */
export async function readArguments(request: IncomingMessage): Promise<Arguments> {
	const type = request.headers['content-type'] ?? 'application/json';
	if (!/^(application\/json|\*\/\*)\s*(;|$)/i.test(type)) throw wrongType(type);
	if ((request.headers['content-profile'] ?? 'public') !== 'public') throw wrongSchema();
	const text = (await readText(request)) || '{}';
	try {
		const values: unknown = JSON.parse(text);
		if (typeof values === 'object' && values && !Array.isArray(values))
			return { text, values: values as Record<string, unknown> };
	} catch {
		// The code below refuses invalid JSON.
	}
	throw wrongBody();
}

export async function readText(request: IncomingMessage) {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}

export type Arguments = {
	text: string;
	values: Record<string, unknown>;
};
