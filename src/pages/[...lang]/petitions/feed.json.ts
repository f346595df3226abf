import type { APIRoute } from 'astro';
import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { eachLanguage } from '#lib/content.ts';
import { feedResponse, petitionsFeed } from '#lib/feeds.ts';
import { petitionsIn } from '#lib/petitions.ts';
import { strings } from '#strings/index.ts';

export const getStaticPaths = eachLanguage;

export const GET: APIRoute<{ lang: Lang }> = async ({ props, site }) => {
	const { lang } = props;
	const head = { lang, title: strings(lang).petitions.openNow, path: paths.petitions, site: site! };
	return feedResponse(petitionsFeed(head, await petitionsIn('open', 'newest')), 'json');
};
