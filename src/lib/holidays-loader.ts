import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { readForBuild } from './database.ts';

/** Loads the bank holidays as one entry. Administrators keep them at the desk, where they also move promised days. */
export function holidaysLoader(): Loader {
	return {
		name: 'moothall-holidays',
		async load({ store }) {
			store.clear();
			store.set({ id: 'holidays', data: { days: await readForBuild('read_holidays') } });
		},
	};
}

export const holidaysShape = z.object({ days: z.array(z.iso.date()) });
