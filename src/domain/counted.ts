import { sayMinutes } from './clock.ts';
import { dayOf, sayDate, TIME_ZONE } from './days.ts';
import type { Lang } from './language.ts';

/** When something was counted, in words: `sentence` has `{time}` and `{day}`. Also runs in the browser. */
export function sayCounted(moment: Date, sentence: string, lang: Lang): string {
	const [hour, minute] = clock().format(moment).split(':').map(Number) as [number, number];
	return sentence
		.replace('{time}', sayMinutes(60 * hour + minute, lang))
		.replace('{day}', sayDate(dayOf(moment), lang));
}

function clock() {
	return new Intl.DateTimeFormat('en-GB', {
		hour: '2-digit',
		minute: '2-digit',
		timeZone: TIME_ZONE,
	});
}
