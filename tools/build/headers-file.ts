import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { securityHeaders, styleHash } from '../../src/domain/security.ts';
import { builtPages } from './pages.ts';

/** Writes `_headers`, which Netlify sends with static files: with the hash of every style that some page has. */
export function headersFile(): AstroIntegration {
	return {
		name: 'moothall-headers-file',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const styles = new Set(
					(await builtPages(fileURLToPath(dir))).flatMap(({ html }) => inlined(html)),
				);
				const headers = securityHeaders({ styles: await Promise.all([...styles].map(styleHash)) });
				const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
				await writeFile(new URL('_headers', dir), `/*\n${lines.join('\n')}\n`);
			},
		},
	};
}

function inlined(html: string): string[] {
	return [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css!);
}
