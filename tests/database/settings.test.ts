import { describe, expect, test } from 'vitest';
import { holidaysRunOut } from '#domain/bank-holidays.ts';
import type { DeskArea, PostcodeChanges } from '#server/database/settings.ts';
import { together, useDatabase } from './database.ts';
import { aPerson, callAs, type Person } from './staff.ts';

const db = useDatabase();
const admin = () => aPerson(db, 'administrator');
const lastAct = async () =>
	(await db.rows('select act, subject, details from app.audit_log order by id desc limit 1'))[0];
const areaOf = async (postcode: string) =>
	(await db.rows<{ area: string | null }>('select app.area_of($1) as area', [postcode]))[0]!.area;

describe('the settings', () => {
	test.each<[string, object]>([
		['list_networks', {}],
		['add_network', { place: 'library', network: '192.0.2.0/24' }],
		['remove_network', { place: 'library', network: '192.0.2.0/24' }],
		['list_mail_domains', {}],
		['add_mail_domain', { domain: 'example.org', canonical: 'example.org', ignores_dots: true }],
		['remove_mail_domain', { domain: 'gmail.com' }],
		['list_holidays', {}],
		['add_holiday', { day: '2029-01-01', name: 'New Year’s Day' }],
		['remove_holiday', { day: '2026-12-25' }],
		['list_areas', {}],
		['add_area', { slug: 'mill' }],
		['rename_area', { slug: 'mill', new_slug: 'wool-mill' }],
		['remove_area', { slug: 'mill' }],
		['change_area_postcodes', { slug: 'mill', codes: [], beginnings: [] }],
		['prepare_postcodes', { postcodes: {} }],
		['read_postcode_upload', { id: '00000000-0000-4000-8000-000000000000' }],
		['apply_postcodes', { id: '00000000-0000-4000-8000-000000000000', version: '' }],
		['list_acts', {}],
		['list_actors', {}],
		['export_acts', { reason: 'A question from the council' }],
	])('let nobody but an administrator call %s', async (name, args) => {
		const other = await aPerson(db, 'officer', 'moderator', 'editor', 'helper');
		await expect(callAs(db, other, name, args)).rejects.toMatchObject({
			code: 'PT403',
			message: 'role_missing',
		});
	});

	test('free a network from the limits, and the act is written down once', async () => {
		const person = await admin();
		const add = () =>
			callAs(db, person, 'add_network', { place: 'library', network: '198.51.100.0/24' });
		await add();
		await add();
		expect(
			await db.rows(`select from app.audit_log where act = 'add_network' and subject = 'library'`),
		).toHaveLength(1);
		const [row] = await db.rows(
			`select exists (select from app.place_networks where network >>= inet '198.51.100.9') as free`,
		);
		expect(row).toEqual({ free: true });
		await callAs(db, person, 'remove_network', { place: 'library', network: '198.51.100.0/24' });
		expect(await lastAct()).toMatchObject({ act: 'remove_network', subject: 'library' });
		expect(
			await db.rows(`select from app.place_networks where network >>= inet '198.51.100.9'`),
		).toEqual([]);
	});

	test.each([
		['no network', 'the library', 'network_wrong'],
		['the middle of one', '192.0.2.7/24', 'network_wrong'],
		['a large part of the internet', '192.0.0.0/15', 'network_too_wide'],
		['the same in IPv6', '2001:db8::/31', 'network_too_wide'],
	])('refuse %s as a network', async (_, network, message) => {
		await expect(
			callAs(db, await admin(), 'add_network', { place: 'library', network }),
		).rejects.toMatchObject({ code: 'PT422', message });
	});

	test('count spellings at a service as one mailbox, and two administrators who disagree are told', async () => {
		const [one, other] = [await admin(), await admin()];
		const add = (person: Person, ignores_dots: boolean) =>
			callAs(db, person, 'add_mail_domain', {
				...{ domain: 'post.example', canonical: 'post.example', ignores_dots },
			});
		const results = await together(2, (index) => add([one, other][index]!, index === 0));
		expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		const [row] = await db.rows<{ mailbox: string }>(
			`select app.mailbox('ann+news@post.example') as mailbox`,
		);
		expect(row!.mailbox).toBe('ann@post.example');
		await callAs(db, one, 'remove_mail_domain', { domain: 'post.example' });
		expect(await lastAct()).toMatchObject({ act: 'remove_mail_domain', subject: 'post.example' });
	});

	test('move promised days by a bank holiday that is added', async () => {
		const person = await admin();
		const promised = async () =>
			(
				await db.rows<{ day: string }>(
					`select app.promised_on('2028-06-01T12:00:00Z', 1)::text as day`,
				)
			)[0]!.day;
		expect(await promised()).toBe('2028-06-02');
		await callAs(db, person, 'add_holiday', { day: '2028-06-02', name: 'A royal wedding' });
		expect(await promised()).toBe('2028-06-05');
		const known = await db.call<string[]>('read_holidays');
		expect(known).toEqual(expect.arrayContaining(['2026-12-25', '2028-06-02']));
		expect(known).toEqual(known.toSorted());
		await callAs(db, person, 'remove_holiday', { day: '2028-06-02' });
		expect(await promised()).toBe('2028-06-02');
		await expect(
			callAs(db, person, 'add_holiday', { day: '2020-01-01', name: 'Long ago' }),
		).rejects.toMatchObject({ message: 'holiday_past' });
	});

	test('say half a year before that the bank holidays run out', async () => {
		const runOut = async (person: Person) => {
			// Jobs that last ran years ago would wait on Today too.
			await db.rows('update app.jobs set ran_at = app.clock()');
			const { items } = await callAs<{ items: { task: string }[] }>(db, person, 'read_today');
			return items.map(({ task }) => task);
		};
		await db.stopClock('2028-06-25T12:00:00Z');
		expect(await runOut(await admin())).toEqual([]);
		await db.stopClock('2028-06-28T12:00:00Z');
		expect(await runOut(await admin())).toEqual(['holidays']);
		expect(await runOut(await aPerson(db, 'officer'))).toEqual([]);
	});

	test.each(['2028-06-25', '2028-06-26', '2028-06-27', '2028-08-31'])(
		'say on %s what the build says of the bank holidays',
		async (day) => {
			await db.stopClock(`${day}T12:00:00Z`);
			const { run_out } = await callAs<{ run_out: boolean }>(db, await admin(), 'list_holidays');
			expect(run_out).toBe(holidaysRunOut(await db.call<string[]>('read_holidays'), day));
		},
	);
});

