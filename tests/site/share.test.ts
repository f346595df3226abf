import { describe, expect, test } from 'vitest';
import { siteUrl } from '#local/town/facts.ts';
import { strings } from '#strings/index.ts';
import { indexed, type SitePage } from './built.ts';
import { attribute, findAll, textOf } from './tree.ts';

const pagesOf = (kind: string) =>
	indexed.filter(({ path }) => new RegExp(`^(?:/cy)?/${kind}/[^/]+/$`).test(path));

const kinds = ['events', 'news', 'services', 'guides', 'places'];

test.each(kinds)('every page below /%s/ can be passed on', (kind) => {
	const without = pagesOf(kind).filter((page) => mailOn(page) === undefined);
	expect(without.map(({ path }) => path)).toEqual([]);
});

describe.each([...kinds, 'petitions'])('what is passed on below /%s/', (kind) => {
	const passed = pagesOf(kind).filter((page) => mailOn(page) !== undefined);

	test('is the address of the page itself: in words, in a mail and as a code', () => {
		expect(passed.length).toBeGreaterThan(10);
		for (const page of passed) {
			const { document, path, lang } = page;
			const address = siteUrl + path;
			const shown = findAll(document, 'b').filter((each) => attribute(each, 'class') === 'address');
			expect(shown.map(textOf)).toEqual([address]);
			const mail = new URL(mailOn(page)!);
			expect(mail.pathname).toBe('');
			expect(mail.searchParams.get('body')).toMatch(/: https:\S+$/);
			expect(mail.searchParams.get('body')).toContain(` ${address}`);
			const [title] = findAll(document, 'h1').map(textOf);
			expect(mail.searchParams.get('subject')).toContain(title);
			expect(findAll(document, 'use').map((each) => attribute(each, 'href'))).toContain(
				'#page-code',
			);
			expect(findAll(document, 'h2').map(textOf)).toContain(strings(lang).common.share.title);
		}
	});
});

function mailOn({ document }: SitePage) {
	return findAll(document, 'a')
		.map((link) => attribute(link, 'href') ?? '')
		.find((href) => href.startsWith('mailto:?'));
}
