import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { type Rules, spokenRules } from '#domain/spoken-rules.ts';
import { type Database, readForBuild } from './database.ts';

/** Loads the rules that pages mention, as one entry. A rule that is missing fails the build. */
export function rulesLoader(): Loader {
	return {
		name: 'moothall-rules',
		async load({ store }) {
			store.clear();
			store.set({ id: 'rules', data: await readRules() });
		},
	};
}

export async function readRules(database?: Database): Promise<Rules> {
	return rulesShape.parse(await readForBuild('read_rules', database));
}

export const rulesShape = z.object(
	Object.fromEntries(spokenRules.map((name) => [name, z.int().positive()])) as Record<
		keyof Rules,
		z.ZodInt
	>,
);
