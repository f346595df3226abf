import type { APIRoute } from 'astro';
import type { Lang } from '#domain/language.ts';
import { calendarResponse } from '#lib/events/calendar.ts';
import { eachEntry, inReadersLanguage, type Localised } from '#lib/content/content.ts';

export const getStaticPaths = () => eachEntry('events');

export const GET: APIRoute<{ lang: Lang; entry: Localised<'events'> }> = async ({
	props: { lang, entry },
	site,
}) =>
	calendarResponse([entry], { lang, site: site!, places: await inReadersLanguage('places', lang) });
