import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtPages } from './pages.ts';
import { weigh } from './weight.ts';

/** The most bytes on the wire for a page without content images. Source: our promise in `docs/`. */
export const WEIGHT_LIMIT = 14_000;

/** Fails the build when a page is heavier than a slow line can carry. */
export function weightLimit(): AstroIntegration {
	return {
		name: 'moothall-weight-limit',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const folder = fileURLToPath(dir);
				for (const page of await builtPages(folder)) {
					if (weigh(page, folder, QUICK).bytes <= WEIGHT_LIMIT) continue;
					const { bytes } = weigh(page, folder);
					if (bytes > WEIGHT_LIMIT) {
						throw new Error(
							`${page.path} weighs ${bytes} bytes, more than the ${WEIGHT_LIMIT} a page may: shorten it.`,
						);
					}
				}
			},
		},
	};
}

/** A fifth of a millisecond for each page; the best quality takes twenty. */
const QUICK = 2;
