import { expect, test } from 'vitest';
import { makeReference, readReference } from '#domain/reference.ts';
import { worked } from '../../setup/work.ts';

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const some = Array.from({ length: 40 }, makeReference);

test('makes references that can be said and read back', () => {
	for (const reference of some) {
		expect(reference).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{5}$/);
		expect(reference.replace('-', '')).not.toMatch(/[A-Z]{3}/);
		expect(readReference(reference)).toBe(reference);
	}
	expect(new Set(some).size).toBe(some.length);
});

test('forgives case, spaces and dashes', () => {
	const [reference] = some as [string];
	const spaced = reference.toLowerCase().replace('-', '').split('').join(' ');
	expect(readReference(` ${spaced} `)).toBe(reference);
	expect(readReference(reference.replace('-', '–'))).toBe(reference);
});

test('notices every single wrong character', () => {
	const text = some[0]!.replace('-', '');
	for (let place = 0; place < text.length; place++)
		for (const wrong of alphabet.replace(text[place]!, ''))
			expect(readReference(text.slice(0, place) + wrong + text.slice(place + 1))).toBeUndefined();
});

test('notices any two characters that changed places', () => {
	for (const reference of some) {
		const text = [...reference.replace('-', '')];
		for (let a = 0; a < text.length; a++)
			for (let b = a + 1; b < text.length; b++) {
				if (text[a] === text[b]) continue;
				const swapped = text.with(a, text[b]!).with(b, text[a]!).join('');
				expect(readReference(swapped)).toBeUndefined();
			}
	}
});

test('refuses a heavy text at once', () => {
	const before = worked();
	expect(readReference(`a${'\u0301'.repeat(32_000)}${'\u0316'.repeat(32_000)}`)).toBeUndefined();
	expect(worked() - before).toBeLessThan(500);
});

test.each(['', 'K7RM', 'K7RM-2WQ9', 'O0I1-LLLLL', '../../etc', '22222222222'])(
	'refuses %j',
	(typed) => {
		expect(readReference(typed)).toBeUndefined();
	},
);
