import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cmsConfig } from '#cms/form/config.ts';
import type { FormField } from '#cms/form/field-form.ts';
import { collections } from '#collections/all.ts';
import type { Fields } from '#collections/fields.ts';
import { readMatter } from '#collections/front-matter.ts';
import { settingsFiles } from '#collections/settings.ts';
import { hasOwnWords } from '#collections/written.ts';
import { copyProject } from '#tools/setup/project-copy.ts';
import { startStandInDatabase } from '#tools/setup/stand-in-database.ts';
import { type Machine, openCms, startMachine } from '../setup/decap.ts';
import {
	asDecapWrites,
	asDecapWritesSettings,
	entryValues,
	type Values,
} from './written-entries.ts';

/** Repeatable: another seed tries other entries. */
const SEED = 23;
const ENTRIES = 8;
const PROJECT = join('.local', 'round-trip');

let machine: Machine;
let slugs: (kind: string) => string[];

beforeAll(async () => {
	machine = await startMachine(readdirSync('content'));
	slugs = (kind) =>
		readdirSync(join(machine.content, kind))
			.filter((file) => file.endsWith('.en.md'))
			.map((file) => file.replace('.en.md', ''));
});
afterAll(async () => {
	await machine.remove();
	await rm(PROJECT, { recursive: true, force: true });
});

describe('what the site has, the CMS can open', () => {
	test.each(collections)('$name', async ({ name, fields }) => {
		const found = cmsConfig(facts()).collections.find((each) => each.name === name)!;
		const form = 'fields' in found ? found.fields : [];
		const params = { folder: `content/${name}`, extension: 'md', depth: 1 };
		const files = await openCms(machine).call<Loaded[]>('entriesByFolder', params);
		expect(files.length).toBe(readdirSync(join('content', name)).length);
		for (const { data, file } of files) {
			const values = read(data);
			const isTranslation = file.path.endsWith('.cy.md');
			if (!isTranslation || hasOwnWords(fields, values))
				expect(faults(form, values, isTranslation), file.path).toEqual([]);
		}
	});

	test.each(Object.keys(settingsFiles))('settings/%s.yml', async (name) => {
		const settings = cmsConfig(facts()).collections.find((each) => 'files' in each)!;
		const { fields } = ('files' in settings ? settings.files : []).find(
			(file) => file.name === name,
		)!;
		const raw = await openCms(machine).open(`content/settings/${name}.yml`);
		expect(faults(fields, parse(raw) as Values)).toEqual([]);
	});
});

test('what the CMS can save, the site can build', { timeout: 180_000 }, async () => {
	const editor = openCms(machine);
	for (const { name, fields } of collections)
		for (const [index, english] of entries(fields).entries()) {
			const translation = versions(fields, english, entries(fields, index + 1)[index]!)[index % 4];
			const welsh = translation && asDecapWrites(translation);
			const path = `content/${name}/written-${index + 1}.en.md`;
			await editor.save(path, asDecapWrites(english), { welsh });
		}
	for (const [name, { fields }] of Object.entries(settingsFiles)) {
		const [values] = entries(fields);
		if (name === 'topics') keepTopics(values!);
		const path = `content/settings/${name}.yml`;
		await editor.open(path);
		await editor.save(path, asDecapWritesSettings(values!));
	}
	await machine.cms.stop();
	expect(await built()).toBe('');
	const pages = readdirSync(join(PROJECT, 'dist/events'));
	expect(pages.filter((page) => page.startsWith('written'))).toHaveLength(ENTRIES);
});

function entries(fields: Fields, shift = 0): Values[] {
	const choices = {
		areas: slugs('areas').filter((slug) => !slug.startsWith('written')),
		places: slugs('places').filter((slug) => !slug.startsWith('written')),
		'settings.topics': facts().topics.map(({ id }) => id),
		images: readdirSync('content/images').map((name) => `../images/${name}`),
	};
	return fc.sample(entryValues(fields, choices), { numRuns: ENTRIES, seed: SEED + shift });
}

