import { hasEnded, isPinned, isPublished } from '#domain/article.ts';
import { langs, type Lang } from '#domain/language.ts';
import { inReadersLanguage, param, type Localised } from '../content/content.ts';
import { topics } from '../settings.ts';
import { today } from '../today.ts';

/** Articles on one page of a list. */
export const NEWS_PAGE = 12;

/** The published news without ended articles, newest first, in the reader's language where there is a version in it. */
export async function newsFor(lang: Lang): Promise<Article[]> {
	current[lang] ??= published(lang).then((all) => all.filter(({ data }) => !hasEnded(data, today)));
	return current[lang];
}

export async function newsOnTopic(topic: string, lang: Lang): Promise<Article[]> {
	grouped[lang] ??= newsFor(lang).then((all) => Map.groupBy(all, ({ data }) => data.topic));
	return (await grouped[lang]).get(topic) ?? [];
}

/** News of one area. News for the whole town is left out. */
export async function newsFromArea(area: string, lang: Lang): Promise<Article[]> {
	return (await newsFor(lang)).filter(({ data }) => data.areas.includes(area));
}

/** The order of lists on pages: pinned articles first. Feeds use the day alone. */
export function pinnedFirst(articles: Article[]): Article[] {
	return articles.toSorted((a, b) => Number(isPinnedNow(b)) - Number(isPinnedNow(a)));
}

/** The story that opens the front page: a pinned one, else the first of five that has a picture. */
export function leadOf(articles: Article[]): Article | undefined {
	const [first] = articles;
	if (first && isPinnedNow(first)) return first;
	return articles.slice(0, 5).find(({ data }) => data.image) ?? first;
}

export function isPinnedNow({ data }: Article): boolean {
	return isPinned(data, today);
}

/** `getStaticPaths` for the page of each article and language. A future article has none yet; an ended one keeps it. */
export async function eachArticle() {
	const pages = await Promise.all(
		langs.map(async (lang) =>
			(await published(lang)).map((entry) => ({
				params: { lang: param(lang), slug: entry.slug },
				props: { lang, entry },
			})),
		),
	);
	return pages.flat();
}

/** `getStaticPaths` for one page for each topic and language. */
export function eachTopic() {
	return langs.flatMap((lang) =>
		topics.map((topic) => ({
			params: { lang: param(lang), slug: topic.id },
			props: { lang, topic },
		})),
	);
}

async function published(lang: Lang): Promise<Article[]> {
	const articles = await inReadersLanguage('news', lang);
	return articles
		.filter(({ data }) => isPublished(data, today))
		.sort(
			(a, b) =>
				b.data.published_on.localeCompare(a.data.published_on) || a.slug.localeCompare(b.slug),
		);
}

const current: Partial<Record<Lang, Promise<Article[]>>> = {};
/** Grouped by topic once, since every article's page asks for related articles. */
const grouped: Partial<Record<Lang, Promise<Map<string, Article[]>>>> = {};

export type Article = Localised<'news'>;
export type Topic = (typeof topics)[number];
export type TopicPage = { lang: Lang; topic: Topic };
