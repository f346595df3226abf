import type { APIRoute } from 'astro';
import { ruleOf } from '#domain/bins.ts';
import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { eachEntry, type Localised } from '#lib/content/content.ts';
import { calendarOf } from '#lib/events/calendar.ts';
import { strings } from '#strings/index.ts';

export const getStaticPaths = async () =>
	(await eachEntry('areas')).filter(({ props }) => props.entry.data.bins.length > 0);

/** The bin days of an area: a rule for each kind of bin, and the days that are moved. */
export const GET: APIRoute<{ lang: Lang; entry: Localised<'areas'> }> = async ({
	props: { lang, entry },
	site,
}) => {
	const { bins, binKinds } = strings(lang).areas;
	const { slug, data } = entry;
	const items = data.bins.flatMap((round, index) => {
		const each = {
			path: paths.area(slug),
			summary: `${bins}: ${binKinds[round.kind]}`,
			description: data.title,
		};
		const id = `bins-${slug}-${index}`;
		const moved = round.moved.map(({ to }) => ({
			...each,
			id: `${id}-${to}`,
			days: { starts_on: to },
		}));
		return [{ ...each, id, days: ruleOf(round) }, ...moved];
	});
	return calendarOf(items, { lang, site: site! });
};
