import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { acceptedEncoding, type Encoding, isCompressible } from './encoding.ts';
import { contentType } from './content-type.ts';
import { findFile } from './files.ts';
import { redirectTo } from './redirects.ts';

/** The files of a built site, each read and compressed once. */
export class StaticFiles {
	readonly folder: string;
	readonly #kept = new Map<string, Promise<Kept>>();

	constructor(folder: string) {
		this.folder = folder;
	}

	/** Answers with the file for a path, or with a redirect to the file's address; undefined when there is none. */
	async serve(request: Request, path: string, headers: Headers, status = 200) {
		const found = await findFile(this.folder, path);
		if (!found) return undefined;
		if (found.redirect && status === 200)
			return redirectTo({ to: found.redirect, status: 301 }, new URL(request.url), headers);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			headers.set('allow', 'GET, HEAD');
			headers.set('content-type', 'text/plain; charset=UTF-8');
			return new Response('Method Not Allowed\n', { status: 405, headers });
		}

		const type = contentType(found.file);
		const encoding = isCompressible(type)
			? acceptedEncoding(request.headers.get('accept-encoding'))
			: undefined;
		const { body, etag } = await this.#read(found.file, encoding);
		headers.set('content-type', type);
		headers.set('etag', etag);
		if (!headers.has('cache-control'))
			headers.set('cache-control', 'public,max-age=0,must-revalidate');
		if (isCompressible(type)) headers.append('vary', 'Accept-Encoding');
		if (status === 200 && knows(request, etag)) return new Response(null, { status: 304, headers });
		if (encoding) headers.set('content-encoding', encoding);
		headers.set('content-length', String(body.length));
		return new Response(body, { status, headers });
	}

	forget() {
		this.#kept.clear();
	}

	async #read(file: string, encoding: Encoding | undefined) {
		const { mtimeMs, size } = await stat(file);
		const key = `${file} ${mtimeMs} ${size} ${encoding}`;
		let kept = this.#kept.get(key);
		if (!kept) {
			kept = readEncoded(file, encoding);
			if (isCompressible(contentType(file))) this.#kept.set(key, kept);
		}
		return await kept;
	}
}

async function readEncoded(file: string, encoding: Encoding | undefined): Promise<Kept> {
	const plain = await readFile(file);
	const hash = createHash('sha256').update(plain).digest('hex').slice(0, 32);
	if (!encoding) return { body: plain, etag: `"${hash}"` };
	const quality = plain.length < 500_000 ? 11 : 5;
	const body =
		encoding === 'br'
			? await brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
			: await zip(plain, { level: 9 });
	return { body, etag: `"${hash}-${encoding}"` };
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

function knows(request: Request, etag: string) {
	const known = request.headers.get('if-none-match')?.split(',') ?? [];
	return known.some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag);
}

type Kept = {
	body: Buffer<ArrayBuffer>;
	etag: string;
};
