import { describe, expect, test } from 'vitest';
import type { DeskPetition } from '#domain/desk.ts';
import { awaitingResponse, changes, inModeration } from '#lib/staff/petitions.ts';

function petition(given: Partial<DeskPetition>): DeskPetition {
	return {
		...{ slug: 'clock', lang: 'en', action: 'Mend the clock', state: 'open', count: 100 },
		...{ awaits_response: true, opened_at: null, closes_on: null },
		...given,
	};
}

test('only what is in moderation waits for a moderator', () => {
	const all = (['in_moderation', 'open', 'closed', 'rejected', 'hidden'] as const).map((state) =>
		petition({ state }),
	);
	expect(inModeration(all).map(({ state }) => state)).toEqual(['in_moderation']);
});

test('of the petitions that await a response, the one with most signatures comes first', () => {
	const all = [101, 300, 200].map((count) => petition({ count }));
	const answered = petition({ count: 250, awaits_response: false });
	expect(awaitingResponse([...all, answered]).map(({ count }) => count)).toEqual([300, 200, 101]);
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
