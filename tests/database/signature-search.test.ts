import { beforeAll, describe, expect, test } from 'vitest';
import { roles } from '#domain/staff.ts';
import type { Criteria, Found, Patterns } from '#domain/signatures.ts';
import { useDatabase } from './database.ts';
import { addAreas, newRun, petitionWith } from './many-signatures.ts';
import { aPerson, callAs, type Person } from './staff.ts';

const db = useDatabase();
let officer: Person;
let petition: string;
const as = <Result>(name: string, args: object = {}) => callAs<Result>(db, officer, name, args);
const search = (criteria: Criteria, more: object = {}) =>
	as<Found>('search_signatures', { criteria: { petition, ...criteria }, ...more });
const names = async (criteria: Criteria) =>
	(await search(criteria)).signatures.map(({ name }) => name);

async function sign(given: object) {
	const { token_hash } = await db.sign(petition, given);
	await db.call('confirm_signature', { token_hash });
}

beforeAll(async () => {
	await addAreas(db);
	officer = await aPerson(db, 'officer');
	petition = await db.openPetition();
	await db.stopClock('2027-03-27T23:30:00Z');
	await sign({ name: 'Siân Okafor', email: 'Sian.Okafor+hub@gmail.com', postcode: 'TB1 2AB' });
	await db.stopClock('2027-03-28T23:30:00Z');
	await sign({ name: 'Idris Pugh', email: 'idris@Odd.example', postcode: 'TB11 2AB' });
	await db.sign(petition, { name: 'Gwen Okafor', email: 'gwen@odd.example', postcode: 'TB1 3AB' });
	await sign({
		name: 'Zoë Ó Néill',
		email: 'zoe@home.example',
		postcode: 'TB2 2AB',
		channel: 'counter',
	});
	await db.letTimePass();
});

