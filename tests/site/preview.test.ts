import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Draft } from '#cms/checks/versions.ts';
import { collections } from '#collections/all.ts';
import { readMatter, readYaml } from '#collections/front-matter.ts';
import { settingsFiles } from '#collections/settings.ts';
import { langs, type Lang } from '#domain/language.ts';
import { inLang, withoutLang } from '#domain/paths.ts';
import { bundleCms } from '#tools/build/cms-bundle.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { pages } from './built.ts';
import { attribute, findAll } from './tree.ts';

let page: Page;

// The preview where an editor has it: bundled, in a browser, with facts that come over the line.
beforeAll(async () => {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-preview-'));
	const entry = 'tests/site/preview-in-browser.ts';
	const file = await bundleCms({ root: resolve('.'), outDir: folder, entry });
	const code = await readFile(join(folder, file), 'utf8');
	await rm(folder, { recursive: true });
	page = await newVisitor();
	await page.setBypassCSP(true);
	await open(page, `${inject('hub').url}/robots.txt`);
	await page.addScriptTag({ type: 'module', content: code });
	await page.waitForFunction(() => 'preview' in window);
	const names = (await readdir('content/news')).map((file) => file.split('.')[0]!);
	await page.evaluate((all) => window.tellNews(all), [...new Set(names)]);
});

describe.each(collections.map(({ name }) => name))('the preview of %s', async (collection) => {
	const drafts = await draftsIn(collection);

	test.each(langs)('is what the page has of each entry, in %s', async (lang) => {
		let compared = 0;
		for (const draft of drafts) {
			const built = pages.find(({ path }) => path === inLang(lang, addressOf(draft)));
			if (!built) continue;
			const [main] = findAll(built.document, 'main');
			const [shown] = elements(await previewOf(draft, lang));
			expect(shown!.tagName).toBe('main');
			expect(outline(shown!), built.path).toBe(outline(ofEntry(main!)));
			compared += 1;
		}
		expect(compared).toBeGreaterThan(drafts.length / 2);
	});
});

/** Pages on which what is set in a file is seen, and some of what is in its preview. */
const settingsPages: Record<string, { on: RegExp; parts: string[] }> = {
	hub: { on: /^\/$|^\/petitions\/[^/]+\/signed\/$/, parts: ['header', 'section', 'ul', 'footer'] },
	topics: { on: /^\/news\/$/, parts: ['h1', 'nav'] },
	feedback: { on: /^\/feedback\/$/, parts: ['h1', 'p', 'fieldset'] },
};

describe.each(Object.keys(settingsFiles))('the preview of the settings in %s.yml', (file) => {
	const { on, parts } = settingsPages[file]!;

	test.each(langs)('is made of what the pages have, in %s', async (lang) => {
		const built = pages.filter(({ path, lang: of }) => of === lang && on.test(withoutLang(path)));
		const there = new Set(
			built.flatMap(({ document }) =>
				parts.flatMap((name) => findAll(document, name)).map(outlineOf),
			),
		);
		const previewed = await previewOf(await settingsDraft(file), lang);
		for (const name of parts) {
			const found = findAll(previewed, name).filter((each) => !hasClass(each, 'petitions'));
			expect(found, name).not.toEqual([]);
			for (const each of found) expect(there).toContain(outlineOf(each));
		}
	});
});

test('settings are shown as the form has them, and entries as the hub is', async () => {
	const draft = await settingsDraft('hub');
	const { phone } = draft.versions.en as { phone: string };
	const changed = { ...draft, versions: { en: { ...draft.versions.en, phone: '01632 960999' } } };
	expect(serialize(await previewOf(changed, 'en'))).toContain('01632 960999');
	const [guide] = await draftsIn('guides');
	const after = serialize(await previewOf(guide!, 'en'));
	expect(after).toContain(phone);
	expect(after).not.toContain('01632 960999');
});

test('settings that are hardly written are shown too', async () => {
	for (const slug of Object.keys(settingsFiles)) {
		const en = { area_word: {}, topics: [{ id: 'x' }] };
		const previewed = await previewOf({ collection: 'settings', slug, versions: { en } }, 'cy');
		expect(findAll(previewed, 'main')).toHaveLength(1);
	}
});

async function previewOf(draft: Draft, lang: Lang): Promise<Tree.DocumentFragment> {
	const show = (entry: Draft, reader: Lang) => window.preview(entry, reader);
	return parseFragment(await page.evaluate(show, draft, lang));
}

async function settingsDraft(slug: string): Promise<Draft> {
	const en = readYaml(await readFile(`content/settings/${slug}.yml`, 'utf8'));
	return { collection: 'settings', slug, versions: { en } };
}

/** The entries of a collection as the editor has them: what is in the files, nothing more. */
async function draftsIn(collection: string): Promise<Draft[]> {
	const files = (await readdir(join('content', collection))).sort();
	const slugs = new Set(files.map((file) => file.split('.')[0]!));
	return Promise.all(
		[...slugs].map(async (slug) => {
			const read = async (lang: Lang) => {
				const text = await readFile(join('content', collection, `${slug}.${lang}.md`), 'utf8');
				const { values, body } = readMatter(text)!;
				return { ...values, body: body.trim() };
			};
			const hasWelsh = files.includes(`${slug}.cy.md`);
			const versions = { en: await read('en'), ...(hasWelsh && { cy: await read('cy') }) };
			return { collection, slug, versions };
		}),
	);
}

function addressOf({ collection, slug }: Draft): string {
	return collection === 'pages' ? `/${slug}/` : `/${collection}/${slug}/`;
}

/** A page's main part without what is no entry's or another's: the way here, the second column, what was measured. */
function ofEntry(main: Tree.Element): Tree.Element {
	const kept = main.childNodes.filter((node) => !hasClass(node, 'crumbs') && !isEvidence(node));
	for (const node of kept)
		if (hasClass(node, 'columns')) {
			const [first] = elements(node);
			first!.childNodes = first!.childNodes.filter((each) => !isEvidence(each));
			node.childNodes = [first!];
		}
	return { ...main, childNodes: kept };
}

function isEvidence(node: Tree.Node): boolean {
	return 'attrs' in node && attribute(node, 'id') === 'evidence';
}

/** Elements, their attributes and their words, one a line; without scripts, and with pictures alike. */
function outline(node: Tree.ParentNode): string {
	return elements(node)
		.filter(({ tagName }) => tagName !== 'script')
		.map((element) => {
			const attrs = element.attrs.map(({ name, value }) => ` ${name}="${value}"`).join('');
			const words = element.childNodes
				.map((child) => ('value' in child ? child.value.replace(/\s+/g, ' ').trim() : ''))
				.filter(Boolean)
				.join('|');
			const inside = outline(element).replaceAll(/^/gm, ' ');
			return `<${element.tagName}${attrs}>${words}\n${inside}`;
		})
		.join('');
}

function outlineOf(element: Tree.Element): string {
	return outline({ childNodes: [element] } as Tree.ParentNode);
}

function elements(node: Tree.ParentNode): Tree.Element[] {
	return node.childNodes.filter((child): child is Tree.Element => 'tagName' in child);
}

function hasClass(node: Tree.ChildNode, name: string): node is Tree.Element {
	return 'tagName' in node && (attribute(node, 'class') ?? '').split(' ').includes(name);
}
