import { describe, expect, test } from 'vitest';
import { load, notice } from './notices.ts';

describe('good content', () => {
	test('is loaded by language and name, with what was left out filled in', async () => {
		const entries = await load({ 'market-day.en.md': notice(), 'market-day.cy.md': notice() });
		expect([...entries.keys()].sort()).toEqual(['cy/market-day', 'en/market-day']);
		expect(entries.get('en/market-day')).toEqual({
			title: 'Market moves',
			published_on: '2026-11-23',
			urgent: false,
			places: [],
			body: 'Text.',
		});
	});

	test('may come from Windows, and have every field', async () => {
		const source = notice({
			starts_at: "'09:30'",
			guests: '3',
			urgent: 'true',
			phone: "'01632 960100'",
			email: 'a@example.org',
			more: 'https://example.org/x',
			size: 'big',
			topic: 'council',
			places: '[library]',
			image: '{ src: ../images/clock.jpg, description: The clock }',
		});
		const entries = await load({ 'a.en.md': source.replaceAll('\n', '\r\n') });
		expect(entries.get('en/a')).toMatchObject({ guests: 3, places: ['library'] });
	});
});

/** What an editor did, and the whole sentence that tells them: file, field, remedy. */
describe('wrong content is refused in one sentence', () => {
	const file = 'content/notices/a.en.md';
	test.each<[string, string, string]>([
		[
			'an unknown field',
			notice({ titel: 'x' }),
			'titel is not a field here: take it out, or correct its name.',
		],
		['a missing field', notice({ title: undefined }), 'Headline (title) is missing: fill it in.'],
		['an empty field', notice({ title: "' '" }), 'Headline (title) is empty: fill it in.'],
		[
			'a field that is too long',
			notice({ title: 'x'.repeat(21) }),
			'Headline (title) has 21 characters; 20 fit: shorten it.',
		],
		[
			'a number for a text',
			notice({ title: '2026' }),
			'Headline (title) must be text: write it, in quotation marks if it is a number or a day.',
		],
		[
			'a day that is none',
			notice({ published_on: "'2026-02-30'" }),
			'Published on (published_on) must be a day such as 2026-03-29: pick it again.',
		],
		[
			'a missing day',
			notice({ published_on: undefined }),
			'Published on (published_on) is missing: fill it in.',
		],
		[
			'a time without quotation marks',
			notice({ starts_at: '12' }),
			'Starts at (starts_at) must be a time such as 09:30: put it in quotation marks.',
		],
		[
			'a time that is none',
			notice({ starts_at: "'25:00'" }),
			'Starts at (starts_at) must be a time such as 09:30.',
		],
		[
			'a number that is too large',
			notice({ guests: '10' }),
			'Guests (guests) must be a whole number from 1 to 9: correct it.',
		],
		[
			'neither yes nor no',
			notice({ urgent: 'perhaps' }),
			'Urgent (urgent) must be true or false: correct it.',
		],
		[
			'a phone number that is none',
			notice({ phone: 'ring me' }),
			'Phone (phone) must be a phone number such as 01632 960123: correct it.',
		],
		[
			'an email address that is none',
			notice({ email: 'a' }),
			'Email (email) must be an email address: correct it.',
		],
		[
			'a link that is not safe',
			notice({ more: 'http://example.org' }),
			'More (more) must be a web address beginning https://: correct it.',
		],
		[
			'a choice that is none',
			notice({ size: 'huge' }),
			'Size (size) must be one of big, small: choose one.',
		],
		[
			'a topic that is not there',
			notice({ topic: 'gossip' }),
			'Topic (topic) names gossip, which does not exist: choose another.',
		],
		[
			'a place that is not there',
			notice({ places: '[library, pub]' }),
			'Places (places.2) names pub, which does not exist: choose another.',
		],
		[
			'a picture that is not there',
			notice({ image: '{ src: ../images/none.jpg, description: x }' }),
			'Picture (image.src) names ../images/none.jpg, which does not exist: choose another.',
		],
		[
			'a picture from elsewhere',
			notice({ image: '{ src: https://example.org/x.jpg, description: x }' }),
			'Picture (image.src) must be a picture in ../images/ (jpg, png, webp or avif): choose it again.',
		],
		[
			'a picture without a description',
			notice({ image: '{ src: ../images/clock.jpg }' }),
			'Picture (image.description) is missing: fill it in.',
		],
		[
			'raw HTML',
			notice({}, 'A <b>bold</b> word.'),
			'Text (body), line 1, has HTML in it (<b>): write it in Markdown or as plain text.',
		],
		[
			'a script',
			notice({}, '<script>alert(1)</script>'),
			'Text (body), line 1, has HTML in it (<script>alert(1)</script>): write it in Markdown or as plain text.',
		],
		[
			'a heading of the first level',
			notice({}, '# Market'),
			'Text (body), line 1, has a heading of the first level, which is the title’s: begin headings with ##.',
		],
		[
			'a picture in the text without a description',
			notice({}, '![](../images/clock.jpg)'),
			'Text (body), line 1, has a picture without a description (../images/clock.jpg): describe it between the square brackets.',
		],
		[
			'no front matter',
			'Text.',
			'The front matter is missing: begin and end it with a line of ---.',
		],
	])('%s', async (_, source, sentence) => {
		await expect(load({ 'a.en.md': source })).rejects.toThrow(new Error(`${file}: ${sentence}`));
	});

	test('front matter that cannot be read, with the line', async () => {
		await expect(load({ 'a.en.md': notice({ title: '"Market' }) })).rejects.toThrow(
			/^content\/notices\/a\.en\.md: The front matter cannot be read: .+ at line \d+.+ Correct that line\.$/,
		);
	});

	test.each(['Market.en.md', 'market_day.en.md', 'market.md', 'market.fr.md', 'market-.en.md'])(
		'a file called %s',
		async (name) => {
			await expect(load({ [name]: notice() })).rejects.toThrow(
				`content/notices/${name}: The name must be lower-case words and a language, such as market-day.en.md: rename it.`,
			);
		},
	);

	test.each(['news', 'staff', 'cy', '404'])(
		'a standing page at /%s/, which the hub uses itself',
		async (slug) => {
			await expect(load({ [`${slug}.en.md`]: notice() }, 'pages')).rejects.toThrow(
				`content/pages/${slug}.en.md: “${slug}” cannot be the address of a page, because the hub uses it itself: give the page another title.`,
			);
			expect((await load({ [`${slug}.en.md`]: notice() }, 'events')).size).toBe(1);
		},
	);

	test('Welsh without English', async () => {
		await expect(load({ 'a.cy.md': notice() })).rejects.toThrow(
			'content/notices/a.cy.md: The English version is missing: write it too.',
		);
	});

	test('a shared field that differs', async () => {
		const files = { 'a.en.md': notice(), 'a.cy.md': notice({ published_on: "'2026-11-24'" }) };
		await expect(load(files)).rejects.toThrow(
			'content/notices/a.cy.md: Published on (published_on) differs from the English version: make them the same.',
		);
	});

	test('not a list of entries', async () => {
		await expect(load({ 'a.en.md': '---\n- x\n---\n' })).rejects.toThrow(
			/^content\/notices\/a\.en\.md: /,
		);
	});
});
