import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtPages } from './pages.ts';
import { weigh } from './weight.ts';

/** Bytes on the wire that a page may weigh in all, content images apart. Source: our promise in `docs/`. */
export const WEIGHT_LIMIT = 14_000;

/** Fails the build when a page weighs more than a slow line can carry. */
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

/** A fifth of a millisecond a page, where the best takes twenty. */
const QUICK = 2;
