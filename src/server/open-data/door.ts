import { createHash } from 'node:crypto';
import type { Context } from '@netlify/functions';
import { securityHeaders } from '#domain/security.ts';
import { door } from '../http/door.ts';
import { type Reason, refusalPage } from '../http/refuse.ts';
import type { Visit } from '../http/request.ts';
import type { Refusal } from '../refusal.ts';

/**
 * A door for programs of other sites: what it answers is public, so every site may read it, its refusals too. An answer
 * has an ETag and may be kept for so many seconds. Nobody keeps a refusal.
 */
export function openDoor(name: string, seconds: number, read: Read) {
	const answer = door(name, { methods: 'GET, HEAD', json: true }, async (visit, request) => {
		const found = await read(visit);
		if ('refusal' in found) return refusalPage(visit, found.refusal);
		return send(request, found, seconds);
	});
	return async (request: Request, context: Context): Promise<Response> => {
		const response = await answer(request, context);
		for (const [header, value] of Object.entries(forEverySite)) response.headers.set(header, value);
		// The address alone decides what is answered.
		response.headers.delete('Vary');
		return response;
	};
}

/** Whether the address that was asked for is that of the CSV. */
export function wantsTable({ url }: Visit): boolean {
	return /\.csv\/?$/.test(url.pathname);
}

function send(request: Request, found: Data, seconds: number): Response {
	const [body, type] =
		'csv' in found
			? [found.csv, 'text/csv; charset=utf-8']
			: [JSON.stringify(found.json), 'application/json'];
	const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
	const headers = {
		...securityHeaders(),
		'Cache-Control': `public, max-age=${seconds}`,
		ETag: `"${tag}"`,
	};
	// Netlify marks the tag as weak when it compresses an answer.
	const known = (request.headers.get('If-None-Match') ?? '').split(',').map((each) => each.trim());
	if (known.some((each) => each.replace(/^W\//, '') === headers.ETag || each === '*'))
		return new Response(null, { status: 304, headers });
	return new Response(body, {
		headers: { ...headers, 'Content-Type': type },
	});
}

const forEverySite = {
	'Access-Control-Allow-Origin': '*',
	'Access-Control-Expose-Headers': 'ETag',
	'Cross-Origin-Resource-Policy': 'cross-origin',
};

type Read = (visit: Visit) => Promise<Data | { refusal: Refusal<Reason> }>;
type Data = { json: object } | { csv: string };
