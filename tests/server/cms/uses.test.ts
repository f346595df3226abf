import { describe, expect, test, vi } from 'vitest';
import { readMatter } from '#collections/front-matter.ts';
import { strings } from '#strings/index.ts';
import { article, save, useEditors } from '../../setup/editors.ts';
import { useHub } from '../../setup/doors.ts';

const hub = useHub();
const editors = useEditors(hub);
const words = strings('en').saving.refusal;

const options = { commitMessage: 'Delete' };
const remove = (...paths: string[]) => editors.efa('deleteFiles', { paths, options });
const bothOf = (name: string) => ['en', 'cy'].map((lang) => `content/${name}.${lang}.md`);
const publish = async (slug: string, raw: string) => {
	await editors.efa('persistEntry', save(`content/news/${slug}.en.md`, raw));
	return await editors.efa('publishUnpublishedEntry', { collection: 'news', slug });
};

describe('what others still use is not deleted: 409, with what, and the title of each entry that uses it', () => {
	test.each([
		['an area', bothOf('areas/market'), 'market', 'news/market-stall-rents'],
		['a place', bothOf('places/library'), 'library', 'events/digital-drop-in'],
		[
			'an event that a text links to',
			bothOf('events/warm-room'),
			'warm-room',
			'news/warm-room-opens',
		],
		[
			'a picture',
			['content/images/market-square.jpg'],
			'market-square.jpg',
			'news/harvest-and-market-figures',
		],
	])('%s', async (_, paths, what, user) => {
		const before = await editors.git('rev-parse', 'main');
		const refused = await remove(...paths);
		expect(refused.status).toBe(409);
		expect(refused.body.error).toBe(words.in_use({ what }));
		expect(await usersIn(refused.body.uses)).toEqual(refused.body.uses);
		expect(refused.body.uses.map(({ name }: { name: string }) => name)).toContain(user);
		expect(await editors.git('rev-parse', 'main')).toBe(before);
		expect((await editors.efa('deleteFile', { path: paths[0], options })).status).toBe(409);
	});

	test('what came to the site since it was built counts, in any spelling of a link', async () => {
		const links = [
			'Read [what is planned](</events/river-day/> "River day").',
			'Read [what is planned][plan].\n\n[plan]: /events/river-day/',
			'Put [the river day](/events/river-day/event.ics) into your calendar.',
		];
		for (const [n, link] of links.entries()) {
			expect((await publish(`planned-${n}`, article('Planned', link))).status).toBe(200);
			const refused = await remove(...bothOf('events/river-day'));
			expect([refused.status, refused.body]).toEqual([
				409,
				{
					error: words.in_use({ what: 'river-day' }),
					uses: [
						{ name: `news/planned-${n}`, title: 'Planned' },
						{
							name: 'news/river-day-thanks',
							title: 'River Day raised £3,140, and the raft sank as planned',
						},
					],
				},
			]);
			expect((await remove(...bothOf(`news/planned-${n}`))).status).toBe(200);
		}
	});

	test('what somebody else published after the first look counts', async () => {
		const raw = article('Moment', 'See [it](/events/new-year-walk/).');
		await editors.guto('persistEntry', save('content/news/moment.en.md', raw));
		await editors.cookieOf('editor');
		editors.host.calls.length = 0;
		// Holds the deletion where it is written down: after the look, before the branch moves.
		const holding = await hub.database.connect();
		await holding.query('begin; lock table app.audit_log in exclusive mode');
		const removing = remove(...bothOf('events/new-year-walk'));
		try {
			await vi.waitFor(
				() => expect(editors.host.calls.join()).toMatch(/POST \S+git\/commits/),
				5_000,
			);
			await editors.git('update-ref', 'refs/heads/main', 'refs/heads/cms/news/moment');
		} finally {
			await holding.query('commit');
			holding.release();
		}
		const { status, body } = await removing;
		const uses = [{ name: 'news/moment', title: 'Moment' }];
		expect([status, body]).toEqual([409, { error: words.in_use({ what: 'new-year-walk' }), uses }]);
		expect((await remove(...bothOf('news/moment'))).status).toBe(200);
	});
});

test.each(['pages/contact', 'guides/start-a-petition'])(
	'%s, which the hub itself leads to, is not deleted, whoever uses it: 409',
	async (name) => {
		const what = name.split('/')[1]!;
		const refused = await remove(...bothOf(name));
		expect([refused.status, refused.body]).toEqual([409, { error: words.lasting({ what }) }]);
	},
);

test('a service that a standard answer names is not deleted: 409, with the settings that name it', async () => {
	const refused = await remove(...bothOf('services/market-stall'));
	expect([refused.status, refused.body.error]).toEqual([
		409,
		words.in_use({ what: 'market-stall' }),
	]);
	expect(refused.body.uses).toContainEqual({ name: 'settings/feedback', title: 'Feedback' });
	// The settings hold the phone number, so it is not written out there.
	const spelled = await editors.efa('usedIn', { thing: 'settings.hub/phone' });
	expect(JSON.stringify(spelled.body)).not.toContain('settings/hub');
});

