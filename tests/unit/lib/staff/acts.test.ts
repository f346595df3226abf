import { describe, expect, test } from 'vitest';
import type { Act } from '#domain/staff.ts';
import { sayAct } from '#lib/staff/acts.ts';

const someone = 'a3b4c5d6-0000-4000-8000-000000000001';

describe('what was done is said in a sentence', () => {
	test.each<[Partial<Act>, string]>([
		[{ act: 'sign_in', name: 'Efa Rees' }, 'Efa Rees signed in.'],
		[
			{ act: 'sign_out', name: 'Efa Rees', details: { everywhere: true } },
			'Efa Rees signed out everywhere.',
		],
		[
			{
				act: 'add_staff',
				name: 'Efa Rees',
				subject: 'Guto Llwyd',
				details: { roles: ['editor', 'helper'] },
			},
			'Efa Rees added Guto Llwyd as Editor, Helper.',
		],
		[
			{ act: 'publish_entry', name: 'Efa Rees', subject: 'news/market' },
			'Efa Rees published an entry: news/market.',
		],
		[
			{ act: 'audit_tallies', actor: 'service_role', details: { drifted: [{}, {}] } },
			'The hub checked all counts. 2 were wrong.',
		],
		[
			{
				act: 'set_rule',
				name: 'Efa Rees',
				subject: 'code_minutes',
				details: { from: 60, to: 1, unit: 'minutes' },
			},
			'Efa Rees changed the rule “How long the code in an email works” from 60 minutes to 1 minute.',
		],
		[
			{ act: 'set_rule', subject: 'gone_days', details: { from: 1, to: 2000, unit: 'days' } },
			'The hub changed the rule “gone_days” from 1 day to 2,000 days.',
		],
		[{ act: 'sign_in', actor: someone }, 'Someone signed in.'],
	])('%o', (act, sentence) => {
		expect(sayAct(line(act), 'en').replaceAll('\u00a0', ' ')).toBe(sentence);
	});
});

test('an act that nobody has found words for is named all the same', () => {
	expect(sayAct(line({ act: 'mend_clock', subject: 'the tower' }), 'en')).toBe(
		'The hub: mend clock, the tower.',
	);
	expect(sayAct(line({ act: 'mend_entry' }), 'cy')).toBe('Yr hwb: mend entry.');
	expect(sayAct(line({ act: 'constructor' }), 'en')).toBe('The hub: constructor.');
});

function line(act: Partial<Act>): Act {
	const at = '2026-11-23T09:00:00Z';
	return { id: 1, at, name: null, actor: 'postgres', act: '', subject: null, details: {}, ...act };
}
