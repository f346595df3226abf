import { z } from 'zod';
import { langs } from './language.ts';
import { moderationLimits, version } from './moderation.ts';
import { staffDay, staffText } from './staff-text.ts';
import { isBlank, tidyLine } from './text.ts';

/** The most characters that the place of a debate and a web address may have. */
export const debateLimits = { place: 200, link: 500 } as const;

/** A debate of the council about a petition, planned, cancelled or held. Moments are ISO timestamps, days `YYYY-MM-DD`. */
export const debate = z.object({
	scheduled_for: z.string().nullable(),
	link: z.string().nullable(),
	held_on: z.string().nullable(),
	minutes: z.string().nullable(),
	cancelled_on: z.string().nullable(),
	texts: z.array(
		z.object({
			lang: z.enum(langs),
			place: z.string().nullable(),
			summary: z.string().nullable(),
			/** Why it was cancelled. */
			reason: z.string().nullable(),
		}),
	),
});

/** When and where the council will debate a petition. */
export const scheduleForm = z.object({
	version: version(),
	day: staffDay('day_missing'),
	begins: z
		.string('begins_missing')
		.transform((typed) => typed.trim().replace('.', ':').padStart(5, '0'))
		.refine((typed) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(typed), 'begins_missing'),
	place_en: staffText('place_en', debateLimits.place).transform(tidyLine),
	place_cy: staffText('place_cy', debateLimits.place).transform(tidyLine),
	link: link(),
});

/** What the council decided. */
export const recordForm = z.object({
	version: version(),
	held_on: staffDay('held_on_missing'),
	summary_en: staffText('summary_en', moderationLimits.response),
	summary_cy: staffText('summary_cy', moderationLimits.response),
	minutes: link(),
});

/** A web address, or null for an empty field. */
function link() {
	return z
		.string()
		.default('')
		.transform((typed) => (isBlank(typed) ? null : typed.trim()))
		.refine(
			(typed) => typed === null || (URL.canParse(typed) && /^https:\/\/\S+$/.test(typed)),
			'link_wrong',
		)
		.refine((typed) => (typed ?? '').length <= debateLimits.link, 'link_wrong');
}

export type Debate = z.infer<typeof debate>;
