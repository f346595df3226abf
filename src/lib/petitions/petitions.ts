import { getCollection, type CollectionEntry } from 'astro:content';
import { lastDay } from '#domain/days.ts';
import { langs, type Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { petitionLists } from '#domain/petition.ts';
import { strings } from '#strings/index.ts';
import { param } from '../content/content.ts';
import { rules } from '../rules.ts';

/** Petitions on one page of a list. */
export const PETITIONS_PAGE = 30;
export const lists = petitionLists;
export const sorts = ['newest', 'most-signed', 'closing-soon'] as const;

/** Petitions in one list, in one order. A petition that waits for a response is also in the list of its state. */
export async function petitionsIn(list: List, sort: Sort): Promise<Petition[]> {
	return (await petitions()).filter((petition) => belongs(petition, list)).toSorted(orders[sort]);
}

/** The orders that make sense for a list. */
export function sortsOf(list: List): Sort[] {
	return sorts
		.filter((sort) => sort !== 'closing-soon' || list === 'open')
		.filter((sort) => sort === 'newest' || list !== 'rejected');
}

/** `getStaticPaths` for one page for each list, order and language. */
export function eachList() {
	return langs.flatMap((lang) =>
		lists.flatMap((list) =>
			sortsOf(list).map((sort) => ({
				params: { lang: param(lang), list, sort },
				props: { lang, list, sort },
			})),
		),
	);
}

/** `getStaticPaths` for one page for each language of each petition that `wanted` accepts. */
export async function eachPetition(wanted: (petition: Petition) => boolean = () => true) {
	const some = (await petitions()).filter(wanted);
	return langs.flatMap((lang: Lang) =>
		some.map((petition) => ({
			params: { lang: param(lang), slug: petition.id },
			props: { lang, petition },
		})),
	);
}

/**
 * The petitions whose forms are published: open petitions, and closed petitions whose codes still count (the rule
 * `confirming_hours`), plus one day for people who have a form open.
 */
export async function petitionsWithForms(): Promise<(petition: Petition) => boolean> {
	const hours = (await rules()).confirming_hours + 24;
	const since = Date.now() - hours * 3_600_000;
	return ({ data }) =>
		data.state === 'open' || (data.state === 'closed' && Date.parse(data.closed_at!) > since);
}

/** The last day on which people can sign, or could. */
export function lastDayOf({ data }: Petition): string {
	return lastDay(data.closed_at ?? data.closes_at!);
}

/** The open petitions that show signatures from an area, most signatures from there first. */
export async function petitionsSignedIn(area: string): Promise<Petition[]> {
	const signed = ({ data }: Petition) => data.areas?.find((each) => each.area === area)?.count ?? 0;
	return (await petitionsIn('open', 'newest')).filter(signed).sort((a, b) => signed(b) - signed(a));
}

/** A text of the council in the reader's language, or else in the other. */
export function inTheirLanguage<Text extends { lang: Lang }>(texts: Text[], lang: Lang) {
	return texts.find((each) => each.lang === lang) ?? texts[0];
}

/** The breadcrumbs from a page below a petition to the petition. */
export function petitionCrumbs({ id, data }: Petition, lang: Lang) {
	return [
		{ name: strings(lang).petitions.title, path: paths.petitions },
		{ name: data.action, path: paths.petition(id), lang: data.lang },
	];
}

export function petitions(): Promise<Petition[]> {
	all ??= getCollection('petitions');
	return all;
}

function belongs(petition: Petition, list: List): boolean {
	return list === 'awaiting-response'
		? petition.data.awaits_response
		: petition.data.state === list;
}

const orders: Record<Sort, (a: Petition, b: Petition) => number> = {
	newest: (a, b) => (b.data.opened_at ?? '').localeCompare(a.data.opened_at ?? ''),
	'most-signed': (a, b) => b.data.count - a.data.count,
	'closing-soon': (a, b) => (a.data.closes_at ?? '').localeCompare(b.data.closes_at ?? ''),
};

let all: Promise<Petition[]> | undefined;

export type Petition = CollectionEntry<'petitions'>;
export type List = (typeof lists)[number];
export type Sort = (typeof sorts)[number];
