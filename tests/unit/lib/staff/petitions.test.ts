import { describe, expect, test } from 'vitest';
import type { DeskPetition } from '#domain/desk.ts';
import { awaitingResponse, changes, inModeration } from '#lib/staff/petitions.ts';

function petition(given: Partial<DeskPetition>): DeskPetition {
	return {
		...{ slug: 'clock', lang: 'en', action: 'Mend the clock', state: 'open', count: 100 },
		...{ has_response: false, opened_at: null, closes_on: null },
		...given,
	};
}

test('only what is in moderation waits for a moderator', () => {
	const all = (['in_moderation', 'open', 'closed', 'rejected', 'hidden'] as const).map((state) =>
		petition({ state }),
	);
	expect(inModeration(all).map(({ state }) => state)).toEqual(['in_moderation']);
});

test.each<[string, Partial<DeskPetition>, boolean]>([
	['at the threshold', {}, true],
	['below it', { count: 99 }, false],
	['that is closed', { state: 'closed' }, true],
	['that has a reply', { has_response: true }, false],
	['that is hidden', { state: 'hidden' }, false],
	['that was rejected', { state: 'rejected' }, false],
])('whether the council has to reply to a petition %s', (_, given, expected) => {
	expect(awaitingResponse([petition(given)], 100)).toHaveLength(expected ? 1 : 0);
});

test('the petition with most signatures comes first', () => {
	const all = [petition({ count: 101 }), petition({ count: 300 }), petition({ count: 200 })];
	expect(awaitingResponse(all, 100).map(({ count }) => count)).toEqual([300, 200, 101]);
});

describe('the difference of two texts', () => {
	test('names what came and what went, and keeps every character of both', () => {
		const [before, after] = [
			'Mend teh clock.\n\nIt stopped.',
			'Mend the clock.\n\nIt has stopped.',
		];
		const pieces = changes(before, after);
		const without = (kind: string) =>
			pieces
				.filter((piece) => piece.kind !== kind)
				.map(({ text }) => text)
				.join('');
		expect(without('added')).toBe(before);
		expect(without('removed')).toBe(after);
		expect(pieces.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual([
			'teh',
		]);
	});

	test('of equal texts is one piece', () => {
		expect(changes('Dŵr', 'Dŵr')).toEqual([{ text: 'Dŵr', kind: 'same' }]);
	});
});
