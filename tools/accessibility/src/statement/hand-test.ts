import { z } from 'zod';
import { day, text, words } from './words.ts';

/** Who tested: our own people, somebody who does it for a living, or the people whom it is for. */
export const testers = ['team', 'expert', 'disabled-people'] as const;

/** How: `source` is reading what the pages are made of; the others are using them. */
export const ways = [
	'source',
	'keyboard',
	'screen-reader',
	'magnification',
	'voice',
	'switch',
	'touch',
	'own-colours',
	'plain-language',
] as const;

const number = z
	.string('must be the number of a criterion in quotes, such as "1.4.3"')
	.regex(/^[AB]?[.\d]+$/, 'must be the number of a criterion, such as "1.4.3" or "A.2.1.1"');

const result = z
	.strictObject({
		criteria: z.array(number).default([]),
		/** For what is true of a whole chapter of OpenACR's catalogue. */
		chapters: z.array(text).default([]),
		outcome: z.enum(['pass', 'partly', 'fail', 'not-applicable']),
		notes: words,
		/** When it was tested again and found good. It counts as untested then, until a record says that it passes. */
		mended_on: day.optional(),
	})
	.refine(({ criteria, chapters }) => criteria.length + chapters.length > 0, {
		path: ['criteria'],
		error: 'must name at least one criterion, unless "chapters" names a chapter',
	})
	.refine(({ mended_on, outcome }) => !mended_on || outcome === 'fail' || outcome === 'partly', {
		path: ['mended_on'],
		error: 'belongs to what failed',
	});

/** Any other `.yml` beside product.yml: one test by people on one day. */
export const handTestFile = z
	.strictObject({
		title: text,
		tested_on: day,
		tested_by: z.strictObject({ who: z.enum(testers), name: text }),
		ways: z.array(z.enum(ways)).min(1),
		/** Devices, browsers and aids, each with its version. */
		with: z.array(text).min(1),
		/** Of product.yml, by their `id`. */
		parts: z.array(text).min(1),
		results: z.array(result).min(1),
	})
	.refine(
		({ ways, results }) => !onlyRead(ways) || results.every(({ outcome }) => outcome !== 'pass'),
		{
			path: ['ways'],
			error:
				'must say how it was used, since something passes: who only read the source cannot know',
		},
	);

/** Whether the source was read and no page was used. */
export function onlyRead(named: readonly string[]): boolean {
	return named.every((way) => way === 'source');
}

export type HandTest = z.output<typeof handTestFile> & { file: string };
export type Result = HandTest['results'][number];
