import { appendFile, cp, glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildSite } from '#local/site/build.ts';
import { strings } from '#strings/index.ts';
import { besideSite, functionsOf } from '#tools/build/beside-site.ts';
import { startStandInDatabase } from '#tools/setup/stand-in-database.ts';

/*
 * A town is built, changed and built again: once with what the first build kept, once with nothing. All three builds
 * have the same folder, day, moment and key.
 */
const ARTICLE = 'idris-pugh-tribute';
let folder = '';
let database: Awaited<ReturnType<typeof startStandInDatabase>>;
let before: Files;
let changed: Files;
let fresh: Files;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'moothall-kept-'));
	const content = join(folder, 'content');
	await cp('content', content, { recursive: true });
	await writeFile(join(folder, 'clock.mjs'), CLOCK);
	vi.stubEnv('NODE_OPTIONS', `--import ${join(folder, 'clock.mjs')}`);
	vi.stubEnv('ASTRO_KEY', Buffer.alloc(32).toString('base64'));
	database = await startStandInDatabase([PETITION]);

	before = await built(content, 'kept');
	await appendFile(join(content, `news/${ARTICLE}.en.md`), '\nThere is one sentence more.\n');
	await cp('content/images/market-square.jpg', join(content, 'images/bus-in-rain.jpg'));
	database.rules.mailbox_people = 3;
	database.holidays.push('2026-11-23');
	changed = await built(content, 'kept');
	await rm(besideSite(join(folder, 'site')), { recursive: true });
	fresh = await built(content, 'nothing');
}, 240_000);

afterAll(async () => {
	vi.unstubAllEnvs();
	await database?.close();
	await rm(folder, { recursive: true, force: true });
});

test('a build that kept things is, byte for byte, the build that kept nothing', () => {
	expect([...changed.keys()]).toEqual([...fresh.keys()]);
	const different = [...fresh].filter(([file, bytes]) => !bytes.equals(changed.get(file)!));
	expect(different.map(([file]) => file)).toEqual([]);
	expect([...fresh.keys()]).toContain('ssr/entry.mjs');
});

test('a rule that the council changed is on the page', () => {
	const page = 'petitions/mend-the-path/sign/index.html';
	expect(textOf(before, page)).toContain('Up to two people who share');
	expect(textOf(changed, page)).toContain('Up to three people who share');
	expect(textOf(changed, `cy/${page}`)).toContain('tri pherson');
});

test.each(['en', 'cy'] as const)(
	'on a bank holiday that the council added, the home page says that the desk is closed: %s',
	(lang) => {
		const { closedToday, to } = strings(lang).places;
		const page = lang === 'cy' ? 'cy/index.html' : 'index.html';
		expect(textOf(before, page)).not.toContain(closedToday);
		expect(textOf(before, page)).toContain(`2026: 9am ${to} 5pm`);
		expect(textOf(changed, page)).toContain(closedToday);
		expect(textOf(changed, page)).not.toContain('2026: 9am');
	},
);

test('a changed article and a changed picture are on the page and in the feed', () => {
	const page = `news/${ARTICLE}/index.html`;
	expect(textOf(before, page)).not.toContain('one sentence more');
	expect(textOf(changed, page)).toContain('one sentence more');
	expect(textOf(changed, 'news/feed.json')).toContain('one sentence more');
	const picture = /bus-in-rain-\w{8}\.webp/;
	const [was] = picture.exec(textOf(before, page))!;
	expect(textOf(changed, page)).toMatch(picture);
	expect(textOf(changed, page)).not.toContain(was);
});

/** The files of the site and of its function. */
async function built(content: string, kept: string): Promise<Files> {
	vi.stubEnv('MOOTHALL_KEPT', join(folder, kept));
	const site = join(folder, 'site');
	await rm(site, { recursive: true, force: true });
	await buildSite(site, {
		SITE_URL: 'https://moothall.example.org',
		SUPABASE_URL: database.url,
		SUPABASE_SERVICE_ROLE_KEY: 'none',
		MOOTHALL_TODAY: '2026-11-23',
		MOOTHALL_CONTENT: content,
	});
	return new Map([...(await filesIn(site)), ...(await filesIn(functionsOf(besideSite(site))))]);
}

async function filesIn(folder: string): Promise<Files> {
	const entries = await Array.fromAsync(glob('**/*', { cwd: folder, withFileTypes: true }));
	const paths = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	return new Map(
		await Promise.all(
			paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const),
		),
	);
}

function textOf(files: Files, file: string): string {
	return files.get(file)!.toString('utf8');
}

/** Pages say when their petitions were counted. */
const CLOCK = `
	const now = Date.parse('2026-11-23T10:00:00Z');
	globalThis.Date = class extends Date {
		constructor(...parts) {
			super(...(parts.length ? parts : [now]));
		}
		static now() {
			return now;
		}
	};
`;
const PETITION = {
	...{ slug: 'mend-the-path', lang: 'en', state: 'open', creator_name: 'Ada Rowe' },
	...{ action: 'Mend the path', background: 'It is broken.', details: 'Please.' },
	...{ opened_at: '2026-10-01T09:00:00Z', closes_at: '2027-04-01T00:00:00Z', closed_at: null },
	...{
		verdict: 'yes',
		responses: [{ lang: 'en', body: 'We **will**.', published_on: '2026-11-01' }],
	},
	...{
		rejection: null,
		count: 12,
		crossings: [],
		version: 1,
		debate: null,
		awaits_response: false,
		closed_early: [],
	},
	...{ areas: [{ area: 'market', count: 12 }], channels: [{ channel: 'web', count: 12 }] },
};

type Files = Map<string, Buffer>;
