import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checklist, holding, inWords } from '#cms/checks/checklist.ts';
import { knownTo } from '#cms/checks/known.ts';
import type { CmsFacts } from '#cms/facts/cms-facts.ts';
import type { Draft } from '#cms/checks/versions.ts';
import { completed } from '#cms/connection/other-language.ts';
import { collections, kindOf } from '#collections/all.ts';
import { readMatter, readYaml } from '#collections/front-matter.ts';
import { labelAt, labelInFile } from '#collections/pieces.ts';
import { entriesLoader, settingsLoader } from '#lib/content/loader.ts';
import { knownSite } from '#lib/content/known-site.ts';
import { hub } from '#lib/settings.ts';
import { Git } from '#local/git-host/git.ts';
import { strings } from '#strings/index.ts';
import { save, useEditors } from '../../setup/editors.ts';
import { useHub } from '../../setup/doors.ts';

const editors = useEditors(useHub());
const words = strings('en').saving.refusal;
const home = process.cwd();
let town: string;
let facts: CmsFacts;

beforeAll(async () => {
	const { paths, pictures, things } = await knownSite();
	const named = (kind: string) =>
		[...things].filter((thing) => thing.startsWith(`${kind}/`)).map((thing) => thing.split('/')[1]);
	facts = {
		backend: {},
		lang: 'en',
		paths: [...paths],
		pictures: [...pictures].map(([name, bytes]) => ({ name, bytes })),
		areas: named('areas').map((slug) => ({ slug })),
		places: named('places').map((slug) => ({ slug })),
		topics: named('settings.topics').map((id) => ({ id })),
		hub,
	} as unknown as CmsFacts;
	town = await mkdtemp(join(tmpdir(), 'moothall-fitness-'));
	await cp('content', join(town, 'content'), { recursive: true });
});
afterAll(() => rm(town, { recursive: true, force: true }));

const page = { title: 'The "new" bench', summary: 'It stands by the river.' };
const whole = {
	...page,
	published_on: "'2026-11-20'",
	topic: 'environment',
};
const welsh = { title: 'Y fainc newydd', summary: 'Mae hi ger yr afon.' };
const picture = '{ src: ../images/town-clock.jpg, description: The clock at noon }';
const tangled = '*a '.repeat(4000) + 'a*'.repeat(2900);

/**
 * What is not as in a whole article, in English and in Welsh; and the fault: its language, its field, and what is said
 * of the field. Without a fault, the entry is fit.
 */
const entries: Row[] = [
	['a whole article', {}, undefined],
	['no summary', { summary: undefined }, undefined, ['en', 'summary', missing]],
	[
		'a headline that is too long',
		{ title: 'x'.repeat(91) },
		undefined,
		['en', 'title', (label) => `${label} has 91 characters; 90 fit: shorten it.`],
	],
	[
		'an unknown field',
		{ colour: 'red' },
		undefined,
		['en', 'colour', () => 'colour is not a field here: take it out, or correct its name.'],
	],
	['a topic that is not there', { topic: 'gossip' }, undefined, ['en', 'topic', dead('gossip')]],
	[
		'an area that is not there',
		{ areas: '[market, moon]' },
		undefined,
		['en', 'areas.2', dead('moon')],
	],
	[
		'an area that is no name',
		{ areas: '[The Moon]' },
		undefined,
		['en', 'areas.1', (label) => `${label} must name one of areas: choose one.`],
	],
	['a picture', { image: picture }, undefined],
	[
		'a picture that is not there',
		{ image: picture.replace('town-clock', 'none') },
		undefined,
		['en', 'image.src', dead('../images/none.jpg')],
	],
	[
		'a picture without a description',
		{ image: '{ src: ../images/town-clock.jpg }' },
		undefined,
		['en', 'image.description', missing],
	],
	[
		'a day before another that must come first',
		{ expires_on: "'2026-11-19'" },
		undefined,
		[
			'en',
			'expires_on',
			(label) => `${label} is before Published on (published_on): pick a later day.`,
		],
	],
	['the name of a fact in braces', { body: 'Ring {phone}, or {{phone}}.' }, undefined],
	[
		'a word in braces that names no fact',
		{ body: 'Ring {fax}.' },
		undefined,
		[
			'en',
			'body',
			(label) =>
				`${label} has {fax}, and no fact of the settings is called that. Write {phone}, {hours}, {email}, {address}, or {{fax}} for the word in braces itself.`,
		],
	],
	[
		'HTML, on the first line that has anything',
		{ body: '\n\n<b>Sit</b> down.' },
		undefined,
		[
			'en',
			'body',
			(label) => `${label}, line 1, has HTML in it (<b>): write it in Markdown or as plain text.`,
		],
	],
	[
		'a day of the week that is another, with quotation marks',
		{ title: `'A "fair" on Monday 28 November 2026'` },
		undefined,
		['en', 'title', wrongDay],
	],
	[
		'a link that leads nowhere',
		{ body: '[Sit](/news/no-such-bench/).' },
		undefined,
		[
			'en',
			'body',
			(label) =>
				`${label}, line 1, links to /news/no-such-bench/, which is no page of this site: correct the address.`,
		],
	],
	['a link to itself', { body: '[All of it](/news/SELF/).' }, undefined],
	[
		'marks in marks in marks',
		{ body: tangled },
		undefined,
		['en', 'body', (label) => `${label}, line 1, has lists in lists`],
	],
	[
		'an English version without a word',
		{ ...none(whole), body: '' },
		{ ...welsh, body: 'Eisteddwch.' },
		['en', 'title', missing],
	],
	['a Welsh version without a word, as Decap leaves one', {}, { title: "''", body: '' }],
	['a Welsh version that leaves out what is shared', {}, { ...welsh, body: 'Eisteddwch.' }],
	[
		'a Welsh version that leaves out its summary',
		{},
		{ ...welsh, summary: undefined, body: 'Eisteddwch.' },
		['cy', 'summary', missing],
	],
	[
		'a Welsh version that describes the picture and leaves out its file',
		{ image: picture },
		{ ...welsh, image: '{ description: Y cloc am hanner dydd }', body: 'Eisteddwch.' },
	],
	[
		'a Welsh version that leaves out the picture, which it shows too',
		{ image: picture },
		{ ...welsh, body: 'Eisteddwch.' },
		['cy', 'image.description', missing],
	],
];