describe('areas', () => {
	test('are renamed with their postcodes, their signatures and the counts', async () => {
		const person = await admin();
		await callAs(db, person, 'add_area', { slug: 'ferry' });
		await callAs(db, person, 'change_area_postcodes', {
			...{ slug: 'ferry', codes: ['E05000001'], beginnings: ['TB7'] },
		});
		const petition = await db.openPetition();
		const { token_hash } = await db.sign(petition, { postcode: 'TB7 1AA' });
		await db.call('confirm_signature', { token_hash });
		await callAs(db, person, 'rename_area', { slug: 'ferry', new_slug: 'ferry-side' });
		// The second press.
		await callAs(db, person, 'rename_area', { slug: 'ferry', new_slug: 'ferry-side' });
		expect(await areaOf('TB7 1AA')).toBe('ferry-side');
		expect(await db.rows(`select area from app.signatures where postcode = 'TB7 1AA'`)).toEqual([
			{ area: 'ferry-side' },
		]);
		expect(await db.call('audit_tallies')).toEqual([]);
		const areas = await callAs<DeskArea[]>(db, person, 'list_areas');
		expect(areas).toContainEqual({
			slug: 'ferry-side',
			codes: ['E05000001'],
			beginnings: ['TB7'],
			postcodes: 0,
		});
		await expect(callAs(db, person, 'remove_area', { slug: 'ferry-side' })).rejects.toMatchObject({
			code: 'PT409',
			message: 'area_in_use',
		});
	});

	test('are counted right when somebody confirms while one is renamed', async () => {
		const person = await admin();
		await callAs(db, person, 'add_area', { slug: 'quay' });
		await callAs(db, person, 'change_area_postcodes', {
			...{ slug: 'quay', codes: [], beginnings: ['TB8'] },
		});
		const petition = await db.openPetition();
		const requests = await Promise.all(
			Array.from({ length: 10 }, () => db.sign(petition, { postcode: 'TB8 1AA' })),
		);
		const results = await together(11, (index) =>
			index === 5
				? callAs(db, person, 'rename_area', { slug: 'quay', new_slug: 'quayside' })
				: db.call('confirm_signature', { token_hash: requests[index % 10]!.token_hash }),
		);
		expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
		expect(await db.call('audit_tallies')).toEqual([]);
		expect(await db.rows(`select from app.tallies where area = 'quay' and count > 0`)).toEqual([]);
	});

	test('share neither a code nor a beginning', async () => {
		const person = await admin();
		for (const slug of ['one', 'two']) await callAs(db, person, 'add_area', { slug });
		const change = (slug: string, codes: string[], beginnings: string[]) =>
			callAs(db, person, 'change_area_postcodes', { slug, codes, beginnings });
		await change('one', ['W05000001'], ['LL11']);
		await expect(change('two', ['W05000001'], [])).rejects.toMatchObject({
			message: 'area_code_taken',
		});
		await expect(change('two', [], ['LL11'])).rejects.toMatchObject({ message: 'beginning_taken' });
	});
});

