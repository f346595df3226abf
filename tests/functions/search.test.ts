import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { SearchEntry } from '#domain/search.ts';
import { findAll, findById, attribute, textOf } from '#server/http/tree.ts';
import { useHub, visit } from '../setup/doors.ts';
import * as search from '../../functions/search.ts';

useHub();

const service: SearchEntry = {
	...{ kind: 'services', path: '/services/bins/', lang: 'en', title: 'Find your <bin> day' },
	...{ summary: 'See which bin is next & when.', words: 'rubbish', text: 'Leave the lid shut.' },
};
const welsh: SearchEntry = {
	...service,
	lang: 'cy',
	title: 'Y llyfrgell',
	text: 'Dewch i’r llyfrgell.',
};

beforeAll(() => publish([service], [welsh, service]));

test('answers with the page, what was typed, and the words in their sentence', async () => {
	const { response, document } = await ask('/search/?q=LID');
	expect(response.status).toBe(200);
	expect(attribute(findById(document, 'query')!, 'value')).toBe('LID');
	expect(textIn(document, 'said')).toBe('1 page found for “LID”');
	const list = findById(document, 'list-services')!;
	expect(findAll(list, (each) => each.tagName === 'a').map(textOf)).toEqual([
		'Find your <bin> day',
	]);
	expect(findAll(list, (each) => each.tagName === 'mark').map(textOf)).toEqual(['lid']);
	expect(shown(document)).toEqual(['found-services', 'said']);
	const [title] = findAll(document, (each) => each.tagName === 'title');
	expect(textOf(title!)).toMatch(/^1 page found for “LID” – /);
});

test('answers in Welsh, and marks what is in English', async () => {
	const { document } = await ask('/cy/search/?q=lyfrgell');
	expect(textIn(document, 'list-services')).toContain('Y llyfrgell');
	const english = await ask('/cy/search/?q=lid');
	const list = findById(english.document, 'list-services')!;
	const [item] = findAll(list, (each) => each.tagName === 'li');
	expect(attribute(item!, 'lang')).toBe('en');
	const [link] = findAll(list, (each) => each.tagName === 'a');
	expect(attribute(link!, 'href')).toBe('/cy/services/bins/');
});

test.each([
	['nothing typed', '', []],
	['no question', undefined, []],
	['nothing found', 'xylophone', ['nothing', 'said']],
	['only common words', 'the and of', ['nothing', 'said']],
	['5,000 characters', 'W'.repeat(5000), ['cut', 'nothing', 'said']],
	['control characters', '\u0000\u0001lid\u202E', ['found-services', 'said']],
	['HTML', '<img src=x onerror=alert(1)>', ['nothing', 'said']],
])('%s', async (_, q, parts) => {
	const query = q === undefined ? '' : `?${new URLSearchParams({ q })}`;
	const { response, document } = await ask(`/search/${query}`);
	expect(response.status).toBe(200);
	expect(shown(document)).toEqual(parts);
	expect(findAll(document, (each) => ['img', 'script'].includes(each.tagName))).toEqual([]);
});

test('leads to all of a long group', async () => {
	await publish(
		Array.from({ length: 9 }, () => service),
		[],
	);
	const { document } = await ask('/search/?q=lid');
	expect(attribute(findById(document, 'more-services')!, 'hidden')).toBeUndefined();
	const all = attribute(findById(document, 'all-services')!, 'href')!;
	expect(all).toBe('/search/?q=lid&in=services');
	const items = (of: Document) =>
		findAll(findById(of, 'list-services')!, (each) => each.tagName === 'li');
	expect(items(document)).toHaveLength(4);
	const alone = (await ask(all)).document;
	expect(items(alone)).toHaveLength(9);
	expect(attribute(findById(alone, 'more-services')!, 'hidden')).toBe('');
	await publish([service], [welsh, service]);
});

test('finds what was published since, and no longer what was taken away', async () => {
	expect(textIn((await ask('/search/?q=lid')).document, 'said')).toContain('1 page');
	await publish([{ ...service, text: 'A kestrel.' }], []);
	expect(textIn((await ask('/search/?q=kestrel')).document, 'said')).toContain('1 page');
	expect(shown((await ask('/search/?q=lid')).document)).toContain('nothing');
	await publish([service], [welsh, service]);
});

test('answers programs in JSON, and takes nothing but questions', async () => {
	const json = await visit(search, '/search/?q=lid', { headers: { accept: 'application/json' } });
	expect(JSON.parse(json.text)).toMatchObject({
		outcome: 'found',
		total: 1,
		groups: [{ kind: 'services' }],
	});
	expect((await visit(search, '/search/', { method: 'PUT' })).status).toBe(405);
});

async function ask(path: string) {
	const response = await visit(search, path);
	return { response, document: parse(response.text) };
}

function textIn(document: Document, id: string): string {
	const found = findAll(findById(document, id)!, () => true);
	return found.map(textOf).join('');
}

/** The ids of the parts that are not hidden. */
function shown(document: Document): string[] {
	return ['cut', 'found-services', 'nothing', 'said'].filter(
		(id) => attribute(findById(document, id)!, 'hidden') === undefined,
	);
}

async function publish(en: SearchEntry[], cy: SearchEntry[]) {
	for (const [folder, entries] of Object.entries({ search: en, 'cy/search': cy })) {
		const into = join(process.env.PAGES_FOLDER!, folder);
		await mkdir(into, { recursive: true });
		await writeFile(join(into, 'entries.json'), JSON.stringify(entries));
	}
}

type Document = DefaultTreeAdapterTypes.Document;
