import { describe, expect, test } from 'vitest';
import { nameField } from '#domain/name.ts';

describe('takes names as people have them', () => {
	test.each([
		'Siân ap Rhys',
		'Nguyễn Thị Minh Khai',
		'Brenda O’Neill',
		"Brenda O'Neill",
		"'t Hooft",
		'Anne-Marie Smith',
		'J. R. R. Tolkien',
		'St.John Smith',
		'Cher',
		'محمد علي',
		'שרה כהן',
		'王秀英',
		'சுப்பிரமணியம்',
		'علی\u200cرضا',
		'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Jones',
		'Dr. Co Smith-Net',
		"d'Arcy",
		'Jean d’Arcy-St.John',
		'J.R.R. Tolkien',
		'Ann Smith c/o St. Anne',
		'ශ්\u200dරී ලංකා',
		'홍길동',
		'x'.repeat(255),
		'😀a'.repeat(127),
	])('%s', (name) => {
		expect(nameField.parse(name)).toBe(name);
	});
});

describe('refuses', () => {
	test.each([
		['nothing', '', 'name_missing'],
		['spaces', '   \u00a0 ', 'name_missing'],
		['no letter at all', '12345', 'name_missing'],
		['256 characters', 'x'.repeat(256), 'name_too_long'],
		['a name that a spreadsheet would run', '=HYPERLINK("x")', 'name_formula'],
		['a plus at the start', '+44 Smith', 'name_formula'],
		['a minus at the start', '-1+1', 'name_formula'],
		['an at at the start', '@SUM(A1)', 'name_formula'],
		['a formula behind spaces', '  =1+1', 'name_formula'],
		['a full-width formula', '＝1+1', 'name_formula'],
		['a null', 'Ann\u0000a', 'name_hidden'],
		['an escape', 'Ann\u001ba', 'name_hidden'],
		['a turned direction', 'Ann\u202eanna', 'name_hidden'],
		['an address of the web', 'See https://example.org now', 'name_link'],
		['another kind of address', 'ftp://example.org', 'name_link'],
		['www', 'Visit www.example.org', 'name_link'],
		['a bare domain', 'cheap-pills.com', 'name_link'],
		['a domain with a path', 'example.co.uk/pills', 'name_link'],
		['a short link', 'Visit bit.ly/x now', 'name_link'],
		['a link of one letter', 'Go t.co/a', 'name_link'],
		['a link to any country', 'Go evil.de/a', 'name_link'],
		['a link with a port', 'Go evil.de:8080', 'name_link'],
		['a link in another script', 'Иди пример.рф/а', 'name_link'],
		['a full-width link', 'ｗｗｗ．evil．ｄｅ', 'name_link'],
		['a full-width dot', 'evil．com', 'name_link'],
		['an ideographic dot', 'example。com', 'name_link'],
		['a half-width ideographic dot', 'example｡com', 'name_link'],
		['a full-width slash', 'bit.ly／x', 'name_link'],
		['a link with nothing in the middle', 'evil\u200b.com', 'name_link'],
		['a link with a joiner', 'evil.c\u200dom', 'name_link'],
		['a formula behind nothing', '\u2060=1+1', 'name_formula'],
		['a Hangul filler', '\u3164', 'name_missing'],
		['two kinds of nothing', '\u115f\u1160', 'name_missing'],
		['a half-width filler', '\uffa0', 'name_missing'],
		['a soft hyphen', '\u00ad', 'name_missing'],
		['a space of no width', '\u200b\u2060', 'name_missing'],
	])('%s', (_, name, message) => {
		expect(nameField.safeParse(name).error?.issues.map((issue) => issue.message)).toEqual([
			message,
		]);
	});
});

test('tidies spaces and composes accents', () => {
	expect(nameField.parse('  Sia\u0302n \t ap\u00a0 Rhys\n')).toBe('Siân ap Rhys');
});
