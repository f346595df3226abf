import { describe, expect, test } from 'vitest';
import { changes } from '#lib/staff/petitions.ts';

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
