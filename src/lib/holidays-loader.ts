import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { holidaysRunOut } from '#domain/bank-holidays.ts';
import { paths } from '#domain/paths.ts';
import { type Database, readForBuild } from './database.ts';
import { today } from './today.ts';

/**
 * Loads the bank holidays as one entry, and warns when they run out. Administrators keep them at the desk, where they also
 * move promised days.
 */
export function holidaysLoader({ database, day = today }: Options = {}): Loader {
	return {
		name: 'moothall-holidays',
		async load({ store, logger }) {
			const { days } = holidaysShape.parse({ days: await readForBuild('read_holidays', database) });
			store.clear();
			store.set({ id: 'holidays', data: { days } });
			if (holidaysRunOut(days, day)) logger.warn(sentenceFor(days.toSorted().at(-1)));
		},
	};
}

function sentenceFor(last: string | undefined) {
	const known = last ? `No bank holiday after ${last} is known` : 'No bank holiday is known';
	return `${known}, so promised days and opening times will soon be wrong. An administrator adds the next ones from https://www.gov.uk/bank-holidays at ${paths.staffHolidays} on the desk.`;
}

export const holidaysShape = z.object({ days: z.array(z.iso.date()) });

/** `day` is the day of the build (`YYYY-MM-DD`). */
type Options = { database?: Database; day?: string };
