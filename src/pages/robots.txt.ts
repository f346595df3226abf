import type { APIRoute } from 'astro';
import { files } from '#domain/paths.ts';

export const GET: APIRoute = ({ site }) =>
	new Response(`User-agent: *\nDisallow:\n\nSitemap: ${new URL(files.sitemap, site)}\n`);
