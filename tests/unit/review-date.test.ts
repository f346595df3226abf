import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { reviewDate } from '#tools/build/review-date.ts';

const FILE = 'docs/accessibility/product.yml';
let project = '';
const hub = 'https://hub.example.org';

beforeAll(async () => {
	project = await mkdtemp(join(tmpdir(), 'moothall-review-'));
	await mkdir(join(project, 'docs/accessibility'), { recursive: true });
	const review = { on: '2026-11-23', again_by: '2027-05-23' };
	const product = { ...parse(await readFile(FILE, 'utf8')), review };
	await writeFile(join(project, FILE), stringify(product));
});
afterAll(() => rm(project, { recursive: true, force: true }));

test.each([
	{ day: '2027-08-22', site: hub },
	{ day: '2026-01-01', site: hub },
	{ day: '2027-08-22', site: 'http://localhost:4321' },
])('a build for $site says nothing on $day', async ({ day, site }) => {
	expect(await build(day, site)).toEqual([]);
});

test.each(['2027-08-23', '2027-11-22'])('a build says on %s until when it goes on', async (day) => {
	const [warning, ...more] = await build(day, hub);
	expect(warning).toMatch(
		/last gone through on 2026-11-23, and the site cannot be published any more after 2027-11-22\. Go through it, run/,
	);
	expect(more).toEqual([]);
});

test('a build fails on the day twelve months after the review, and says what to do', async () => {
	await expect(build('2027-11-23', hub)).rejects.toThrow(
		/twelve months ago or more, so the site cannot be published\. Go through it, run .* set review\.on in docs\/accessibility\/product\.yml/,
	);
});

test.each(['http://localhost:4321', 'http://127.0.0.1:8888', 'http://[::1]:4321'])(
	'a build for %s only warns, years later too',
	async (site) => {
		expect(await build('2029-11-23', site)).toHaveLength(1);
	},
);

test('a site that only looks like this machine is none', async () => {
	await expect(build('2029-11-23', 'https://localhost.example.org')).rejects.toThrow();
});

/** The hooks as Astro calls them; answers with the warnings. */
async function build(day: string, site: string): Promise<string[]> {
	const warnings: string[] = [];
	const { hooks } = reviewDate(day);
	const root = pathToFileURL(`${project}/`);
	await hooks['astro:config:done']?.({ config: { site, root } } as never);
	const logger = { warn: (line: string) => warnings.push(line) };
	await hooks['astro:build:start']?.({ logger } as never);
	return warnings;
}
