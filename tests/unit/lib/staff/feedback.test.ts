import { describe, expect, test } from 'vitest';
import { type FeedbackCase, feedbackActs } from '#domain/feedback-case.ts';
import { possibleActs, sayMonth, sayStep, textChoices, topicNamed } from '#lib/staff/feedback.ts';
import type { Waiting } from '#domain/today.ts';
import { nameOfWaiting, pathOfWaiting } from '#lib/staff/today.ts';

/** A message on which the roles of the caller allow every act. */
function message(given: Partial<FeedbackCase> = {}): FeedbackCase {
	return {
		...{ reference: 'K7RM-2WQ9C', kind: 'problem', topic: 'market', lang: 'en', channel: 'web' },
		...{ state: 'received', received_at: '2026-11-23T09:00:00Z', promised_on: '2026-12-07' },
		...{ pause_ends_on: null, wants_reply: true, answers_also: {}, followed_at: null },
		...{ key_number: 0, is_key_mine: false },
		...{ is_paused: false, is_late: false, is_dangerous: false, has_new_reply: false },
		...{ taken_by: null, opening: 'It is loud.', version: 1, message: 'It is loud.' },
		...{ location: null, page: null, name: null, email: 'nia@example.org', phone: null },
		...{
			may_publish: true,
			danger: [],
			dangerous_merged: [],
			hidden_reason: null,
			is_better: null,
		},
		...{ answered_at: null, closed_at: null, sender_limited_until: null, is_mine: false },
		...{ refused_danger: [], refused_at: null, refused_is_own: null },
		...{ entered_by: null, is_entered_by_me: false, has_key: true },
		photo_sent_at: '2026-11-23T09:05:00Z',
		...{ is_taken_by_other: false, merged_into: null, merged: [], messages: [] },
		...{ published: null, acts: [...feedbackActs], notes: [] },
		...given,
	};
}

const reply: FeedbackCase['messages'][number] = {
	...{ id: 7, author: 'sender', act: 'reply', body: 'Still loud.', channel: 'web' },
	...{ written_at: '2026-11-24T09:00:00Z', written_by: null, hidden_reason: 'Insults.' },
	...{ quoted: null, left_out: [], lang: null },
};

describe('what can be done with a message', () => {
	test.each<[string, Partial<FeedbackCase>, string[]]>([
		['that is merged is not done on its own', { merged_into: 'X3S5-MG2SC' }, ownActs()],
		['that the caller has taken is not to take it', { is_mine: true }, ['take']],
		['without permission is not to publish it', { may_publish: false }, ['publish']],
		[
			'of nobody who can be recognised is not to limit them',
			{ email: null, has_key: false },
			['limit', 'renew_key'],
		],
		['of a sender who is limited is not to limit them again', limited(), ['limit']],
		['without a photo is not to delete it', { photo_sent_at: null }, ['remove_photo']],
		['without four words is not to replace them', { has_key: false }, ['renew_key']],
		['whose only text is hidden is not to hide it', { hidden_reason: 'Insults.' }, ['hide']],
	])('%s', (_, given, impossible) => {
		const usual = ['unpublish', 'unhide', 'unlimit', 'go_on', 'finish', 'see_mail'];
		const acts = possibleActs(message(given));
		expect(impossible.filter((act) => (acts as string[]).includes(act))).toEqual([]);
		const others = feedbackActs.filter((act) => ![...impossible, ...usual].includes(act));
		expect(others.filter((act) => !acts.includes(act))).toEqual([]);
	});

	test('is to answer a reply to an answer by itself, also where others were answered with it', () => {
		const merged = { merged_into: 'X3S5-MG2SC', state: 'answered' } as const;
		expect(possibleActs(message(merged))).toContain('answer');
	});

	test('is to limit a sender who left no address, and adds to it with four words', () => {
		expect(possibleActs(message({ email: null }))).toContain('limit');
	});

	test('is never more than the roles of the caller allow', () => {
		expect(possibleActs(message({ acts: ['close'] }))).toEqual(['close']);
	});

	test.each<[string, Partial<FeedbackCase>, string]>([
		['to end the limit of a sender who is limited', limited(), 'unlimit'],
		['to go on where it is paused', { is_paused: true }, 'go_on'],
		['to read of a refused mail where one came', refusedMail(), 'see_mail'],
		['to close it unanswered where no reply is needed', { wants_reply: false }, 'finish'],
	])('is %s, and only there', (_, given, act) => {
		expect(possibleActs(message(given))).toContain(act);
		expect(possibleActs(message())).not.toContain(act);
	});

	test('is to take an answer off the site once it is there, and to show a text once it is hidden', () => {
		expect(possibleActs(message())).not.toContain('unpublish');
		expect(possibleActs(message())).not.toContain('unhide');
		const words = { said_en: 'a', said_cy: 'b', did_en: 'c', did_cy: 'd' };
		const published = { ...words, area: null, published_on: '2026-11-25' };
		const acts = possibleActs(message({ published, messages: [reply] }));
		expect(acts).toEqual(expect.arrayContaining(['unpublish', 'hide', 'unhide']));
	});
});