describe('the build, the form and a publication say the same of', () => {
	test.each(entries.map((row, index) => [...pad(row), `fit-${index}`] as const))(
		'%s',
		async (_, english, translation, fault, slug) => {
			const files = {
				[`${slug}.en.md`]: source({ ...whole, ...english }).replaceAll('SELF', slug),
				...(translation && { [`${slug}.cy.md`]: source(translation) }),
			};
			const { fields } = kindOf({ collection: 'news', slug });
			const [lang, path = '', says] = fault ?? [];
			const said = (label: typeof labelAt) => says?.(label(fields, path)) ?? 'fit';
			const file = fault ? `content/news/${slug}.${lang}.md: ` : '';

			expect(await build('news', files)).toMatch(opening(file + said(labelInFile)));
			expect(form('news', slug, files)).toMatch(
				opening(`${lang === 'cy' ? 'In Welsh: ' : ''}${said(labelAt)}`),
			);
			const problem = said(labelAt);
			const refused = words.not_ready({ problem });
			expect(await publish('news', slug, files)).toMatch(opening(fault ? refused : 'fit'));
		},
	);

	test('settings, whose texts are held to the rules of writing too', async () => {
		const raw = await readFile('content/settings/hub.yml', 'utf8');
		const files = {
			'hub.yml': raw.replace(/(phone_hours:\n {2}en: ).*/, '$1Monday 28 November 2026'),
		};
		const label = 'When the phone is answered';
		expect(await build('settings', files)).toBe(
			`content/settings/hub.yml: ${wrongDay(`${label} (phone_hours.en)`)}`,
		);
		const problem = wrongDay(`${label}: English`);
		expect(form('settings', 'hub', files)).toBe(problem);
		expect(await publish('settings', 'hub', files)).toBe(words.not_ready({ problem }));
	});

	test.each([
		['pages', 'feedback', { ...page, updated_on: "'2026-11-20'" }, words.slug_own],
		['news', 'con', whole, words.slug_reserved],
	])('an address that no entry can have: %s/%s', async (collection, slug, matter, says) => {
		const files = { [`${slug}.en.md`]: source(matter) };
		const sentence = says({ path: slug });
		expect(await build(collection, files)).toBe(`content/${collection}/${slug}.en.md: ${sentence}`);
		expect(form(collection, slug, files)).toBe(sentence);
		expect(await publish(collection, slug, files)).toBe(sentence);
	});
});

describe('a translation', () => {
	test('without an English file is built and published by nobody; the form always writes that file', async () => {
		const files = { 'alone.cy.md': source(welsh) };
		const sentence = 'The English version is missing: write it too.';
		expect(await build('news', files)).toBe(`content/news/alone.cy.md: ${sentence}`);
		expect(await publish('news', 'alone', files)).toBe(words.not_ready({ problem: sentence }));
	});

	test('that differs in what is shared is built and published by nobody; the form saves it as the English one', async () => {
		const files = {
			'other.en.md': source(whole),
			'other.cy.md': source({ ...welsh, topic: 'council' }),
		};
		const sentence = 'differs from the English version: make them the same.';
		expect(await build('news', files)).toBe(`content/news/other.cy.md: Topic (topic) ${sentence}`);
		const problem = `Topic ${sentence}`;
		expect(await publish('news', 'other', files)).toBe(words.not_ready({ problem }));
		expect(form('news', 'other', files)).toBe('fit');
		const saved = completed(
			Object.entries(files).map(([name, raw]) => ({ path: `content/news/${name}`, raw })),
		);
		const mended = Object.fromEntries(saved.map(({ path, raw }) => [path.split('/')[2]!, raw]));
		expect(await build('news', mended)).toBe('fit');
	});
});

