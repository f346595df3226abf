import type { APIRoute } from 'astro';
import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { feedResponse, type Format, inEachFormat, timelineFeed } from '#lib/news/feeds.ts';
import { eachPetition, type Petition } from '#lib/petitions/petitions.ts';
import { strings } from '#strings/index.ts';

export const getStaticPaths = async () => inEachFormat(await eachPetition());

export const GET: APIRoute<{ lang: Lang; petition: Petition; format: Format }> = ({
	props,
	site,
}) => {
	const { lang, petition, format } = props;
	const title = strings(lang).record.feedTitle(petition.data.action);
	const head = { lang, title, path: paths.petition(petition.id), site: site! };
	return feedResponse(timelineFeed(head, petition), format);
};
