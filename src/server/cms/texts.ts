import { type Facts, factsOf } from '#collections/facts.ts';
import { settings } from '#collections/settings.ts';
import { readFiles } from './files.ts';
import type { Snapshot } from './repository.ts';
import { readValues, type Values } from './values.ts';

/** The fields of a file of a snapshot; none if there is no such file. @throws Refused for what cannot be read */
export async function valuesAt(from: Snapshot, path: string): Promise<Values> {
	const source = from.files.has(path) && (await readFiles(from, [path])).get(path);
	return source ? readValues(path, source.toString('utf8')) : {};
}

/** What texts may name in braces; undefined if the settings are not right. */
export function factsFrom(values: Values): Facts | undefined {
	const read = settings.hub.safeParse(values);
	return read.success ? factsOf(read.data) : undefined;
}

export const HUB = 'content/settings/hub.yml';
