import { getEntry } from 'astro:content';
import { nextBins } from '#domain/bins.ts';
import { isBrief } from '#domain/article.ts';
import type { Lang } from '#domain/language.ts';
import { addDays } from '#domain/recurrence.ts';
import { byTitle, inReadersLanguage } from './content/content.ts';
import { comingEvents } from './events/events.ts';
import { newsFor } from './news/news.ts';
import { hub } from './settings.ts';
import { today } from './today.ts';

/**
 * What there is to know about the day of the build: whether it is a bank holiday, brief notices, events, the desk, and
 * the bins of today and tomorrow.
 */
export async function homeToday(lang: Lang) {
	const areas = byTitle(await inReadersLanguage('areas', lang), lang);
	const binsOn = (day: string) => ({
		day,
		areas: areas.flatMap((area) => {
			const [next] = nextBins(area.data.bins, day, 1);
			return next?.day === day ? [{ area, kinds: next.kinds }] : [];
		}),
	});
	const holidays = (await getEntry('holidays', 'holidays'))!.data.days;
	return {
		isHoliday: holidays.includes(today),
		notices: (await newsFor(lang)).filter(({ data }) => isBrief(data)),
		events: (await comingEvents(lang)).filter(({ next }) => next <= today),
		// Its phone is the number of the hub.
		desk: (await inReadersLanguage('places', lang)).find(({ data }) => data.phone === hub.phone),
		bins: areas.some(({ data }) => data.bins.length)
			? [binsOn(today), binsOn(addDays(today, 1))]
			: [],
	};
}
