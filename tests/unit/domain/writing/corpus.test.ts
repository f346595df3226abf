import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { collections, kindOf } from '#collections/all.ts';
import { examine, type Entry } from '#collections/fitness.ts';
import { readMatter } from '#collections/front-matter.ts';
import { settingsFiles } from '#collections/settings.ts';
import { langs } from '#domain/language.ts';
import { sayFinding } from '#strings/sentences.ts';
import { knownSite } from '#lib/content/known-site.ts';

const known = await knownSite();

describe('the content of the sample town', () => {
	test.each(collections)('$name: no error, and no advice', async ({ name }) => {
		const files = await Array.fromAsync(glob(`content/${name}/*.en.md`));
		expect(files.length).toBeGreaterThan(0);
		expect(files.flatMap((file) => findingsIn(name, file))).toEqual([]);
	});

	test.each(Object.keys(settingsFiles))('settings of %s', async (slug) => {
		const en = parse(await readFile(`content/settings/${slug}.yml`, 'utf8'));
		const kind = kindOf({ collection: 'settings', slug });
		const { faults, findings } = examine(kind, { slug, versions: { en } }, known);
		expect([faults, findings]).toEqual([[], []]);
	});

	test('names the number and the address of the hub in braces, in both languages', async () => {
		const files = await Array.fromAsync(glob('content/*/*.md'));
		const texts = files.map((file) => readFileSync(file, 'utf8'));
		expect(texts.filter((text) => text.includes('{phone}')).length).toBeGreaterThan(60);
		expect(texts.join()).not.toMatch(/01632 960100|hub@thornbeck/);
	});
});

/** The findings in both languages of an entry. */
function findingsIn(collection: string, file: string): string[] {
	const slug = file.split(/[/.]/).at(-3)!;
	const versions: Entry['versions'] = {};
	for (const lang of langs) {
		const source = read(file.replace('.en.md', `.${lang}.md`));
		const matter = source && readMatter(source);
		if (matter) versions[lang] = { ...matter.values, body: matter.body.trim() };
	}
	const kind = kindOf({ collection, slug });
	return examine(kind, { slug, versions }, known).findings.map(({ lang, finding }) =>
		sayFinding(finding, 'en', `${file} (${lang}): ${finding.path}`),
	);
}

function read(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}
