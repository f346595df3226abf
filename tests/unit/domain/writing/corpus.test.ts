import { glob, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { collections } from '#collections/all.ts';
import { readMatter } from '#collections/front-matter.ts';
import { piecesOf } from '#collections/pieces.ts';
import { settingsFiles } from '#collections/settings.ts';
import { checkWriting, type Finding } from '#domain/writing.ts';
import { sayFinding } from '#strings/sentences.ts';
import { knownSite } from '#lib/content/known-site.ts';

const known = await knownSite();

describe('the content of the sample town', () => {
	test.each(collections)('$name: no error, and no advice', async ({ name, fields }) => {
		const files = await Array.fromAsync(glob(`content/${name}/*.md`));
		expect(files.length).toBeGreaterThan(0);
		const findings = await Promise.all(files.map((file) => findingsIn(file, fields)));
		expect(findings.flat()).toEqual([]);
	});

	test.each(Object.entries(settingsFiles))('settings of %s', async (name, { fields }) => {
		const data = parse(await readFile(`content/settings/${name}.yml`, 'utf8'));
		expect(checkWriting({ lang: 'en', pieces: piecesOf(fields, data) }, known)).toEqual([]);
	});
});

async function findingsIn(file: string, fields: (typeof collections)[number]['fields']) {
	const { values, body } = readMatter(await readFile(file, 'utf8'))!;
	const lang = file.endsWith('.cy.md') ? ('cy' as const) : ('en' as const);
	const pieces = piecesOf(fields, { ...values, body: body.trim() });
	return checkWriting({ lang, pieces }, known).map((finding: Finding) =>
		sayFinding(finding, 'en', `${file}: ${finding.path}`),
	);
}