test('an area that was deleted after the draft was begun is not there any more', async () => {
	const area = 'content/areas/moor.en.md';
	const raw = `${await editors.git('show', 'main:content/areas/market.en.md')}\n`;
	await commit(`M 100644 inline ${area}\ndata ${Buffer.byteLength(raw)}\n${raw}\n`);
	const files = { 'on-the-moor.en.md': source({ ...whole, areas: '[moor]' }) };
	await editors.efa('persistEntry', saveOf('news', 'on-the-moor', files));
	await commit(`D ${area}\n`);
	const { status, body } = await editors.efa('publishUnpublishedEntry', {
		collection: 'news',
		slug: 'on-the-moor',
	});
	const problem = 'Areas 1 names moor, which does not exist: choose another.';
	expect([status, body.error]).toEqual([422, words.not_ready({ problem })]);
});

/** Changes the published branch, as somebody does who uses git. */
async function commit(change: string) {
	const head =
		'commit refs/heads/main\ncommitter x <x@example.org> 1795000000 +0000\ndata 1\nx\nfrom refs/heads/main^0\n';
	const git = new Git(editors.repository);
	await git.run(['fast-import', '--quiet'], { input: head + change });
}

/** What a build says that has this entry too. */
async function build(collection: string, files: Files): Promise<string> {
	const folder = join(town, 'content', collection);
	const names = Object.keys(files);
	const before = await Promise.all(
		names.map((name) => readFile(join(folder, name), 'utf8').catch(() => undefined)),
	);
	for (const [name, raw] of Object.entries(files)) await writeFile(join(folder, name), raw);
	process.chdir(town);
	const kind = collections.find(({ name }) => name === collection);
	const store = { clear() {}, set() {} };
	try {
		await (kind ? entriesLoader(kind) : settingsLoader()).load({ store } as never);
		return 'fit';
	} catch (error) {
		return (error as Error).message;
	} finally {
		process.chdir(home);
		for (const [index, name] of names.entries()) {
			if (before[index] === undefined) await rm(join(folder, name));
			else await writeFile(join(folder, name), before[index]);
		}
	}
}

/** What the form says first when the entry is published. */
function form(collection: string, slug: string, files: Files): string {
	const values = (raw = '') => {
		if (collection === 'settings') return readYaml(raw);
		const matter = readMatter(raw);
		return { ...matter?.values, body: matter?.body };
	};
	const versions = {
		en: values(files[`${slug}.${collection === 'settings' ? 'yml' : 'en.md'}`]),
		...(files[`${slug}.cy.md`] && { cy: values(files[`${slug}.cy.md`]) }),
	};
	const draft: Draft = { collection, slug, versions };
	const items = checklist(draft, knownTo(facts, new Map()), 'en');
	return inWords(holding(items, 'publish'), 'en')[0] ?? 'fit';
}

/** What the hub says when the draft is published. */
async function publish(collection: string, slug: string, files: Files): Promise<string> {
	const saved = await editors.efa('persistEntry', saveOf(collection, slug, files));
	if (saved.status !== 200) return saved.body.error;
	const { status, body } = await editors.efa('publishUnpublishedEntry', { collection, slug });
	if (status === 200) return 'fit';
	await editors.efa('deleteUnpublishedEntry', { collection, slug });
	return body.error;
}

function saveOf(collection: string, slug: string, files: Files) {
	const [first, ...others] = Object.entries(files).map(([name, raw]) => ({
		path: `content/${collection}/${name}`,
		raw,
	}));
	return { ...save(first!.path, first!.raw, { files: others }), bases: {}, slug };
}

/** A file of an entry, with these lines in its front matter; a line that is undefined is left out. */
function source({ body = 'Sit down.', ...matter }: Version): string {
	const lines = Object.entries(matter).filter(([, value]) => value !== undefined);
	return `---\n${lines.map(([name, value]) => `${name}: ${value}\n`).join('')}---\n\n${body}\n`;
}

function missing(label: string) {
	return `${label} is missing: fill it in.`;
}

function wrongDay(label: string) {
	return `${label} names Monday 28 November 2026, which is a Saturday: correct the day or the date.`;
}

function dead(value: string) {
	return (label: string) => `${label} names ${value}, which does not exist: choose another.`;
}

function none(of: object) {
	return Object.fromEntries(Object.keys(of).map((name) => [name, undefined]));
}

function pad([name, english, translation, fault]: Row) {
	return [name, english, translation, fault] as const;
}

function opening(sentence: string) {
	return new RegExp(`^${RegExp.escape(sentence)}`);
}

type Files = Record<string, string>;
type Version = Record<string, string | undefined>;
type Fault = [lang: 'en' | 'cy', path: string, says: (label: string) => string];
type Row = [name: string, english: Version, translation?: Version, fault?: Fault];
