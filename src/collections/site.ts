import type { Known } from '#domain/writing.ts';
import { addressesOf } from './addresses.ts';
import type { Facts } from './facts.ts';
import { thingOf } from './uses.ts';

/** What the site has, by the names of its files below the content folder and the ids of its topics. */
export function siteOf(
	files: string[],
	topics: string[],
	pictures: Site['pictures'],
	facts?: Facts,
): Site {
	const things = files.flatMap((file) => thingOf(`content/${file}`) ?? []);
	const ofTopics = topics.map((id) => `settings.topics/${id}`);
	const known = {
		paths: addressesOf(files, topics),
		pictures,
		things: new Set([...things, ...ofTopics]),
	};
	return facts ? { ...known, facts } : known;
}

/** `things` are the possible targets of references, by their names in `uses.ts`: `areas/market`, `images/clock.jpg`. */
export type Site = Required<Known> & {
	things: ReadonlySet<string>;
	/** What texts may name in braces. Left out where the settings cannot be read: then texts stay as they are. */
	facts?: Facts;
};