describe('a search', () => {
	test('finds an address that a helper wrote down for news, whatever its spelling', async () => {
		const helped = await db.openPetition();
		await db.rows(
			`insert into app.signatures (petition, name, email, postcode, channel, lang, wants_updates, state, confirmed_at)
			select id, 'Ben Lee', 'ben.lee@gmail.com', 'TB1 2AB', 'counter', 'en', true, 'confirmed', app.clock()
			from app.petitions where slug = $1`,
			[helped],
		);
		const found = await as<Found>('search_signatures', {
			criteria: { petition: helped, email: 'BenLee+x@googlemail.com' },
		});
		expect(found.signatures).toMatchObject([{ name: 'Ben Lee' }]);
	});

	test.each<[string, Criteria, string[]]>([
		['a part of a name, whatever its accents', { name: 'OKAFÓR' }, ['Siân Okafor', 'Gwen Okafor']],
		['a name with its spaces left out', { name: 'oneill' }, ['Zoë Ó Néill']],
		['another spelling of an address', { email: 'sianokafor@googlemail.com' }, ['Siân Okafor']],
		['a mail domain', { domain: 'odd.example' }, ['Idris Pugh', 'Gwen Okafor']],
		['a postcode', { postcode: 'tb12ab' }, ['Siân Okafor']],
		['an outward code and no longer one', { postcode: 'TB1' }, ['Siân Okafor', 'Gwen Okafor']],
		['a sector', { postcode: 'tb1 3' }, ['Gwen Okafor']],
		['a channel', { channel: 'counter' }, ['Zoë Ó Néill']],
		['a state', { state: 'pending' }, ['Gwen Okafor']],
		// At half past eleven in the evening in summer time, the day has changed here.
		['days in this town', { from: '2027-03-29' }, ['Idris Pugh', 'Gwen Okafor', 'Zoë Ó Néill']],
		['until a day, inclusive', { until: '2027-03-27' }, ['Siân Okafor']],
		['the same name', { same_name: 'gwenokafor' }, ['Gwen Okafor']],
		['several of these', { name: 'okafor', domain: 'odd.example' }, ['Gwen Okafor']],
		['nobody', { name: 'nobody' }, []],
	])('finds by %s', async (_, criteria, expected) => {
		expect(await names(criteria)).toEqual(expected);
		expect((await search(criteria)).number).toBe(expected.length);
	});

	test('shows an address in full only to those who typed it', async () => {
		const [masked] = (await search({ name: 'idris' })).signatures;
		expect(masked?.email).toBe('i•••@Odd.example');
		const [whole] = (await search({ email: 'idris@odd.example' })).signatures;
		expect(whole?.email).toBe('idris@Odd.example');
	});

	test('goes on where the last page ended, the oldest first', async () => {
		const many = await petitionWith(db, 120);
		let after: number | undefined;
		const seen: number[] = [];
		for (let page = 0; page < 3; page++) {
			const found = await search({ petition: many }, after ? { after } : {});
			expect([found.number, found.has_more]).toEqual([120, page < 2]);
			seen.push(...found.signatures.map(({ id }) => id));
			after = found.signatures.at(-1)?.id;
		}
		expect(seen).toHaveLength(120);
		expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
	});

	test('of a petition that is none is refused', async () => {
		await expect(search({ petition: 'never-was' })).rejects.toMatchObject({
			code: 'PT404',
			message: 'petition_unknown',
		});
	});

	test('finds the signatures of a paper sheet by its code', async () => {
		const slug = await petitionWith(db, 3);
		const { signatures } = await search({ petition: slug });
		await db.rows(
			`with entered as (
				insert into app.sheets (code, petition) select 'T4HB-6NQ2E', id from app.petitions where slug = $1 returning id
			)
			insert into app.sheet_lines (sheet, line, outcome, signature)
			select entered.id, line, outcome, signature from entered, (values
				(1, 'counted', $2::bigint), (2, 'duplicate', null), (3, 'unreadable', null)
			) as known (line, outcome, signature)`,
			[slug, signatures[1]!.id],
		);
		const found = await search({ petition: slug, sheet: 't4hb-6nq2e' });
		expect(found.signatures.map(({ id }) => id)).toEqual([signatures[1]!.id]);
		expect((await search({ petition: slug, sheet: 'other' })).number).toBe(0);
		// A line that did not count keeps nobody, so only the sheet has it.
		expect(await as('read_sheet', { sheet: 'T4HB-6NQ2E' })).toMatchObject({ lines: 3, counted: 1 });
		await as('take_off_signature', {
			...{ id: signatures[1]!.id, state: 'withdrawn', reason: 'Asked by phone.' },
		});
		expect(await search({ sheet: 'T4HB-6NQ2E', petition: slug })).toMatchObject({
			signatures: [{ state: 'withdrawn' }],
		});
	});

	test('takes values as values, and never as SQL', async () => {
		const nasty = `x' or true --`;
		for (const name of ['name', 'email', 'postcode', 'domain', 'same_name'])
			expect((await search({ [name]: nasty })).number).toBe(0);
	});

	test('for petitions finds their words and their address', async () => {
		const slug = await db.openPetition();
		expect(await as('find_petitions', { words: slug })).toMatchObject([{ slug }]);
		expect(await as('find_petitions', { words: 'CLOCK' })).toContainEqual(
			expect.objectContaining({ slug }),
		);
		expect(await as('find_petitions', { words: '%' })).toEqual([]);
	});
});

describe('one signature', () => {
	const read = (id: number) => as<Record<string, unknown>>('read_signature', { id });
	const one = async () => {
		const { signatures } = await search({ petition: await petitionWith(db, 3) });
		return signatures[0]!;
	};

	test.each(['withdrawn', 'invalidated'])(
		'is %s for a reason, once, and nobody gets a mail',
		async (state) => {
			const { id, petition: of } = await one();
			const mails = await db.templates();
			expect(await read(id)).toMatchObject({ may_take_off: true, may_erase: false });
			const take = (reason: string) => as('take_off_signature', { id, state, reason });
			for (const none of [' ', '\u200b', 'x'.repeat(501)])
				await expect(take(none)).rejects.toMatchObject({ message: 'reason_missing' });
			await take('Asked us.');
			// A second press.
			await take('Asked us.');
			expect(await db.count(of)).toBe(2);
			expect(await read(id)).toMatchObject({ state, may_take_off: false, may_erase: true });
			const other = state === 'withdrawn' ? 'invalidated' : 'withdrawn';
			await expect(
				as('take_off_signature', { id, state: other, reason: 'Again.' }),
			).rejects.toMatchObject({ message: 'signature_off' });
			expect(await db.templates()).toEqual(mails);
			const acts = await db.rows(
				`select from app.audit_log where (details ->> 'signature')::int = $1 and details ->> 'reason' = 'Asked us.'`,
				[id],
			);
			expect(acts).toHaveLength(1);
		},
	);

	test('is erased for a reason once it counts no more, and never before', async () => {
		const { id, petition: of } = await one();
		const erase = () => as('erase_signature', { id, reason: 'Asked us.' });
		await expect(erase()).rejects.toMatchObject({ message: 'signature_counts' });
		await as('take_off_signature', { id, state: 'withdrawn', reason: 'Asked us.' });
		await erase();
		await erase();
		expect(await read(id)).toMatchObject({
			name: null,
			email: null,
			postcode: null,
			is_erased: true,
		});
		const acts = await db.rows(
			`select details from app.audit_log where act = 'erase_signature' and subject = $1`,
			[of],
		);
		expect(acts).toEqual([{ details: { signature: id, reason: 'Asked us.' } }]);
	});

	test('that is none is refused', async () => {
		await expect(read(999_999)).rejects.toMatchObject({ message: 'signature_unknown' });
	});

	test('that crosses a threshold back takes its note along', async () => {
		const slug = await petitionWith(db, 100);
		await db.call('note_all_crossings');
		const { signatures } = await search({ petition: slug });
		await as('take_off_signature', {
			...{ id: signatures[0]!.id, state: 'invalidated', reason: 'Made up.' },
		});
		expect(
			await db.rows(
				'select from app.crossings where petition = (select id from app.petitions where slug = $1)',
				[slug],
			),
		).toEqual([]);
	});
});

