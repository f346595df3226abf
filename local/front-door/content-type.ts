import { extname } from 'node:path';
import { lookup } from 'mrmime';

export function contentType(file: string) {
	// Netlify's type for XML; mrmime's is text/xml.
	if (extname(file) === '.xml') return 'application/xml; charset=UTF-8';
	const type = lookup(file) ?? 'application/octet-stream';
	return /^text\/|json$|xml$/.test(type) ? `${type}; charset=UTF-8` : type;
}
