import { readBytes } from './request.ts';

/**
 * The most bytes of a form with a file. Netlify takes 6 MB of a request as base64, so 4.5 MB of a file, with some room for
 * the rest of the form.
 */
const MOST_BYTES = 4_400_000;

/**
 * The file in a field of a posted form; all other fields and files are left out. A form that says it is too large is not
 * read, and one that turns out to be is read no further.
 */
export async function readUpload(request: Request, field: string): Promise<Upload> {
	if (Number(request.headers.get('content-length')) > MOST_BYTES) return { trouble: 'too_large' };
	const bytes = await readBytes(request, MOST_BYTES);
	if (!bytes) return { trouble: 'too_large' };
	const type = request.headers.get('content-type') ?? '';
	const form = await new Response(bytes, { headers: { 'content-type': type } })
		.formData()
		.catch(() => undefined);
	if (!form) return { trouble: 'unreadable' };
	const file = form.get(field);
	if (!(file instanceof File) || (file.size === 0 && file.name === ''))
		return { trouble: 'missing' };
	return { file: new Uint8Array(await file.arrayBuffer()) };
}

type Upload =
	| { file: Uint8Array; trouble?: undefined }
	| { file?: undefined; trouble: 'too_large' | 'missing' | 'unreadable' };