describe('odd patterns', () => {
	const found = async (kind: string, of?: string) => {
		const { patterns } = await as<Patterns>('list_patterns', of ? { petition: of } : {});
		return patterns
			.filter((pattern) => pattern.kind === kind && (!of || pattern.petition === of))
			.map(({ value, number, spread }) => [value, number, spread]);
	};
	/** Signatures of these names, from one postcode each unless it is given. */
	const signedBy = async (
		slug: string,
		people: [name: string, email: string, postcode?: string][],
	) => {
		for (const [at, [name, email, postcode]] of people.entries())
			await db.sign(slug, { name, email, postcode: postcode ?? `TB1 ${at}AB` });
	};

	test('are many from one mail domain, except of services that anyone can use', async () => {
		const slug = await db.openPetition();
		await signedBy(slug, [
			...Array.from(
				{ length: 6 },
				(_, at) => [`A B${'abcdef'[at]}`, `a${at}@Odd.example`] as const,
			),
			...Array.from({ length: 6 }, (_, at) => [`C D${'abcdef'[at]}`, `c${at}@gmail.com`] as const),
			...Array.from(
				{ length: 4 },
				(_, at) => [`E F${'abcdef'[at]}`, `e${at}@few.example`] as const,
			),
		] as [string, string][]);
		expect(await found('domain', slug)).toEqual([['odd.example', 6, 6]]);
	});

	test('are many in one minute on the site, and not those that came on paper', async () => {
		const slug = await petitionWith(db, 5);
		await db.rows(
			`update app.signatures set signed_at = '2027-01-04T10:20:30Z' where petition = (select id from app.petitions where slug = $1)`,
			[slug],
		);
		const [[minute]] = (await found('minute', slug)) as [[string]];
		expect(new Date(minute).toISOString()).toBe('2027-01-04T10:20:00.000Z');
		expect((await search({ petition: slug, minute })).number).toBe(5);
		await db.rows(
			`update app.signatures set channel = 'paper' where petition = (select id from app.petitions where slug = $1)`,
			[slug],
		);
		expect(await found('minute', slug)).toEqual([]);
	});

	test('are many from one postcode, one name at many, and names that differ only in digits', async () => {
		const slug = await db.openPetition();
		const five = [1, 2, 3, 4, 5];
		await signedBy(slug, [
			...five.map((at): [string, string, string] => [
				`H${'abcde'[at - 1]} I`,
				`h${at}@x.example`,
				'TB9 9AB',
			]),
			...five.map((at): [string, string] => [at % 2 ? 'Ann Lee' : 'ANN LÉE', `l${at}@y.example`]),
			...five.map((at): [string, string, string] => [
				`Voter ${at}`,
				`v${at}@z.example`,
				`TB2 ${at}AB`,
			]),
			// One family at one postcode is not one name at many.
			...five
				.slice(1)
				.map((at): [string, string, string] => ['Bob Lee', `b${at}@w.example`, 'TB3 1AB']),
		]);
		expect(await found('postcode', slug)).toEqual([['TB9 9AB', 5, 5]]);
		expect(await found('same_name', slug)).toEqual([['annlee', 5, 5]]);
		expect(await found('numbered_name', slug)).toEqual([['voter', 5, 5]]);
		for (const [kind, value] of [
			['same_name', 'annlee'],
			['numbered_name', 'voter'],
			['postcode', 'TB9 9AB'],
		] as const)
			expect((await search({ petition: slug, [kind]: value })).number).toBe(5);
	});

	test('are names that are nearly alike: equal once a letter is left out of all of them but one', async () => {
		const slug = await db.openPetition();
		const alike = ['Jon Smith', 'John Smith', 'Joan Smith', 'JON SMYTH', 'Jonn Smith', 'Jonsmiths'];
		const others = ['Jhoan Smith', 'Ada Rowe', 'Adam Rowe', 'Voter 1', 'Voter 2'];
		await signedBy(
			slug,
			[...alike, ...others].map((name, at) => [name, `n${at}@x.example`]),
		);
		expect(await found('similar_name', slug)).toEqual([['jonsmith', 5, 5]]);
		const { patterns, names } = await as<Patterns>('list_patterns', { petition: slug });
		const [pattern] = patterns.filter(({ kind }) => kind === 'similar_name');
		const { patterns: ofAll } = await as<Patterns>('list_patterns');
		expect(ofAll.filter(({ kind }) => kind === 'similar_name')).toEqual([]);
		expect(pattern!.examples).toEqual(['joansmith', 'johnsmith', 'jonnsmith']);
		const sought = { petition: slug, similar_name: pattern!.value };
		expect((await search(sought)).number).toBe(5);
		expect(await as('count_invalidation', { criteria: sought })).toMatchObject({ number: 5 });

		// The rule bounds the work: newer names push one of them out.
		await db.rows(`select app.set_rule('pattern_names', 100)`);
		await signedBy(
			slug,
			Array.from({ length: 97 }, (_, at) => [`Lleu ${at}`, `o${at}@x.example`]),
		);
		expect(await found('similar_name', slug)).toEqual([]);
		await db.rows(`select app.set_rule('pattern_names', ${names})`);
		expect(await found('similar_name', slug)).toEqual([['jonsmith', 5, 5]]);
	});

	test('are found by letters only: what would match anything in a pattern is a letter too', async () => {
		const [row] = await db.rows(
			String.raw`select app.is_nearly('a%b', 'a%b') as same, app.is_nearly('aXYb', 'a%b') as any,
				app.is_nearly('a%Xb', 'a%b') as more, app.is_nearly('a\Xb', 'a\b') as slash, app.is_nearly('aXXb', 'a_b') as one`,
		);
		expect(row).toEqual({ same: true, any: false, more: true, slash: true, one: false });
	});

	test('begin at the number of the rule, over all petitions in the days of another', async () => {
		const slug = await petitionWith(db, 3, 3);
		expect(await found('domain', slug)).toEqual([]);
		await db.rows(`select app.set_rule('pattern_signatures', 3)`);
		expect(await found('domain', slug)).toEqual([['odd.example', 3, 3]]);
		const all = async () =>
			(await as<Patterns>('list_patterns')).patterns.some((pattern) => pattern.petition === slug);
		expect(await all()).toBe(true);
		await db.rows(
			`update app.signatures set signed_at = app.clock() - interval '31 days' where petition = (select id from app.petitions where slug = $1)`,
			[slug],
		);
		expect(await all()).toBe(false);
		await db.rows(`select app.set_rule('pattern_signatures', 5)`);
	});

	test('are nobody who was taken off', async () => {
		const slug = await petitionWith(db, 6, 6);
		expect(await found('domain', slug)).toHaveLength(1);
		await as('start_invalidation', newRun(slug));
		await db.call('run_invalidations');
		expect(await found('domain', slug)).toEqual([]);
	});
});

