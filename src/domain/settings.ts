import { z } from 'zod';
import { isDay } from './days.ts';
import { readNetwork } from './network.ts';
import { SLUG } from './slug.ts';
import { atMost } from './length.ts';
import { isBlank, lengthOf, tidyLine } from './text.ts';

/** The most characters that an administrator can write into the settings of the desk. */
export const settingsLimits = { holiday: 80, domain: 253, codes: 1000, reason: 500 } as const;

/** The forms of the settings. Their messages are keys of `staffStrings(lang).problems`. */
export const networkForm = z.object({
	place: z.string('place_missing').regex(SLUG, 'place_missing'),
	network: z.string('network_wrong').transform((typed, context) => {
		const { network, problem } = readNetwork(typed);
		if (network !== undefined) return network;
		context.issues.push({ code: 'custom', message: problem, input: typed });
		return z.NEVER;
	}),
});

/** Why somebody saves a file. */
export const fileReasonForm = z.object({
	reason: z
		.string('reason_missing')
		.transform(tidyLine)
		.refine((typed) => !isBlank(typed), 'reason_missing')
		.check(atMost(settingsLimits.reason, 'reason_too_long')),
});

/** The domain of an address, and the domain to whose mailboxes it belongs: itself, if that is left empty. */
export const domainForm = z
	.object({
		domain: domain('domain_missing'),
		canonical: z.string().default('').transform(plainDomain),
		ignores_dots: z.literal('yes').optional(),
	})
	.transform(({ domain, canonical, ignores_dots }) => ({
		domain,
		canonical: canonical || domain,
		ignores_dots: ignores_dots === 'yes',
	}))
	.refine(({ canonical }) => DOMAIN.test(canonical), {
		path: ['canonical'],
		message: 'canonical_wrong',
	});

export const holidayForm = z.object({
	day: z
		.string('day_missing')
		.refine((typed) => typed.startsWith('20') && isDay(typed), 'day_missing'),
	name: z
		.string('holiday_missing')
		.transform(tidyLine)
		.refine((typed) => !isBlank(typed), 'holiday_missing')
		.check(atMost(settingsLimits.holiday, 'holiday_too_long')),
});

export const areaForm = z.object({ slug: z.string('area_missing').regex(SLUG, 'area_missing') });

export const renameAreaForm = z.object({
	new_slug: z.string('area_missing').regex(SLUG, 'area_missing'),
});

/** The codes that files name an area by, and the beginnings of its postcodes, each as a list in one line. */
export const areaPostcodesForm = z.object({
	codes: list('codes_wrong', /^[A-Z0-9]{1,20}$/),
	beginnings: list('beginnings_wrong', /^[A-Z]{1,2}\d[A-Z\d]?( \d[A-Z]?)?$/, spaced),
});

function domain(missing: string) {
	return z
		.string(missing)
		.transform(plainDomain)
		.refine((typed) => typed !== '', { message: missing, abort: true })
		.refine((typed) => DOMAIN.test(typed) && typed.length <= settingsLimits.domain, 'domain_wrong');
}

/** A domain as people copy it: with an @ before it, or capitals. */
function plainDomain(typed: string) {
	return tidyLine(typed).toLowerCase().replace(/^.*@/, '').replace(/\.$/, '');
}

function list(message: string, shape: RegExp, tidy = (part: string) => part) {
	return z
		.string()
		.default('')
		.refine((typed) => lengthOf(typed) <= settingsLimits.codes, { message, abort: true })
		.transform((typed) =>
			[
				...new Set(
					typed
						.toUpperCase()
						.split(/[,;\n]/)
						.map((part) => tidy(tidyLine(part))),
				),
			].filter(Boolean),
		)
		.refine((parts) => parts.every((part) => shape.test(part)), message);
}

/** `TB1`, or `TB1 2` for the postcodes that go on with 2. */
function spaced(part: string) {
	return part.replace(/\s+/g, ' ');
}

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;
