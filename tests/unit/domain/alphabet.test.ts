import { expect, test } from 'vitest';
import { letterOf } from '#domain/alphabet.ts';

test.each([
	['Llyfrgell', 'cy', 'Ll'],
	['Lwc', 'cy', 'L'],
	['CHWARAE', 'cy', 'Ch'],
	['rhandiroedd', 'cy', 'Rh'],
	['Llyfrgell', 'en', 'L'],
	['Thursday market', 'en', 'T'],
	['14 bus', 'cy', '0–9'],
	['X', 'cy', 'X'],
	['', 'en', '#'],
] as const)('%s is filed in %s under %s', (title, lang, letter) => {
	expect(letterOf(title, lang)).toBe(letter);
});

test('the Welsh letters are those that Welsh sorting keeps apart', () => {
	const words = ['Lwc', 'Lyncs', 'Llan', 'Llyn', 'Cyw', 'Chwaer', 'Dw', 'Ddoe', 'Ty', 'Thus'];
	const letters = words.sort(new Intl.Collator('cy').compare).map((word) => letterOf(word, 'cy'));
	expect(letters.join(' ')).toBe('C Ch D Dd L L Ll Ll T Th');
});
