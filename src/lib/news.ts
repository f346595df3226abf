import { langs, type Lang } from '#domain/language.ts';
import { inReadersLanguage, param, type Localised } from './content.ts';
import { topics } from './settings.ts';
import { today } from './today.ts';

/** The published news in the reader's language where there is a version in it, newest first. */
export async function newsFor(lang: Lang): Promise<Article[]> {
	sorted[lang] ??= newestFirst(lang);
	return sorted[lang];
}

export async function newsOnTopic(topic: string, lang: Lang): Promise<Article[]> {
	return (await newsFor(lang)).filter(({ data }) => data.topic === topic);
}

/** News of one area. What matters to the whole town is not in it. */
export async function newsFromArea(area: string, lang: Lang): Promise<Article[]> {
	return (await newsFor(lang)).filter(({ data }) => data.areas.includes(area));
}

/** `getStaticPaths` for one page a topic and language. */
export function eachTopic() {
	return langs.flatMap((lang) =>
		topics.map((topic) => ({
			params: { lang: param(lang), slug: topic.id },
			props: { lang, topic },
		})),
	);
}

export function pageCount(articles: Article[]): number {
	return Math.ceil(articles.length / PAGE);
}

/** The articles of one page of the list, from page 1. */
export function onPage(articles: Article[], page: number): Article[] {
	return articles.slice((page - 1) * PAGE, page * PAGE);
}

async function newestFirst(lang: Lang): Promise<Article[]> {
	const articles = await inReadersLanguage('news', lang);
	return articles
		.filter(({ data }) => data.published_on <= today)
		.sort(
			(a, b) =>
				b.data.published_on.localeCompare(a.data.published_on) || a.slug.localeCompare(b.slug),
		);
}

const PAGE = 12;
const sorted: Partial<Record<Lang, Promise<Article[]>>> = {};

export type Article = Localised<'news'>;
export type TopicPage = { lang: Lang; topic: (typeof topics)[number] };
