import { isIP } from 'node:net';
import type { Context } from '@netlify/functions';
import { type Lang, langOfPath } from '#domain/language.ts';
import { withoutLang } from '#domain/paths.ts';
import { isForeign, senderOf } from '#domain/sender.ts';

/** The most bytes a form may weigh: every field at its limit in the widest script, several times over. */
const MOST_BYTES = 128 * 1024;

/** What a function needs to know of a request besides what was written in the form. */
export function readVisit(request: Request, context: Context): Visit {
	const url = new URL(request.url);
	const accepted = readAccept(request.headers.get('accept') ?? '');
	return {
		...placeAt(url),
		params: context.params,
		ip: isIP(context.ip) ? context.ip : null,
		json:
			accepted.includes('application/json') &&
			!accepted.some((type) => ['text/html', '*/*'].includes(type)),
		history: request.method === 'POST' ? historyOf(request) : undefined,
	};
}

/** Where an address stands on the site. */
export function placeAt(url: URL): Place {
	const path = withoutLang(url.pathname).replace(/\/?$/, '/');
	return { url, lang: langOfPath(url.pathname), path };
}

/** What a browser needs so that its button Back leads to the answer to a form again. */
export function historyOf(request: Request): Visit['history'] {
	const sender = senderOf(request);
	if (sender === 'program') return undefined;
	const opensPage = request.headers.get('sec-fetch-dest') === 'document';
	return opensPage && !isForeign(request) ? 'address' : 'copy';
}

/** The media types that are wanted at all: `q=0` says that one is not. */
function readAccept(accept: string) {
	return accept
		.toLowerCase()
		.split(',')
		.filter((range) => !/;\s*q=0(?:\.0*)?\s*(?:;|$)/.test(range))
		.map((range) => range.split(';', 1)[0]!.trim());
}

/** The language that a browser asks for first, where no address says one. */
export function preferredLang(request: Request): Lang {
	return /^\s*cy\b/i.test(request.headers.get('accept-language') ?? '') ? 'cy' : 'en';
}

/** The fields of a posted form; of a field that was sent twice, the first. A status when it can't be read as one. */
export async function readForm(
	request: Request,
): Promise<{ values: Values } | { status: 400 | 413 | 415 }> {
	const type = request.headers.get('content-type') ?? '';
	const kind = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i.exec(
		type,
	)?.[1];
	if (!kind || !/^(?!.*charset=(?!"?utf-?8"?\s*(?:;|$)))/i.test(type)) return { status: 415 };
	const bytes = await readBytes(request);
	if (!bytes) return { status: 413 };
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		if (kind.toLowerCase().startsWith('application/')) decodeURIComponent(text);
		const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
		return { values: Object.fromEntries([...form].reverse().filter(isText)) };
	} catch {
		return { status: 400 };
	}
}

/** Counted as they arrive: a length that the sender claims is not to be relied on. Undefined if there are too many. */
export async function readBytes(request: Request, most = MOST_BYTES) {
	const chunks: Uint8Array[] = [];
	let size = 0;
	const reader = request.body?.getReader();
	for (;;) {
		const { value } = (await reader?.read()) ?? {};
		if (!value) return Buffer.concat(chunks);
		size += value.length;
		if (size > most) {
			// The rest of a copy is given up only when that of the request itself is: to wait for it would be to wait for ever.
			void reader?.cancel().catch(() => undefined);
			return undefined;
		}
		chunks.push(value);
	}
}

function isText(entry: [string, unknown]): entry is [string, string] {
	return typeof entry[1] === 'string';
}

type Place = {
	url: URL;
	lang: Lang;
	/** Without language, ending in a slash: the page that this address belongs to. */
	path: string;
};

export type Visit = Place & {
	params: Record<string, string>;
	ip: string | null;
	/** The client accepts JSON and nothing that a person would read. */
	json: boolean;
	/**
	 * How the answer to a posted form stays in the history of a browser: at an address of its own, or, in a browser that
	 * does not say that it opens a page, as the browser's own copy. Undefined for programs.
	 */
	history?: 'address' | 'copy';
};

export type Values = Record<string, string>;
