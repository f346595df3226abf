import { getCollection, type CollectionEntry } from 'astro:content';
import { langs, type Lang } from '#domain/language.ts';

/**
 * Every entry of a collection once, unsorted: the version in the reader's language, or else the version in the other
 * language, with the language of that version as `lang`.
 */
export async function inReadersLanguage<N extends Name>(
	name: N,
	reader: Lang,
): Promise<Localised<N>[]> {
	const bySlug = await load(name);
	return [...bySlug].map(([slug, versions]) => {
		const lang = versions[reader] ? reader : langs.find((other) => versions[other])!;
		return { slug, lang, data: versions[lang]! };
	});
}

/** Entries in the order of their titles in the reader's language. */
export function byTitle<E extends { data: { title: string } }>(entries: E[], reader: Lang): E[] {
	const collator = new Intl.Collator(reader);
	return entries.toSorted((a, b) => collator.compare(a.data.title, b.data.title));
}

/** `getStaticPaths` for a page that is the same in both languages. */
export function eachLanguage() {
	return langs.map((lang) => ({ params: { lang: param(lang) }, props: { lang } }));
}

/** `getStaticPaths` for one page an entry and language. */
export async function eachEntry<N extends Name>(name: N) {
	const pages = await Promise.all(
		langs.map(async (lang) => {
			const entries = await inReadersLanguage(name, lang);
			return entries.map((entry) => ({
				params: { lang: param(lang), slug: entry.slug },
				props: { lang, entry },
			}));
		}),
	);
	return pages.flat();
}

/** `getStaticPaths` for the pages of a list from the second on; the first has an address of its own. */
export function furtherPages(lang: Lang, count: number) {
	return Array.from({ length: Math.max(0, count - 1) }, (_, index) => ({
		params: { lang: param(lang), page: String(index + 2) },
		props: { lang, page: index + 2 },
	}));
}

/** The value of the `[...lang]` part of an address: none in English. */
export function param(lang: Lang): string | undefined {
	return lang === 'en' ? undefined : lang;
}

/** Loaded once for all callers: `getCollection` walks the whole store at every call. */
function load<N extends Name>(name: N): Promise<Map<string, Versions<N>>> {
	const known = loaded.get(name) ?? group(name);
	loaded.set(name, known);
	return known as Promise<Map<string, Versions<N>>>;
}

async function group<N extends Name>(name: N) {
	const bySlug = new Map<string, Versions<N>>();
	for (const { id, data } of await getCollection(name)) {
		const [lang, slug] = id.split('/') as [Lang, string];
		bySlug.set(slug, { ...bySlug.get(slug), [lang]: data });
	}
	return bySlug;
}

const loaded = new Map<Name, Promise<unknown>>();

type Name = 'news' | 'events' | 'services' | 'guides' | 'places' | 'areas' | 'pages';
type Versions<N extends Name> = Partial<Record<Lang, CollectionEntry<N>['data']>>;
export type Localised<N extends Name> = {
	slug: string;
	lang: Lang;
	data: CollectionEntry<N>['data'];
};
