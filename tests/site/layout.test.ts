import { describe, expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths, withoutLang } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { pages } from './built.ts';
import { attribute, findAll, textOf } from './tree.ts';

const { today } = inject('hub');
const mainOf = (path: string) =>
	findAll(pages.find((page) => page.path === path)!.document, 'main')[0]!;
const hasClass = (name: string) => (element: Parameters<typeof attribute>[0]) =>
	(attribute(element, 'class') ?? '').split(' ').includes(name);

/** Pages without a second column. Each needs a reason. */
const single: [RegExp, reason: string][] = [
	[/^\/(error|useful)\//, 'says one thing'],
	[/^\/(confirm|stop-updates)\//, 'has one button or says one thing'],
	[/^\/support\/(ended\/|thanks\/\w+\/)?$/, 'says one thing'],
	[/^\/my-petition\/$/, 'says one thing'],
	[/^\/my-signatures\/withdraw\/$/, 'has one question'],
	[/^\/feedback\/(helped|photo\/page)\/$/, 'says or asks one thing'],
	[/^\/feedback\/similar\/$/, 'has one thing after another to read before the button'],
	[/^\/feedback\/answers\/$/, 'has a wide table'],
	[/^\/a-to-z\//, 'has three columns of its own'],
	[/\/sheet\/(large\/)?$/, 'is a sheet for paper'],
];

describe('the width of a page', () => {
	test.each(pages.map(({ path }) => path))('is used by %s, or it has a reason', (path) => {
		const parts = findAll(mainOf(path), 'div');
		const columns = parts
			.filter((part) => hasClass('columns')(part))
			.map((part) => part.childNodes.filter((child) => findAll(child, '*').length > 1));
		const isUsed =
			columns.some((beside) => beside.length === 2) ||
			parts.some((part) => hasClass('halves')(part));
		const excused = single.some(([pattern]) => pattern.test(withoutLang(path)));
		expect(isUsed).toBe(!excused);
	});

	test('is left free for no reason that has no page', () => {
		for (const [pattern] of single)
			expect(pages.some(({ path }) => pattern.test(withoutLang(path)))).toBe(true);
	});
});

test('an email address in a narrow place breaks after its @', () => {
	const links = pages.flatMap(({ document }) =>
		findAll(document, 'a').filter((link) => /^mailto:[^?]/.test(attribute(link, 'href') ?? '')),
	);
	const addresses = links.filter((link) => /^\S+@\S+$/.test(textOf(link).trim()));
	expect(addresses.length).toBeGreaterThan(pages.length);
	const stiff = addresses.filter((link) => findAll(link, 'wbr').length !== 1);
	expect(stiff.map(textOf)).toEqual([]);
});

describe.each(langs)('in %s', (lang) => {
	test('an event leads to the next others, and not to itself', () => {
		const of = inLang(lang, paths.event('christmas-lights'));
		const leaves = findAll(mainOf(of), 'ul').filter(hasClass('items'));
		const others = leaves.flatMap((list) =>
			findAll(list, 'a').map((link) => attribute(link, 'href')),
		);
		expect(others).toHaveLength(3);
		expect(others).not.toContain(of);
		const upcoming = findAll(mainOf(inLang(lang, paths.events)), 'a').map((link) =>
			attribute(link, 'href'),
		);
		expect(upcoming).toEqual(expect.arrayContaining(others));
	});

	test.each([paths.news, paths.events, paths.places, paths.areas, paths.guides])(
		'the list %s has small pictures, fetched when they are seen, one in four for a phone',
		(path) => {
			const lists = findAll(mainOf(inLang(lang, path)), 'ul').filter(hasClass('items'));
			const thumbs = lists.flatMap((list) => findAll(list, 'picture').filter(hasClass('thumb')));
			expect(thumbs.length).toBeGreaterThan(1);
			for (const thumb of thumbs) {
				const [image] = findAll(thumb, 'img');
				expect(attribute(image!, 'loading')).toBe('lazy');
				expect(attribute(image!, 'alt')).toBe('');
			}
			for (const list of lists)
				expect(findAll(list, 'picture').filter(hasClass('first')).length).toBeLessThanOrEqual(
					Math.ceil(findAll(list, 'li').length / 4),
				);
		},
	);

	test.each(['market', 'riverside', 'mill', 'upper-fell'])(
		'the page of %s has the next meeting of the full council, once',
		(area) => {
			const links = findAll(mainOf(inLang(lang, paths.area(area))), 'a').filter(
				(link) => attribute(link, 'href') === inLang(lang, paths.event('full-council')),
			);
			expect(links).toHaveLength(1);
			const [leaf] = findAll(mainOf(inLang(lang, paths.area(area))), 'time')
				.map((time) => attribute(time, 'datetime')!)
				.filter((day) => day === '2026-12-15');
			expect(leaf! > today).toBe(true);
		},
	);

	test('a long guide has its contents, and each guide has the ones before and after it', () => {
		const words = strings(lang).common;
		const main = (slug: string) => mainOf(inLang(lang, paths.guide(slug)));
		const [contents] = findAll(main('stay-safe'), 'nav').filter(
			(nav) => attribute(nav, 'aria-labelledby') === 'contents',
		);
		const parts = findAll(contents!, 'a').map((link) => attribute(link, 'href')!.slice(1));
		const ids = findAll(main('stay-safe'), 'h2').map((heading) => attribute(heading, 'id'));
		expect(parts.length).toBeGreaterThan(6);
		expect(ids).toEqual(expect.arrayContaining(parts));

		const order = findAll(mainOf(inLang(lang, paths.guides)), 'h2')
			.flatMap((heading) => findAll(heading, 'a'))
			.map((link) => attribute(link, 'href')!);
		expect(order.length).toBeGreaterThan(5);
		for (const [index, path] of order.entries()) {
			const neighbours = findAll(mainOf(path), 'a').filter((link) => attribute(link, 'rel'));
			expect(neighbours.map((link) => [attribute(link, 'rel'), attribute(link, 'href')])).toEqual([
				...(index > 0 ? [['prev', order[index - 1]]] : []),
				...(order[index + 1] ? [['next', order[index + 1]]] : []),
			]);
		}
		expect(textOf(main('stay-safe'))).toContain(`${words.next}:`);
	});
});
