import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtPages } from './pages.ts';

/** Writes `sitemap.xml` from the canonical addresses of the built pages, each with its other language. */
export function sitemap(): AstroIntegration {
	return {
		name: 'moothall-sitemap',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const urls = (await builtPages(fileURLToPath(dir))).flatMap(({ html }) => entry(html));
				const open =
					'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">';
				await writeFile(
					new URL('sitemap.xml', dir),
					`<?xml version="1.0" encoding="UTF-8"?>\n${open}\n${urls.join('\n')}\n</urlset>\n`,
				);
			},
		},
	};
}

function entry(html: string): string[] {
	const [, canonical] = /<link rel="canonical" href="([^"]+)">/.exec(html) ?? [];
	if (!canonical) return [];
	const others = [...html.matchAll(/<link rel="alternate" hreflang="(\w+)" href="([^"]+)">/g)];
	const alternates = others.map(
		([, lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`,
	);
	return [`<url><loc>${canonical}</loc>${alternates.join('')}</url>`];
}
