import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { pages, type SitePage } from './built.ts';
import { attribute, findAll, textOf } from './tree.ts';

const kinds = {
	news: paths.article,
	events: paths.event,
	services: paths.service,
	guides: paths.guide,
	places: paths.place,
	areas: paths.area,
	pages: paths.page,
};
const entries = Object.entries(kinds).flatMap(([kind, path]) => {
	const files = readdirSync(`content/${kind}`);
	return files
		.filter((file) => file.endsWith('.en.md'))
		.map((file) => file.replace('.en.md', ''))
		.filter((slug) => !isWaiting(kind, slug))
		.map((slug) => ({
			kind,
			welsh: pageAt(inLang('cy', path(slug))),
			english: pageAt(path(slug)),
			translated: files.includes(`${slug}.cy.md`),
		}));
});
const notice = strings('cy').common.untranslated;

describe('an entry that is not in Welsh yet', () => {
	test.each(entries.filter(({ translated }) => !translated))(
		'says so on $welsh.path',
		({ welsh }) => {
			expect(noticesOn(welsh)).toEqual([notice]);
			const [heading] = findAll(welsh.document, 'h1');
			expect(attribute(heading!, 'lang')).toBe('en');
		},
	);
});

describe('an entry that is in Welsh', () => {
	test.each(entries.filter(({ translated }) => translated))(
		'claims nothing else on $welsh.path',
		({ welsh }) => {
			expect(noticesOn(welsh)).toEqual([]);
			const [heading] = findAll(welsh.document, 'h1');
			expect(attribute(heading!, 'lang')).toBeUndefined();
		},
	);
});

test('every standing page and at least a third of the rest is in Welsh', () => {
	const standing = entries.filter(({ kind }) => kind === 'pages');
	expect(standing.filter(({ translated }) => !translated)).toEqual([]);
	for (const kind of ['news', 'events', 'services', 'guides', 'places', 'areas']) {
		const all = entries.filter((entry) => entry.kind === kind);
		const share = all.filter(({ translated }) => translated).length / all.length;
		expect(share, kind).toBeGreaterThan(0.33);
	}
});

test('a title is marked with its language wherever a Welsh page names it', () => {
	const english = new Map(
		entries
			.filter(({ translated }) => !translated)
			.map(({ welsh }) => [welsh.path, textOf(findAll(welsh.document, 'h1')[0]!)]),
	);
	const unmarked = pages
		.filter(({ lang }) => lang === 'cy')
		.flatMap(({ document, path }) =>
			findAll(document, 'a')
				.filter((link) => english.get(attribute(link, 'href') ?? '') === textOf(link))
				.filter((link) => languageOf(link) !== 'en')
				.map((link) => `${path}: ${textOf(link)}`),
		);
	expect(unmarked).toEqual([]);
});

/** Whether an article's day is still to come: it has no page yet. */
function isWaiting(kind: string, slug: string): boolean {
	const source = readFileSync(`content/${kind}/${slug}.en.md`, 'utf8');
	const [, day] = /^published_on: (\S+)$/m.exec(source) ?? [];
	return day !== undefined && day > inject('hub').today;
}

function pageAt(path: string): SitePage {
	const page = pages.find((each) => each.path === path);
	if (!page) throw new Error(`There is no page ${path}.`);
	return page;
}

function noticesOn({ document }: SitePage): string[] {
	return findAll(document, 'p')
		.map(textOf)
		.filter((text) => text === notice);
}

/** The language that a screen reader would speak an element in. */
function languageOf(element: Element): string | undefined {
	for (let node: Element | null = element; node; node = parentOf(node)) {
		const lang = attribute(node, 'lang');
		if (lang) return lang;
	}
	return undefined;
}

function parentOf({ parentNode }: Element): Element | null {
	return parentNode && 'tagName' in parentNode ? parentNode : null;
}

type Element = ReturnType<typeof findAll>[number];
