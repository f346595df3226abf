import type { APIRoute } from 'astro';
import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { eachEntry, type Localised } from '#lib/content/content.ts';
import { feedResponse, inEachFormat, newsFeed, type Format } from '#lib/news/feeds.ts';
import { newsFromArea } from '#lib/news/news.ts';
import { waitingAddresses } from '#lib/content/waiting.ts';
import { strings } from '#strings/index.ts';

export const getStaticPaths = async () => inEachFormat(await eachEntry('areas'));

export const GET: APIRoute<{ lang: Lang; entry: Localised<'areas'>; format: Format }> = async ({
	props,
	site,
}) => {
	const { lang, entry, format } = props;
	const title = strings(lang).areas.news(entry.data.title);
	const head = { lang, title, path: paths.area(entry.slug), site: site! };
	const articles = await newsFromArea(entry.slug, lang);
	return feedResponse(await newsFeed(head, articles, await waitingAddresses()), format);
};
