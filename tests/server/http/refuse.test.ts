import { expect, test } from 'vitest';
import { problemOf } from '#server/http/refuse.ts';

test.each([
	['en', 'This petition closed on 25 October 2026. '],
	['cy', 'Caeodd y ddeiseb hon ar 25 Hydref 2026. '],
] as const)('a petition that closed at midnight closed on the day before (%s)', (lang, message) => {
	const ended = '2026-10-26T00:00:00+00:00';
	const refusal = { status: 409, reason: 'petition_closed', ended } as const;
	expect(problemOf(refusal, lang).message).toContain(message);
});

test.each([
	[1, 'one minute'],
	[61, '2 minutes'],
	[5400, '90 minutes'],
	[5401, '2 hours'],
	[86_400, '24 hours'],
])('%i seconds are %s', (wait, said) => {
	const { message } = problemOf({ status: 429, reason: 'too_many_from_network', wait }, 'en');
	expect(message).toContain(`Wait ${said}, then`);
});

test.each([
	[120, 'Arhoswch ddwy funud,'],
	[7200, 'Arhoswch ddwy awr,'],
	[300, 'Arhoswch 5 munud,'],
])('%i seconds in Welsh', (wait, said) => {
	const { message } = problemOf({ status: 429, reason: 'too_many_from_address', wait }, 'cy');
	expect(message).toContain(said);
});

test.each(['toString', 'unheard_of'])(
	'a reason that has no words does not compile; from a newer database, it is said in general ones: %s',
	(reason) => {
		// @ts-expect-error
		const { message } = problemOf({ status: 409, reason }, 'en');
		expect(message).toMatch(/^We could not save this/);
	},
);

test.each(['en', 'cy'] as const)(
	'too much from one connection is not called the fault of a device, since many may share it (%s)',
	(lang) => {
		const refusal = { status: 429, reason: 'too_many_from_address' } as const;
		const { message } = problemOf(refusal, lang);
		expect(message).toContain({ en: 'your internet connection', cy: 'cysylltiad rhyngrwyd' }[lang]);
		expect(message).not.toMatch(/device|dyfais/);
	},
);
