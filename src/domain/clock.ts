import type { Lang } from './language.ts';

/** A time of day, in minutes from midnight, as people say it: 4.30pm, noon. */
export function sayMinutes(minutes: number, lang: Lang): string {
	const named = names[lang][minutes];
	if (named) return named;
	const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
	const past = minute ? `.${String(minute).padStart(2, '0')}` : '';
	return `${hour % 12 || 12}${past}${minutes < NOON ? 'am' : 'pm'}`;
}

/** A time (`16:30`) as people say it: 4.30pm. */
export function sayTime(time: string, lang: Lang): string {
	const [hour, minute] = time.split(':').map(Number) as [number, number];
	return sayMinutes(60 * hour + minute, lang);
}

export const MIDNIGHT = 0;
export const NOON = 720;

const names: Record<Lang, Record<number, string>> = {
	en: { [MIDNIGHT]: 'midnight', [NOON]: 'noon' },
	cy: { [MIDNIGHT]: 'hanner nos', [NOON]: 'hanner dydd' },
};
