import { expect, test } from 'vitest';
import type { HeldItem } from '#domain/held.ts';
import { langs } from '#domain/language.ts';
import { sayShortMoment } from '#domain/moment.ts';
import { factsOf } from '#lib/staff/held-facts.ts';
import { staffStrings } from '#strings/staff.ts';

function message(photo_sent_at: string | null): HeldItem {
	return {
		...{ noun: 'feedback', id: 1, help: null, reference: 'K7RM-2WQ9C', topic: 'market' },
		...{ message: 'It is loud.', location: null, page: null, name: null, email: null, phone: null },
		...{ state: 'received', channel: 'web', lang: 'en', received_at: '2026-11-23T09:00:00Z' },
		...{ photo_sent_at, messages: [], notes: [], published: null },
	};
}

test.each(langs)('a person hears that we hold a photo of theirs, and since when, in %s', (lang) => {
	const sent = '2026-11-23T09:05:00Z';
	const { labels, photo } = staffStrings(lang).held;
	const fact = [labels.photo, photo(sayShortMoment(sent, lang))];
	expect(factsOf(message(sent), lang)).toContainEqual(fact);
	expect(factsOf(message(null), lang).map(([label]) => label)).not.toContain(labels.photo);
});

const at = '2026-11-20T09:00:00Z';
const petition: HeldItem = {
	...{ noun: 'petition', id: 2, help: null, action: 'Put a bench there', action_lang: 'en' },
	...{ background: 'There is none.', details: 'By the weir.', name: null, state: 'open' },
	...{ created_at: at, reference: null, notes: [{ body: 'She phoned.', written_at: at }] },
	texts: [
		...[{ action: 'Put benches', background: 'None.', details: '' }].map((text) => ({
			...{ ...text, replaced_at: at, replaced_by: null },
		})),
	],
	earlier_answers: [
		{
			...{ debate: null, replaced_at: at, replaced_by: null },
			response: {
				verdict: null,
				texts: [{ lang: 'en', body: 'We cannot.', published_on: '2026-11-01' }],
			},
		},
	],
};

test.each(langs)('a person reads the text, notes, and what was replaced, in %s', (lang) => {
	const { labels } = staffStrings(lang).held;
	const moment = sayShortMoment(at, lang);
	const facts = factsOf(petition, lang);
	for (const fact of [
		[labels.text, 'There is none.\nBy the weir.'],
		[labels.note, `${moment}: She phoned.`],
		[labels.earlierText, `${moment}: Put benches\nNone.`],
		[labels.earlierAnswer, `${moment}: We cannot.`],
	])
		expect(facts).toContainEqual(fact);
});

test('a search that took signatures says of its criteria what names the person, and nothing else', () => {
	const { labels } = staffStrings('en').held;
	const criteria = { petition: 'a-bench', name: 'Ada Rowe', domain: 'example.org' };
	const facts = Object.fromEntries(
		factsOf({ noun: 'invalidation', id: 3, help: null, criteria, started_at: at }, 'en'),
	);
	expect(facts[labels.lookedFor]).toContain('Ada Rowe');
	expect(facts[labels.lookedFor]).not.toContain('example.org');
	const list: HeldItem = { noun: 'own_list', id: 4, help: null, made_at: at };
	expect(factsOf(list, 'en')).toEqual([[labels.asked, sayShortMoment(at, 'en')]]);
});
