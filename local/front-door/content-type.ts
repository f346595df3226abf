import { extname } from 'node:path';

export function contentType(file: string) {
	return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

const TYPES: Record<string, string> = {
	'.atom': 'application/atom+xml; charset=UTF-8',
	'.avif': 'image/avif',
	'.css': 'text/css; charset=UTF-8',
	'.csv': 'text/csv; charset=UTF-8',
	'.gif': 'image/gif',
	'.html': 'text/html; charset=UTF-8',
	'.ico': 'image/x-icon',
	'.ics': 'text/calendar; charset=UTF-8',
	'.jpeg': 'image/jpeg',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=UTF-8',
	'.json': 'application/json; charset=UTF-8',
	'.mjs': 'text/javascript; charset=UTF-8',
	'.pdf': 'application/pdf',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=UTF-8',
	'.txt': 'text/plain; charset=UTF-8',
	'.webmanifest': 'application/manifest+json; charset=UTF-8',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=UTF-8',
	'.yml': 'text/yaml; charset=UTF-8',
};
