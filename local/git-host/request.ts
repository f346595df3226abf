import type { IncomingMessage } from 'node:http';
import { refuse } from './refusals.ts';

/** The call of the repository's API; undefined when the request is for another repository. */
export async function readCall(request: IncomingMessage, name: string): Promise<Call | undefined> {
	const url = new URL(request.url ?? '/', 'http://localhost');
	const prefix = `/repos/${name}/`;
	const path = decodeURIComponent(url.pathname);
	const body = await readBody(request);
	if (!path.startsWith(prefix)) return undefined;
	return {
		method: request.method ?? 'GET',
		path: path.slice(prefix.length),
		query: url.searchParams,
		body,
		host: request.headers.host ?? 'localhost',
	};
}

async function readBody(request: IncomingMessage): Promise<Body> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	if (!chunks.length) return {};
	try {
		return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body;
	} catch {
		throw refuse(400, 'Problems parsing JSON');
	}
}

// biome-ignore lint/suspicious/noExplicitAny: GitHub checks the body field by field; here git refuses a wrong one
type Body = Record<string, any>;

export type Call = {
	method: string;
	/** The path below the repository's own address, without escapes: `git/ref/heads/main`. */
	path: string;
	query: URLSearchParams;
	body: Body;
	host: string;
};