describe('a network', () => {
	const keys = (slug: string) =>
		db.rows<{ key: string }>(
			`select encode(seen.key, 'hex') as key from app.signature_networks as seen
			join app.signatures as signature on signature.id = seen.signature
			where signature.petition = (select id from app.petitions where slug = $1) order by signature.id`,
			[slug],
		);
	const from = (slug: string, ...ips: (string | null)[]) =>
		Promise.all(ips.map((ip) => db.sign(slug, { ip })));

	test('groups signatures of one day, without an address, and the search finds them', async () => {
		const slug = await db.openPetition();
		for (let at = 0; at < 5; at++) await from(slug, `198.51.100.${at}`);
		await from(slug, '203.0.113.9', '2001:db8:77::1', null);
		const [{ key: network } = { key: '' }] = await keys(slug);
		const { patterns } = await as<Patterns>('list_patterns', { petition: slug });
		expect(patterns.filter(({ kind }) => kind === 'network')).toMatchObject([
			{ value: network, number: 5 },
		]);
		expect((await search({ petition: slug, network })).number).toBe(5);
		const [row] = await db.rows('select * from app.signature_networks limit 1');
		expect(Object.keys(row!)).toEqual(['signature', 'key', 'expires_at']);
		expect(await keys(slug)).toHaveLength(7);
	});

	test('has another key on another day, and is forgotten after two days', async () => {
		const slug = await db.openPetition();
		await db.stopClock('2027-05-01T12:00:00Z');
		await from(slug, '198.51.100.7');
		await db.stopClock('2027-05-02T12:00:00Z');
		await from(slug, '198.51.100.7');
		const [first, second] = await keys(slug);
		expect(first).not.toEqual(second);
		await db.stopClock('2027-05-03T11:59:59Z');
		await db.call('forget_networks');
		expect(await keys(slug)).toHaveLength(2);
		await db.stopClock('2027-05-03T12:00:00Z');
		await db.call('forget_networks');
		expect(await keys(slug)).toEqual([second]);
		await db.stopClock('2027-05-04T12:00:00Z');
		await db.call('sweep');
		expect(await keys(slug)).toEqual([]);
	});

	test('of a registered place is never noted', async () => {
		await db.rows(`insert into app.place_networks values ('library', '192.0.2.0/24')`);
		const slug = await db.openPetition();
		await from(slug, '192.0.2.7');
		expect(await keys(slug)).toEqual([]);
	});
});

