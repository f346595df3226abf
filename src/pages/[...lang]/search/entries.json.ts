import type { APIRoute } from 'astro';
import type { Lang } from '#domain/language.ts';
import { eachLanguage } from '#lib/content/content.ts';
import { searchEntries } from '#lib/search/entries.ts';

export const getStaticPaths = eachLanguage;

/** What the function of search looks in. */
export const GET: APIRoute<{ lang: Lang }> = async ({ props }) =>
	Response.json(await searchEntries(props.lang));
