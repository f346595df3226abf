import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { sayDay } from '#domain/days.ts';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { builtPages } from '#tools/build/pages.ts';
import { siteUrl } from '#local/town/facts.ts';
import { attribute, findAll, textOf } from './tree.ts';

/* The sample town on the day of the tests and eight days later, when its spending plan comes out. */
const { site, laterSite } = inject('hub');
const [now, later] = await Promise.all([siteIn(site), siteIn(laterSite)]);
const lists = ['/', '/news/', '/news/feed.atom', '/news/feed.json', '/sitemap.xml'];

describe.each(langs)('an article whose day has not come (%s)', (lang) => {
	const plan = inLang(lang, paths.article('spending-plan-2027'));

	test('is nowhere', () => {
		expect(now.files.filter(({ text }) => text.includes(plan)).map(({ path }) => path)).toEqual([]);
		expect(now.pages.has(plan)).toBe(false);
	});

	test.each([...lists, '/news/topic/council/', '/news/topic/council/feed.atom'])(
		'is on its day in %s',
		(list) => {
			const path = list.endsWith('.xml') ? list : inLang(lang, list);
			expect(later.textAt(path)).toContain(plan);
		},
	);

	test('is what a link to it leads to from that day, and until then the link is plain words', () => {
		const event = inLang(lang, paths.event('budget-drop-in'));
		expect(later.linksOn(event)).toContain(plan);
		expect(now.linksOn(event)).not.toContain(plan);
		const words = later.wordsOf(event, plan);
		expect(textOf(parse(now.pages.get(event)!))).toContain(words);
	});
});

test('what the page of the CMS loads, which anybody can, names no article whose day has not come', async () => {
	const facts = async (folder: string) => await readFile(join(folder, 'admin/facts.json'), 'utf8');
	expect(await facts(site)).not.toContain('spending-plan-2027');
	expect(await facts(laterSite)).toContain('spending-plan-2027');
});

describe.each(langs)('an article that has ended (%s)', (lang) => {
	const lanterns = inLang(lang, paths.article('christmas-lights-volunteers'));
	const notice = strings(lang).news.ended(sayDay('2026-11-28', lang));

	test('is in no list, feed or sitemap any more', () => {
		expect(now.linksOn(inLang(lang, '/news/'))).toContain(lanterns);
		const naming = later.files
			.filter(({ path, text }) => path !== `${lanterns}index.html` && names(text, lanterns))
			.map(({ path }) => path);
		expect(naming.filter((path) => !path.startsWith(other(lanterns)))).toEqual([]);
	});

	test('keeps its page, which begins by saying so and asks search engines to leave it out', () => {
		const html = later.pages.get(lanterns)!;
		const [main] = findAll(parse(html), 'main');
		const [first] = findAll(findAll(main!, 'article')[0]!, 'p');
		expect(textOf(first!)).toBe(notice);
		expect(html).toContain('<meta name="robots" content="noindex"');
		expect(textOf(parse(now.pages.get(lanterns)!))).not.toContain(notice);
	});
});

describe.each(langs)('a pinned article (%s)', (lang) => {
	const bus = inLang(lang, paths.article('winter-bus-times'));
	const { pinned } = strings(lang).news;

	test.each(['/', '/news/', '/news/topic/transport/', '/areas/mill/'])(
		'stands first, and says why, on %s',
		(path) => {
			const page = parse(now.pages.get(inLang(lang, path))!);
			const [main] = findAll(page, 'main');
			const article = new RegExp(`^${inLang(lang, '/news/')}(?!topic/|page/|feed)[a-z0-9-]+/$`);
			const [first] = findAll(main!, 'a')
				.map((link) => attribute(link, 'href')!)
				.filter((href) => article.test(href));
			expect(first).toBe(bus);
			const marks = findAll(main!, 'p').filter((line) => attribute(line, 'class') === 'tag');
			expect(marks.map(textOf)).toEqual([pinned]);
		},
	);

	test('stands by its day in feeds', () => {
		const feed = JSON.parse(now.textAt(inLang(lang, '/news/feed.json')));
		const days = feed.items.map((item: { date_modified: string }) => item.date_modified);
		expect(days).toEqual(days.toSorted().toReversed());
	});
});

test('on either day, every link to an article leads to one', () => {
	for (const { pages, linksOn } of [now, later]) {
		const broken = [...pages.keys()].flatMap((path) =>
			linksOn(path)
				.map((href) => href.replace(/[?#].*/, ''))
				.filter((href) => /^(?:\/cy)?\/news\/.*\/$/.test(href) && !pages.has(href))
				.map((href) => `${path}: ${href}`),
		);
		expect(broken).toEqual([]);
	}
});

async function siteIn(folder: string) {
	const names = (await readdir(folder, { recursive: true })).filter((name) =>
		/^(?!admin\/).*\.(?:html|xml|atom|json|ics)$/.test(name),
	);
	const files = await Promise.all(
		names.map(async (name) => ({
			path: `/${name}`,
			text: await readFile(join(folder, name), 'utf8'),
		})),
	);
	const pages = new Map((await builtPages(folder)).map(({ path, html }) => [path, html]));
	const links = (path: string) => findAll(parse(pages.get(path)!), 'a');
	return {
		files,
		pages,
		textAt: (path: string) =>
			files.find((file) => file.path === path || file.path === `${path}index.html`)!.text,
		linksOn: (path: string) => links(path).map((link) => attribute(link, 'href')!),
		wordsOf: (path: string, href: string) =>
			textOf(links(path).find((link) => attribute(link, 'href') === href)!),
	};
}

/** Whether a file leads to an address, within the hub or in full. */
function names(text: string, address: string): boolean {
	return [`"${address}"`, `${siteUrl}${address}"`, `${siteUrl}${address}<`].some((each) =>
		text.includes(each),
	);
}

/** The same page in the other language names it as such. */
function other(address: string): string {
	return address.startsWith('/cy/') ? address.slice(3) : `/cy${address}`;
}