test('an entry that only links to itself is deleted', async () => {
	await publish('itself', article('Itself', 'This is [the news itself](/about/).'));
	const linked = article('Itself', 'This is [the news itself](/news/itself/).');
	expect((await publish('itself', linked)).status).toBe(200);
	expect((await remove(...bothOf('news/itself'))).status).toBe(200);
});

test('a translation goes with its original, and never leaves it alone', async () => {
	const before = await editors.lastAct();
	const [english, welsh] = bothOf('events/new-year-walk') as [string, string];
	expect((await remove(english)).status).toBe(200);
	expect(await editors.git('ls-tree', '--name-only', 'main', english, welsh)).toBe('');
	expect(await editors.actsSince(before)).toEqual([`delete_entry ${english} ${welsh}`]);
});

test('a topic that entries use stays in the settings: 409', async () => {
	const path = 'content/settings/topics.yml';
	const topics = { collection: 'settings', slug: 'topics' };
	const { data } = (await editors.efa('getEntry', { path })).body;
	const without = data.replace(/ {2}- id: environment\n(?: {4}.*\n)+/, '');
	expect(without).not.toBe(data);
	const refused = await editors.efa('persistEntry', save(path, without));
	expect(refused.status).toBe(409);
	expect(refused.body.error).toBe(words.in_use({ what: 'environment' }));
	expect(refused.body.uses.length).toBeGreaterThan(3);
	expect(await editors.git('branch', '--list', 'cms/settings/*')).toBe('');
	const more = `${data}  - id: fresh\n    name: { en: Fresh, cy: Ffres }\n`;
	await editors.efa('persistEntry', save(path, more));
	expect((await editors.efa('publishUnpublishedEntry', topics)).status).toBe(200);
	// Somebody uses it while a draft without it waits.
	expect((await editors.efa('persistEntry', save(path, data))).status).toBe(200);
	await publish('first', article('First').replace('environment', 'fresh'));
	const late = await editors.efa('publishUnpublishedEntry', topics);
	const uses = [{ name: 'news/first', title: 'First' }];
	expect([late.status, late.body]).toEqual([409, { error: words.in_use({ what: 'fresh' }), uses }]);
});

test('who has the number of the hub written out is answered too', async () => {
	const thing = 'settings.hub/phone';
	expect((await editors.efa('usedIn', { thing })).body).toEqual({ uses: [] });
	await publish('by-hand', article('By hand', 'Ring 01632 960 100, or {phone}.'));
	const uses = [{ name: 'news/by-hand', title: 'By hand' }];
	expect((await editors.efa('usedIn', { thing })).body).toEqual({ uses });
});

test('who uses a thing is answered by name and title; nobody, for what there is not', async () => {
	const { body } = await editors.guto('usedIn', { thing: 'images/town-clock.jpg' });
	expect(body.uses).toContainEqual({
		name: 'news/town-clock-stopped',
		title: expect.stringMatching(/clock/i),
	});
	expect((await editors.guto('usedIn', { thing: 'images/none.jpg' })).body).toEqual({ uses: [] });
});

test('a text so deep in stars that the parser gives up stays a draft: 422', async () => {
	const refused = await publish('deep', article('Deep', '*a '.repeat(4000) + 'a*'.repeat(3000)));
	expect(refused.status).toBe(422);
	expect(refused.body.error).toContain('write it out plainly');
}, 60_000);

test('the log has one act for each kind of thing deleted: how many, and whole names', async () => {
	const before = await editors.lastAct();
	const names: string[] = [];
	for (let n = 1; n <= 12; n++) {
		const path = `content/images/a-picture-to-throw-away-${n}.png`;
		const asset = { path, content: DOT, encoding: 'base64' };
		names.push((await editors.efa('persistMedia', { asset, options })).body.path);
	}
	await publish('to-throw-away', article('To throw away'));
	await remove(...names, 'content/news/to-throw-away.en.md');
	const { rows } = await hub.database.query(
		"select act, subject, details from app.audit_log where id > $1 and act like 'delete_%' order by id",
		[before],
	);
	expect(rows.map(({ act, details }) => [act, details.count])).toEqual([
		['delete_entry', 1],
		['delete_picture', 12],
	]);
	const told = rows[1].subject.split(' ');
	expect(told.length).toBeGreaterThan(4);
	expect(told).toEqual(names.slice(0, told.length));
}, 30_000);

/** The same entries with the titles that their files have. */
async function usersIn(uses: { name: string }[]) {
	return await Promise.all(
		uses.map(async ({ name }) => {
			const file = await editors.git('show', `main:content/${name}.en.md`);
			return { name, title: readMatter(file)!.values.title };
		}),
	);
}

/** A PNG of one pixel. */
const DOT =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