/** What Decap may make of a translation: all of it, only what is not shared, nothing of its own, no file. */
function versions(fields: Fields, english: Values, welsh: Values): (Values | undefined)[] {
	const shared = (name: string) => Boolean(fields[name]?.shared);
	const pick = (values: Values, wanted: (name: string) => boolean) =>
		Object.fromEntries(Object.entries(values).filter(([name]) => wanted(name)));
	const { image: _, ...own } = pick(welsh, (name) => !shared(name));
	// The form shows the same picture in both languages, and asks for its description in each.
	const picture = english.image as Values | undefined;
	if (picture?.src) own.image = { description: 'Y bont', caption: '' };
	const same = pick(english, shared);
	return [{ ...same, ...own }, own, same, undefined];
}

/** Topics that news refers to can't be taken away. */
function keepTopics(values: Values) {
	const { topics } = parse(readFileSync('content/settings/topics.yml', 'utf8')) as Values;
	values.topics = [...(topics as []), ...((values.topics as [] | undefined) ?? [])];
}

/** Builds the site from the content folder, in a copy of the project; resolves with what went wrong. */
async function built(): Promise<string> {
	await copyProject(PROJECT);
	const database = await startStandInDatabase();
	const astro = resolve('node_modules/astro/bin/astro.mjs');
	const child = spawn(process.execPath, [astro, 'build', '--outDir', resolve(PROJECT, 'dist')], {
		cwd: PROJECT,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			...process.env,
			NODE_ENV: 'production',
			MOOTHALL_CONTENT: machine.content,
			MOOTHALL_TODAY: '2026-11-23',
			SITE_URL: 'https://hub.example.org',
			SUPABASE_URL: database.url,
			SUPABASE_SERVICE_ROLE_KEY: 'none',
			ASTRO_TELEMETRY_DISABLED: '1',
			NO_COLOR: '1',
		},
	});
	const [output, errors, code] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise((done) => child.once('exit', done)),
	]);
	await database.close();
	return code === 0 ? '' : `${errors}\n${output.split('\n').slice(-25).join('\n')}`;
}

/** What Decap would mark in red, by the rules of its own form. A translation is asked only for what is its own. */
function faults(form: FormField[], values: Values, isTranslation = false): string[] {
	return form
		.filter(({ i18n }) => !isTranslation || i18n === true)
		.flatMap((field) =>
			faultsOf(field, values[field.name]).map((fault) => `${field.name} ${fault}`),
		);
}

function faultsOf(field: FormField, value: unknown): string[] {
	const isEmpty = value === undefined || value === null || value === '';
	if (isEmpty) return field.required ? ['is missing'] : [];
	if (field.widget === 'list')
		return (value as unknown[]).flatMap((item) =>
			field.fields ? faults(field.fields, item as Values) : faultsOf(field.field!, item),
		);
	if (field.fields) return faults(field.fields, value as Values);
	if (field.widget === 'select') {
		const known = (field.options as { value: string }[]).map((option) => option.value);
		return [value].flat().flatMap((each) => (known.includes(String(each)) ? [] : [`is ${each}`]));
	}
	return [];
}

function read(raw: string): Values {
	const { values, body } = readMatter(raw)!;
	return { ...values, body };
}

function facts() {
	const named = (kind: string) =>
		slugs(kind).map((slug) => {
			const version = { lang: 'en' as const, title: slug, address: slug };
			return { slug, en: version, cy: version };
		});
	const { topics } = parse(readFileSync('content/settings/topics.yml', 'utf8')) as {
		topics: { id: string; name: { en: string; cy: string } }[];
	};
	const backend = { name: 'proxy', branch: 'main' };
	return {
		...{ backend, topics, areas: named('areas'), places: named('places') },
		...{ siteUrl: 'https://hub.example.org', today: '2026-11-23', lang: 'en' as const },
	};
}

type Loaded = { data: string; file: { path: string } };
