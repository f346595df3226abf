import { letterOf } from '#domain/alphabet.ts';
import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { inReadersLanguage } from './content.ts';
import { onPage, pageCount } from '../news/paging.ts';
import { petitions } from '../petitions/petitions.ts';

/**
 * The services by their titles and by the other words for them, and everything else that lasts: news is left out. It is in
 * the language's order, by first letter, services first under each. A page is as long as a slow line can carry; a letter
 * can continue on the next page.
 */
export function indexPages(lang: Lang): Promise<Letter[][]> {
	pages[lang] ??= cut(lang);
	return pages[lang];
}

async function cut(lang: Lang): Promise<Letter[][]> {
	const collator = new Intl.Collator(lang);
	const keyed = (await everything(lang)).map((entry) => ({ ...entry, key: key(entry) }));
	const sorted = keyed.sort(
		(a, b) =>
			collator.compare(letterOf(a.key, lang), letterOf(b.key, lang)) ||
			Number(b.kind === 'services') - Number(a.kind === 'services') ||
			collator.compare(a.key, b.key),
	);
	return Array.from({ length: pageCount(sorted, PAGE) }, (_, index) => {
		const entries = onPage(sorted, index + 1, PAGE);
		const letters = Map.groupBy(entries, (entry) => letterOf(entry.key, lang));
		return [...letters].map(([letter, of]) => ({ letter, entries: of }));
	});
}

async function everything(lang: Lang): Promise<Indexed[]> {
	const of = async <N extends Named>(kind: N, path: (slug: string) => string) =>
		(await inReadersLanguage(kind, lang)).map((entry) => ({
			kind,
			title: entry.data.title,
			lang: entry.lang,
			path: path(entry.slug),
		}));
	const named = await Promise.all([
		of('events', paths.event),
		of('guides', paths.guide),
		of('places', paths.place),
		of('areas', paths.area),
		of('pages', paths.page),
	]);
	const services = (await inReadersLanguage('services', lang)).flatMap((entry) => {
		const { title, other_words } = entry.data;
		const each = { kind: 'services' as const, lang: entry.lang, path: paths.service(entry.slug) };
		return [{ ...each, title }, ...other_words.map((word) => ({ ...each, title: word, of: title }))];
	});
	const signed = (await petitions()).map(({ id, data }) => ({
		kind: 'petitions' as const,
		title: data.action,
		lang: data.lang,
		path: paths.petition(id),
	}));
	return [...services, ...named.flat(), ...signed];
}

/** The sort key of a title: without an opening article, in capitals and without accents. */
function key({ title }: Indexed): string {
	return title
		.replace(/^(the|a|an|y|yr) /i, '')
		.normalize('NFD')
		.replace(/\p{M}|^[^\p{L}\p{N}]+/gu, '');
}

/** About 40 bytes for each entry on the wire, more for long titles. */
const PAGE = 120;
const pages: Partial<Record<Lang, Promise<Letter[][]>>> = {};

type Named = 'events' | 'guides' | 'places' | 'areas' | 'pages';
type Indexed = {
	kind: Named | 'services' | 'petitions';
	title: string;
	/** The title of the service that this is another word for. */
	of?: string;
	lang: Lang;
	path: string;
};
type Letter = { letter: string; entries: Indexed[] };
