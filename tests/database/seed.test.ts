import { beforeAll, expect, test } from 'vitest';
import type { Today } from '#domain/today.ts';
import type { rooms } from '#lib/staff/rooms.ts';
import { migrate, seed } from '../../local/migrations.ts';
import { useDatabase } from './database.ts';
import { callAs, signInAgain } from './staff.ts';

const db = useDatabase();
type Petition = Record<'slug' | 'state' | 'lang', string> & {
	count: number;
	areas: { area: string | null }[];
	channels: { channel: string }[];
	responses: { lang: string }[];
	rejection: { code: string } | null;
};
let petitions: Petition[] = [];

beforeAll(async () => {
	expect(await seed(db.connectionString)).toBe(true);
	petitions = await db.call('list_published_petitions');
});

test('fills the town once', async () => {
	expect(await seed(db.connectionString)).toBe(false);
	expect(await migrate(db.connectionString)).toEqual([]);
	expect(petitions).toHaveLength(9);
});

test.each([
	['keep-the-14-bus', 'open', 412, 'en'],
	['crossing-on-mill-lane', 'open', 187, 'en'],
	['benches-by-the-river', 'open', 64, 'en'],
	['welsh-story-time', 'open', 93, 'cy'],
	['longer-library-hours', 'closed', 356, 'en'],
	['swimming-in-the-beck', 'closed', 243, 'en'],
	['pavement-parking-fell-road', 'closed', 41, 'en'],
	['lights-on-ferry-street', 'closed', 536, 'en'],
	['free-parking-december', 'rejected', 0, 'en'],
])('has %s, %s, with %i signatures', (slug, state, count, lang) => {
	expect(petitions.find((petition) => petition.slug === slug)).toMatchObject({
		state,
		count,
		lang,
	});
});

test('has signatures by every channel and from every area', () => {
	const bus = petitions.find(({ slug }) => slug === 'keep-the-14-bus');
	expect(new Set(bus?.channels.map(({ channel }) => channel))).toEqual(
		new Set(['web', 'paper', 'counter', 'phone']),
	);
	expect(new Set(bus?.areas.map(({ area }) => area))).toEqual(
		new Set(['market', 'riverside', 'mill', 'upper-fell', null]),
	);
});

test('has an answer in both languages and a rejection', () => {
	const answered = petitions.find(({ slug }) => slug === 'longer-library-hours');
	expect(answered?.responses.map(({ lang }) => lang)).toEqual(['cy', 'en']);
	const rejected = petitions.find(({ slug }) => slug === 'free-parking-december');
	expect(rejected?.rejection?.code).toBe('already_policy');
});

test('adds up', async () => {
	expect(await db.call('audit_tallies')).toEqual([]);
});

test('has two petitions that collect supporters: one has one of two and its creator, one its creator only', async () => {
	const rows = await db.rows(
		`select slug, app.supporters_of(id) as supporters, app.signature_count(id)::int as count
		from app.petitions where state = 'collecting_sponsors'`,
	);
	expect(rows.toSorted((a, b) => String(a.slug).localeCompare(String(b.slug)))).toEqual([
		{ slug: 'a-crossing-by-the-chapel', supporters: 1, count: 2 },
		{ slug: 'a-handrail-at-the-ferry-steps', supporters: 0, count: 1 },
	]);
	expect(await db.call('audit_tallies')).toEqual([]);
	expect(
		await db.rows('select from app.outbox where sent_at is null and failed_at is null'),
	).toEqual([]);
});

test('has a creator who phoned, whom the desk reaches by phone and by the reference on their slip', async () => {
	const [row] = await db.rows<{ creator: object }>(
		`select app.creator_at_desk(id) as creator from app.petitions where slug = 'a-handrail-at-the-ferry-steps'`,
	);
	expect(row!.creator).toEqual({
		phone: '01632 960166',
		email: null,
		reference: 'T252-V8VT2',
		to_tell: null,
	});
});

test('has a sheet whose lines show each outcome', async () => {
	const rows = await db.rows(
		'select outcome, count(*)::int from app.sheet_lines group by outcome order by count desc, outcome',
	);
	expect(rows).toEqual([
		{ outcome: 'counted', count: 9 },
		{ outcome: 'duplicate', count: 1 },
		{ outcome: 'repeated', count: 1 },
		{ outcome: 'unreadable', count: 1 },
	]);
});

/** What is in each room of the desk: a number above zero. */
const inRoom: Record<(typeof rooms)[number]['room'], string> = {
	site: `select count(*)::int as number from app.staff where 'editor' = any (roles)`,
	petitions: `select least(
		(select count(*) from app.petitions where state = 'in_moderation' and lang = 'cy'),
		(select count(*) from app.awaiting('response')), (select count(*) from app.awaiting('debate')),
		(select count(*) from app.debates where held_on is null),
		(select count(*) from app.petitions where state = 'rejected'), (select count(*) from app.petitions where state = 'hidden'),
		(select count(*) from app.petition_notes where asks is null)
	)::int as number`,
	feedback: `select least(
		(select count(*) from app.feedback where danger <> '{}'), (select count(distinct state) from app.feedback) - 3,
		(select count(*) from app.feedback_notes)
	)::int as number`,
	figures: 'select count(*)::int as number from app.feedback where answered_at is not null',
	votes: 'select count(*)::int as number from app.page_votes',
	helping: 'select count(*)::int as number from app.helped',
	held: 'select count(*)::int as number from app.helped where signature is not null',
	signatures: `select least(
		(select count(*) from app.signatures where state = 'invalidated'),
		(select count(*) from app.invalidations where state = 'done'), (select count(*) from app.signature_networks)
	)::int as number`,
	sheets: 'select count(*)::int as number from app.sheets',
	people: 'select count(distinct each)::int - 4 as number from app.staff, unnest(roles) as each',
	settings: 'select count(*)::int as number from app.place_networks',
	rules: 'select count(*)::int as number from app.rules',
	upkeep: 'select count(*)::int as number from app.kept_petitions',
	acts: 'select count(*)::int as number from app.audit_log where actor_name is not null',
	mail: 'select count(*)::int as number from app.outbox where failed_at is not null',
};

test.each(Object.entries(inRoom))('has something in the room %s', async (_, query) => {
	const [row] = await db.rows<{ number: number }>(query);
	expect(row!.number).toBeGreaterThan(0);
});

test.each([
	['administrator', ['failed', 'jobs']],
	['moderator', ['answer_colleague', 'go_on', 'moderate']],
	[
		'officer',
		[
			...['answer', 'answer_colleague', 'danger', 'failed', 'go_on', 'read_reply', 'respond'],
			'schedule_debate',
		],
	],
])('has what waits for a %s on Today', async (role, tasks) => {
	const [person] = await db.rows<{ id: string; email: string }>(
		'select id, email from app.staff where $1 = any (roles)',
		[role],
	);
	const { items } = await callAs<Today>(
		db,
		await signInAgain(db, { ...person!, session: '' }),
		'read_today',
	);
	expect([...new Set(items.map(({ task }) => task))].toSorted()).toEqual(tasks);
});
