import { describe, expect, test } from 'vitest';
import { foldReply } from '#domain/reply.ts';

const ours = ['Thornbeck Moothall', 'hub@thornbeck.example.org'];
const old = '> Hello,\n>\n> We have answered your message:';
const bare = 'Hello,\n\nWe have answered your message:';

describe('the new words are all that is left of a reply from', () => {
	test.each<[string, string]>([
		[
			'Gmail',
			`On Mon, 3 Nov 2025 at 10:00, Thornbeck Moothall <hub@thornbeck.example.org> wrote:\n\n${old}`,
		],
		[
			'Gmail, whose heading is broken',
			`On Mon, 3 Nov 2025 at 10:00, Thornbeck Moothall <\nhub@thornbeck.example.org> wrote:\n\n${old}`,
		],
		[
			'Gmail in Welsh',
			`Ar ddydd Llun, 3 Tach 2025 am 10:00 ysgrifennodd Thornbeck Moothall <hub@thornbeck.example.org>:\n${old}`,
		],
		[
			'Gmail in Polish',
			`pon., 3 lis 2025 o 10:00 Thornbeck Moothall <hub@thornbeck.example.org> napisał(a):\n\n${old}`,
		],
		[
			'an iPhone',
			`Sent from my iPhone\n\n> On 3 Nov 2025, at 10:00, Thornbeck Moothall <hub@thornbeck.example.org> wrote:\n>\n> ${old}`,
		],
		['an iPhone whose line is below', `${old}\n\nSent from my iPhone\n`],
		[
			'Outlook',
			`________________________________\nFrom: Thornbeck Moothall <hub@thornbeck.example.org>\nSent: Monday\nTo: Ann\nSubject: We have answered\n\n${bare}`,
		],
		[
			'Outlook in Welsh',
			`Oddi wrth: Thornbeck Moothall <hub@thornbeck.example.org>\nAnfonwyd: Dydd Llun\nAt: Ann\nPwnc: Ateb\n\n${bare}`,
		],
		[
			'an older Outlook',
			`-----Original Message-----\nFrom: Thornbeck Moothall [mailto:hub@thornbeck.example.org]\nSent: Monday\nTo: Ann\n\n${bare}`,
		],
		[
			'Yahoo',
			`On Monday, 3 November 2025 at 10:00:00 GMT, Thornbeck Moothall <hub@thornbeck.example.org> wrote:\n\n${bare}`,
		],
		[
			'a phone with Outlook',
			`Get Outlook for Android<https://aka.ms/abc>\n________________________________\nFrom: Thornbeck Moothall <hub@thornbeck.example.org>\nSent: Monday\nTo: Ann\n\n${bare}`,
		],
		[
			'Thunderbird, with a name below',
			`On 03/11/2025 10:00, Thornbeck Moothall wrote:\n${old}\n\n-- \nAnn Lee\n12 Mill Lane`,
		],
	])('%s', (_, below) => {
		const { words, folded } = foldReply(`It is still dark.\n\nBy the bank.\n\n${below}`, ours);
		expect(words).toBe('It is still dark.\n\nBy the bank.');
		expect(folded).toContain('We have answered your message:');
	});
});

test('new words below the old mail are kept', () => {
	const { words, folded } = foldReply(
		`On Monday, Thornbeck Moothall wrote:\n${old}\n\nStill dark.`,
		ours,
	);
	expect(words).toBe('Still dark.');
	expect(folded).toContain('We have answered');
});

test('old lines between new ones stay: the new ones answer them', () => {
	const text = 'See below.\n\n> Which lamp?\nThe one by the bank.\n\n> Since when?\nSince Monday.';
	expect(foldReply(text, ours)).toEqual({ words: text, folded: '' });
});

describe('words of a person are never folded:', () => {
	test.each([
		['a list with colons', 'Name: Ann Lee\nEmail: ann@example.org\nPhone: 01632 960100'],
		['a sentence that ends in a colon', 'I wrote this in 2025:\n\nThe lamp is dark.'],
		['what they say of us', 'Thornbeck Moothall says:\n\nnothing. I wait since June.'],
		['two dashes between paragraphs', `One.\n--\n${'Line.\n'.repeat(14).trim()}`],
		['Welsh', 'Sut mae?\n\nMae’r golau’n dal wedi torri.'],
	])('%s', (_, text) => {
		expect(foldReply(text, ours)).toEqual({ words: text, folded: '' });
	});
});

test('a mail of nothing but the old one has no words', () => {
	expect(foldReply(`\n\n${old}\n`, ours).words).toBe('');
});

test('carriage returns and characters that nobody can store are gone', () => {
	expect(foldReply('Still\u0000 dark.\r\nBy the bank.\r\n', ours).words).toBe(
		'Still dark.\nBy the bank.',
	);
});

test('a mail of nothing but headings, quotes or rules is read well within the time of a test', () => {
	const texts = [
		'On a '.repeat(200_000),
		'> \n'.repeat(200_000),
		'a:\n\n'.repeat(100_000),
		'-'.repeat(900_000),
		'A b: c\n'.repeat(150_000),
	];
	for (const text of texts) expect(foldReply(text, ours)).toBeDefined();
});
