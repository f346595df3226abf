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
		...{ photo_sent_at, messages: [] },
	};
}

test.each(langs)('a person hears that we hold a photo of theirs, and since when, in %s', (lang) => {
	const sent = '2026-11-23T09:05:00Z';
	const { labels, photo } = staffStrings(lang).held;
	const fact = [labels.photo, photo(sayShortMoment(sent, lang))];
	expect(factsOf(message(sent), lang)).toContainEqual(fact);
	expect(factsOf(message(null), lang).map(([label]) => label)).not.toContain(labels.photo);
});