test('a text of the sender is chosen by when it was written, without its words', () => {
	const found = message({ messages: [reply] });
	const plain = (text?: string) => text?.replaceAll('\u00a0', ' ');
	const [first, ...later] = textChoices(found, false, 'en');
	expect(first).toMatchObject({ value: 'first', label: 'The first message' });
	expect(plain(first?.hint)).toBe('23 November 2026, 9am');
	const [hidden, ...others] = textChoices(found, true, 'en');
	expect(hidden).toMatchObject({ value: '7', label: 'Reply 1' });
	expect([...later, ...others]).toEqual([]);
});

test.each([
	[{ act: 'take', author: 'hub', written_by: 'Efa Rees' }, 'Efa Rees took it'],
	[{ act: 'reply', author: 'sender', written_by: null }, 'The sender wrote'],
	[{ act: 'lapse', author: 'hub', written_by: null }, 'The hub closed it'],
	[{ act: 'constructor', author: 'hub', written_by: null }, 'The hub: constructor'],
] as const)('%o is said as: %s', (step, said) => {
	expect(sayStep(step, 'en')).toBe(said);
});

test('a topic that is no longer a setting keeps its id, and a month has its name', () => {
	expect(topicNamed('market', 'cy')).toBe('Y farchnad');
	expect(topicNamed('old-topic', 'cy')).toBe('old topic');
	expect(sayMonth('2026-11', 'cy')).toBe('Tachwedd 2026');
});

test('Today names a message by its topic and reference in the language of the page, and leads to it', () => {
	const waiting: Waiting = {
		...{ room: 'feedback', task: 'answer', ref: 'K7RM-2WQ9C', title: 'market', lang: 'en' },
		...{ asked_at: '2026-11-23T09:00:00Z', promised_on: null, is_late: false, taken_by: null },
		number: 1,
	};
	expect(nameOfWaiting(waiting, 'cy')).toEqual({ text: 'Y farchnad, K7RM-2WQ9C', lang: 'cy' });
	expect(pathOfWaiting(waiting)).toBe('/staff/feedback/K7RM-2WQ9C/');
	const topic = { ...waiting, task: 'not_better', ref: null };
	expect(nameOfWaiting(topic, 'en')).toEqual({ text: 'The market', lang: 'en' });
	expect(pathOfWaiting(topic)).toBe('/staff/feedback/?state=all&topic=market');
	const petition: Waiting = { ...waiting, room: 'petitions', title: 'Cadw’r cloc', lang: 'cy' };
	expect(nameOfWaiting(petition, 'en')).toEqual({ text: 'Cadw’r cloc', lang: 'cy' });
});

function ownActs() {
	return ['take', 'answer', 'ask', 'hand_over', 'merge'];
}

function refusedMail() {
	return { refused_at: '2026-11-24T09:00:00Z', refused_danger: ['gas'], refused_is_own: false };
}

function limited() {
	return { sender_limited_until: '2026-12-24T09:00:00Z' };
}
