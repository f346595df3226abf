import type { APIRoute } from 'astro';
import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { eachLanguage } from '#lib/content/content.ts';
import { feedResponse, inEachFormat, newsFeed, type Format } from '#lib/news/feeds.ts';
import { newsFor } from '#lib/news/news.ts';
import { waitingAddresses } from '#lib/content/waiting.ts';
import { strings } from '#strings/index.ts';

export const getStaticPaths = () => inEachFormat(eachLanguage());

export const GET: APIRoute<{ lang: Lang; format: Format }> = async ({ props, site }) => {
	const { lang, format } = props;
	const head = { lang, title: strings(lang).news.title, path: paths.news, site: site! };
	const articles = await newsFor(lang);
	return feedResponse(await newsFeed(head, articles, await waitingAddresses()), format);
};
