import { describe, expect, test } from 'vitest';
import { nameField } from '#domain/name.ts';
import { refusedNames, takenNames } from '../../setup/names.ts';

test.each(takenNames)('takes a name as people have it: %s', (name) => {
	expect(nameField.parse(name)).toBe(name);
});

test.each(refusedNames)('refuses what is no name: %j, %s', (name, reason) => {
	expect(nameField.safeParse(name).error?.issues.map(({ message }) => message)).toEqual([reason]);
});

describe('tidies', () => {
	test.each([
		['spaces', '  Siân \t ap\u00a0 Rhys\u3000\n', 'Siân ap Rhys'],
		['accents', 'Sia\u0302n', 'Siân'],
		['marks of direction, as a phone’s contacts add them', '\u202aAnn Jones\u202c', 'Ann Jones'],
		['a turned direction', 'Ann\u202eanna', 'Annanna'],
		['a mark of the order of bytes', '\ufeffAnn\ufeff Jones', 'Ann Jones'],
		['soft hyphens and spaces of no width', 'A\u00adnn\u200b Jo\u2060nes', 'Ann Jones'],
		['control characters', 'Ann\u0000 \u001bJones', 'Ann Jones'],
	])('%s', (_, typed, name) => {
		expect(nameField.parse(typed)).toBe(name);
	});
});
