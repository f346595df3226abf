import type { APIRoute } from 'astro';
import type { Lang } from '#domain/language.ts';
import { calendarResponse } from '#lib/calendar.ts';
import { eachEntry, type Localised } from '#lib/content.ts';

export const getStaticPaths = () => eachEntry('events');

export const GET: APIRoute<{ lang: Lang; entry: Localised<'events'> }> = ({ props, site }) =>
	calendarResponse([props.entry], props.lang, site!);