describe('a postcode file', () => {
	async function town() {
		const person = await admin();
		await db.rows('delete from app.postcode_areas');
		for (const slug of ['east', 'west']) await callAs(db, person, 'add_area', { slug });
		await db.rows(
			`insert into app.postcode_areas values ('TB9', 'east'), ('TB9 1AA', 'east'), ('TB9 1AB', 'east'), ('TB9 1AD', 'west')`,
		);
		return person;
	}
	const prepare = async (person: Person, postcodes: object) =>
		(await callAs<{ id: string }>(db, person, 'prepare_postcodes', { postcodes })).id;
	const read = (person: Person, id: string) =>
		callAs<PostcodeChanges>(db, person, 'read_postcode_upload', { id });

	test('shows what would change, changes nothing before the second step, and then all of it', async () => {
		const person = await town();
		const id = await prepare(person, {
			east: ['TB9 1AA', 'TB9 1AE'],
			west: ['TB9 1AB'],
		});
		expect(await areaOf('TB9 1AB')).toBe('east');
		const changes = await read(person, id);
		expect(changes).toMatchObject({ added: 1, moved: 1, gone: 1, same: 1 });
		expect(changes.areas.filter(({ slug }) => ['east', 'west'].includes(slug))).toEqual([
			{ slug: 'east', before: 2, after: 2 },
			{ slug: 'west', before: 1, after: 1 },
		]);
		await callAs(db, person, 'apply_postcodes', { id, version: changes.version });
		expect([await areaOf('TB9 1AB'), await areaOf('TB9 1AE')]).toEqual(['west', 'east']);
		// The beginning stays, and decides about what the file does not name.
		expect(await areaOf('TB9 1AD')).toBe('east');
		expect(await lastAct()).toEqual({
			act: 'apply_postcodes',
			subject: null,
			details: { added: 1, moved: 1, gone: 1 },
		});
	});

	test('of two administrators is done once: the second sees what changed meanwhile', async () => {
		const person = await town();
		const [one, other] = [
			await prepare(person, { east: ['TB9 1AA'] }),
			await prepare(await admin(), { west: ['TB9 1AA'] }),
		];
		const seen = [await read(person, one), await read(person, other)];
		const results = await together(2, (index) =>
			callAs(db, person, 'apply_postcodes', {
				...{ id: [one, other][index], version: seen[index]!.version },
			}),
		);
		const refused = results.filter(({ status }) => status === 'rejected');
		expect(refused).toMatchObject([{ reason: { message: 'postcodes_changed_meanwhile' } }]);
	});

	test('with what is no postcode, or of an area that is gone, is refused as a whole', async () => {
		const person = await town();
		await expect(prepare(person, { east: ['TB9 1AA', 'X'] })).rejects.toMatchObject({
			code: '23514',
		});
		await expect(prepare(person, { north: ['TB9 1AA'] })).rejects.toMatchObject({
			message: 'area_gone',
		});
	});

	test('that nobody decides on is gone a day later', async () => {
		const person = await town();
		const id = await prepare(person, { east: ['TB9 1AA'] });
		await db.stopClock(new Date(Date.now() + 25 * 3_600_000));
		await db.call('sweep');
		await db.letTimePass();
		await expect(read(person, id)).rejects.toMatchObject({ message: 'upload_unknown' });
	});
});

describe('acts', () => {
	test('are found by what, who, when and about what', async () => {
		const person = await admin();
		await callAs(db, person, 'add_area', { slug: 'far-end' });
		const find = async (args: object) =>
			(await callAs<{ act: string }[]>(db, person, 'list_acts', args)).map(({ act }) => act);
		const today = new Date().toISOString().slice(0, 10);
		expect(await find({ act: 'add_area', subject: 'FAR-end' })).toEqual(['add_area']);
		expect(await find({ person: person.id })).toEqual(['add_area', 'sign_in']);
		expect(await find({ person: 'hub', act: 'add_area' })).toEqual([]);
		expect(await find({ person: person.id, until_on: '2020-01-01' })).toEqual([]);
		expect(await find({ person: person.id, from_on: today, until_on: today })).toHaveLength(2);
	});

	test('go into a file only with a reason, which is written down', async () => {
		const person = await admin();
		for (const reason of [' ', null, 'x'.repeat(501)])
			await expect(callAs(db, person, 'export_acts', { reason })).rejects.toMatchObject({
				message: 'reason_missing',
			});
		const rows = await callAs<object[]>(db, person, 'export_acts', {
			...{ reason: 'A question from the council', person: person.id },
		});
		expect(rows).toHaveLength(1);
		expect(await lastAct()).toMatchObject({
			act: 'export_acts',
			details: { reason: 'A question from the council', lines: 1 },
		});
	});
});
