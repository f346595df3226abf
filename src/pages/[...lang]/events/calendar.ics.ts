import type { APIRoute } from 'astro';
import type { Lang } from '#domain/language.ts';
import { calendarResponse } from '#lib/events/calendar.ts';
import { eachLanguage, inReadersLanguage } from '#lib/content/content.ts';

export const getStaticPaths = eachLanguage;

export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang }, site }) =>
	calendarResponse(await inReadersLanguage('events', lang), {
		lang,
		site: site!,
		places: await inReadersLanguage('places', lang),
	});
