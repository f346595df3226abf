import type { APIRoute } from 'astro';
import { paths } from '#domain/paths.ts';
import { feedResponse, inEachFormat, newsFeed, type Format } from '#lib/news/feeds.ts';
import { eachTopic, newsOnTopic, type TopicPage } from '#lib/news/news.ts';
import { waitingAddresses } from '#lib/content/waiting.ts';
import { strings } from '#strings/index.ts';

export const getStaticPaths = () => inEachFormat(eachTopic());

export const GET: APIRoute<TopicPage & { format: Format }> = async ({ props, site }) => {
	const { lang, topic, format } = props;
	const title = strings(lang).news.inTopic(topic.name[lang]);
	const head = { lang, title, path: paths.topic(topic.id), site: site! };
	const articles = await newsOnTopic(topic.id, lang);
	return feedResponse(await newsFeed(head, articles, await waitingAddresses()), format);
};
