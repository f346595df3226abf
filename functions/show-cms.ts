import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '@netlify/functions';
import { cmsHeaders } from '#domain/security.ts';
import { door } from '#server/http/door.ts';

/**
 * The page of the CMS. It is a file like any other page; a function sends it because it needs a
 * Content-Security-Policy of its own, and Netlify adds the headers of `/*` to every file, but to no function's answer.
 */
export default door('show-cms', { methods: 'GET, HEAD' }, async () => {
	const html = await readFile(join(process.env.PAGES_FOLDER ?? 'dist', 'admin/index.html'), 'utf8');
	const headers = cmsHeaders({ toGitHub: process.env.CMS_BACKEND === 'github' });
	return new Response(html, {
		headers: {
			...headers,
			'Cache-Control': 'no-cache',
			'Content-Type': 'text/html; charset=utf-8',
		},
	});
});

export const config: Config = { path: '/admin' };