describe('a file', () => {
	beforeAll(async () => {
		officer = await aPerson(db, 'officer');
	});

	test('needs a reason, and each is an act with its number and no person', async () => {
		const slug = await petitionWith(db, 12);
		const criteria = { petition: slug, postcode: 'TB1 2AB' };
		await expect(as('export_signatures', { criteria, reason: '' })).rejects.toMatchObject({
			message: 'reason_missing',
		});
		await expect(as('export_counts', { petition: slug, reason: '\n' })).rejects.toMatchObject({
			message: 'reason_missing',
		});
		expect(await as('export_signatures', { criteria, reason: 'For the hearing.' })).toMatchObject({
			number: 4,
			has_more: false,
		});
		expect(await as('export_counts', { petition: slug, reason: 'For the hearing.' })).toEqual(
			['market', 'mill', 'riverside'].map((area) => ({ area, channel: 'web', count: 4 })),
		);
		const acts = await db.rows(
			`select act, actor_name, details from app.audit_log where subject = $1 order by id`,
			[slug],
		);
		const reason = 'For the hearing.';
		expect(acts).toEqual([
			{
				...{ act: 'export_signatures', actor_name: 'Siân Okafor' },
				details: { number: 4, reason, criteria: ['petition', 'postcode'] },
			},
			{ act: 'export_counts', actor_name: 'Siân Okafor', details: { number: 12, reason } },
		]);
	});
});

const criteria = { channel: 'web' };
const id = crypto.randomUUID();
const calls: [string, object][] = [
	['search_signatures', { criteria }],
	['find_petitions', { words: 'clock' }],
	['read_signature', { id: 1 }],
	['take_off_signature', { id: 1, state: 'withdrawn', reason: 'Why' }],
	['erase_signature', { id: 1, reason: 'Why' }],
	['count_invalidation', { criteria }],
	['start_invalidation', { id, criteria, up_to: 1, expected: 1, reason: 'Why' }],
	['stop_invalidation', { id }],
	['resume_invalidation', { id }],
	['undo_invalidation', { id }],
	['read_invalidation', { id }],
	['list_invalidations', {}],
	['list_patterns', {}],
	['export_signatures', { criteria, reason: 'Why' }],
	['export_counts', { petition: 'x', reason: 'Why' }],
];

test.each(calls)('%s is for moderators and officers, and for no other role', async (name, args) => {
	const acts = await db.rows('select from app.audit_log');
	for (const role of roles.filter((each) => !['moderator', 'officer'].includes(each))) {
		const person = await aPerson(db, role);
		await expect(callAs(db, person, name, args)).rejects.toMatchObject({ code: 'PT403' });
	}
	// Signing in is all that was done.
	expect((await db.rows('select from app.audit_log')).length - acts.length).toBe(3);
	for (const role of ['moderator', 'officer']) {
		const person = await aPerson(db, role);
		const refused = await callAs(db, person, name, args).then(
			() => undefined,
			({ code }) => code,
		);
		expect(refused).not.toBe('PT403');
	}
});
