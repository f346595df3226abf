import { describe, expect, test } from 'vitest';
import { sayCounted } from '#domain/counted.ts';
import { progressOf } from '#domain/progress.ts';
import { strings } from '#strings/index.ts';

const usual = { response: 100, debate: 500 };
const { progress, progressAnswered } = strings('en').record;

describe('the progress of a petition', () => {
	test.each([
		[0, 0, '0 of 500 signatures', 'It needs 100 more signatures to get a written reply.'],
		[99, 19.8, '99 of 500 signatures', 'It needs 1 more signature to get a written reply.'],
		[
			100,
			20,
			'100 of 500 signatures',
			'The council must reply. If 400 more people sign, it must debate this too.',
		],
		[
			499,
			99.8,
			'499 of 500 signatures',
			'The council must reply. If 1 more person signs, it must debate this too.',
		],
		[500, 100, '500 of 500 signatures', progress.bothReached],
		[1234, 100, '1,234 of 1,234 signatures', progress.bothReached],
	])(
		'with %i is %f per cent of one scale, and says so in words',
		(count, percent, label, sentence) => {
			expect(progressOf(count, usual, progress)).toEqual({
				end: Math.max(500, count),
				...{ percent, label, sentence },
			});
		},
	);

	test.each([
		[150, 'If 350 more people sign, the council must debate this.'],
		[499, 'If 1 more person signs, the council must debate this.'],
		[500, progressAnswered.bothReached],
	])('with %i, once the council has replied, asks for no reply', (count, sentence) => {
		const words = { ...progress, ...progressAnswered };
		expect(progressOf(count, usual, words).sentence).toBe(sentence);
	});

	test.each([
		[{ response: 50, debate: 50 }, 49, progress.reply.one.replace('{n}', '1')],
		[{ response: 50, debate: 50 }, 50, progress.bothReached],
		[{ response: 500, debate: 100 }, 100, 'It needs 400 more signatures to get a written reply.'],
	])('follows thresholds that a council chose: %j', (steps, count, sentence) => {
		expect(progressOf(count, steps, progress).sentence).toBe(sentence);
	});

	test('is said in Welsh', () => {
		const words = strings('cy').record.progress;
		expect(progressOf(412, usual, words)).toMatchObject({
			label: '412 o 500 llofnod',
			sentence:
				'Rhaid i’r cyngor ateb. Os bydd 88 arall yn llofnodi, rhaid iddo gynnal dadl hefyd.',
		});
	});
});

test('when something was counted is said in London’s time, in both languages', () => {
	const moment = new Date('2026-07-01T23:05:00Z');
	expect(sayCounted(moment, strings('en').record.asOf, 'en')).toBe(
		'Counted at 12.05am on 2 July 2026.',
	);
	expect(sayCounted(moment, strings('cy').record.asOf, 'cy')).toMatch(
		/^Cyfrifwyd am 12\.05am ar 2 Gorffennaf 2026\.$/,
	);
});
