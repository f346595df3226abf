import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { readForBuild } from './database.ts';

/** Loads the pause of all signing as one entry, if there is one at the time of the build. */
export function pauseLoader(): Loader {
	return {
		name: 'moothall-pause',
		async load({ store }) {
			store.clear();
			const pause = pauseShape.nullable().parse(await readForBuild('read_pause'));
			if (pause) store.set({ id: 'pause', data: pause });
		},
	};
}

export const pauseShape = z.object({ begun_at: z.string(), en: z.string(), cy: z.string() });
