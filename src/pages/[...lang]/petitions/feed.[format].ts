import type { APIRoute } from 'astro';
import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { eachLanguage } from '#lib/content/content.ts';
import { feedResponse, inEachFormat, petitionsFeed, type Format } from '#lib/news/feeds.ts';
import { petitionsIn } from '#lib/petitions/petitions.ts';
import { strings } from '#strings/index.ts';

export const getStaticPaths = () => inEachFormat(eachLanguage());

export const GET: APIRoute<{ lang: Lang; format: Format }> = async ({ props, site }) => {
	const { lang, format } = props;
	const head = { lang, title: strings(lang).petitions.openNow, path: paths.petitions, site: site! };
	return feedResponse(petitionsFeed(head, await petitionsIn('open', 'newest')), format);
};
