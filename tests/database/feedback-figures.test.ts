import { beforeEach, describe, expect, test } from 'vitest';
import { pageLineLimit } from '#domain/useful.ts';
import type { DeskFigure, FeedbackFigures, PublishedFeedback } from '#domain/feedback-case.ts';
import { act, type Case, follow, sendCase, write } from './cases.ts';
import { together, useDatabase } from './database.ts';
import { aPerson, callAs, type Person } from './staff.ts';

const db = useDatabase();
const published = () => db.call<FeedbackFigures[]>('read_feedback_figures');
const inside = async (person: Person) => callAs<DeskFigure[]>(db, person, 'list_feedback_figures');

beforeEach(async () => {
	await db.rows('delete from app.feedback; delete from app.outbox');
});

/** So many messages of a topic with an outcome, as of 1 February 2027. */
async function came(topic: string, number: number, outcome: string) {
	const due = outcome === 'not_due' ? '2027-02-20' : '2027-01-15';
	await db.rows(
		`insert into app.feedback (reference, topic, message, lang, channel, received_at, promised_days, promised_on,
			state, answered_at, is_on_time)
		select $1 || '-' || $2 || '-' || number, $1, 'Bins', 'en', 'web', '2027-01-04', 10, $4,
			case when $2 in ('on_time', 'late') then 'answered' else 'received' end,
			case when $2 in ('on_time', 'late') then '2027-01-10'::timestamptz end,
			case $2 when 'on_time' then true when 'late' then false end
		from generate_series(1, $3) as number`,
		[topic, outcome, number, due],
	);
}

describe('the figures', () => {
	test('are equal to a recount, by what staff and time did', async () => {
		await db.stopClock('2027-01-11T12:00:00Z');
		const cases: Case[] = [];
		for (let each = 0; each < 4; each++) cases.push(await sendCase(db, { working_days: 3 }));
		const [early, late, reopened] = cases as [Case, Case, Case];
		const monday = await aPerson(db, 'officer');
		for (const each of [early, reopened])
			await act(db, monday, 'answer_feedback', each, { body: 'Lit.' });
		await db.stopClock('2027-01-18T12:00:00Z');
		await write(db, reopened, 'reopen_feedback');
		const officer = await aPerson(db, 'officer');
		await act(db, officer, 'answer_feedback', late, { body: 'Lit.' });
		await act(db, officer, 'answer_feedback', reopened, { body: 'Lit again.' });
		const fact = { month: '2027-01', topic: 'market' };
		expect(await inside(officer)).toEqual([
			{ ...fact, outcome: 'late', count: 1 },
			{ ...fact, outcome: 'on_time', count: 2 },
			{ ...fact, outcome: 'overdue', count: 1 },
		]);
	});

	test.each([
		['that was in time', 3, ['on_time', 'not_due', 'overdue', 'late']],
		['that was late', 1, ['late', 'late', 'overdue', 'late']],
	])('count a message anew that is open again after an answer %s', async (_, days, outcomes) => {
		await db.stopClock('2027-01-11T12:00:00Z');
		const sent = await sendCase(db, { working_days: days });
		const found: (string | undefined)[] = [];
		const look = async () => {
			const lines = await inside(await aPerson(db, 'officer'));
			expect(lines).toMatchObject([{ count: 1 }]);
			found.push(lines[0]?.outcome);
		};
		await db.stopClock('2027-01-13T12:00:00Z');
		await act(db, await aPerson(db, 'officer'), 'answer_feedback', sent, { body: 'Lit.' });
		await look();
		await write(db, sent, 'reopen_feedback');
		await look();
		await db.stopClock('2027-01-19T12:00:00Z');
		await look();
		await act(db, await aPerson(db, 'officer'), 'answer_feedback', sent, { body: 'Lit again.' });
		await look();
		expect(found).toEqual(outcomes);
	});

	test('for everybody show no number under five, and none that could be worked out', async () => {
		await db.stopClock('2027-02-01T12:00:00Z');
		const given: Record<string, Record<string, number>> = {
			bins: { on_time: 40, late: 9, overdue: 6, not_due: 5 },
			market: { on_time: 40, late: 12, overdue: 2 },
			parks: { on_time: 3, late: 1 },
			streets: { on_time: 30, late: 4 },
		};
		for (const [topic, outcomes] of Object.entries(given))
			for (const [outcome, number] of Object.entries(outcomes)) await came(topic, number, outcome);
		const figures = await published();
		for (const { topic, received, outcomes } of figures) {
			const counts = given[topic]!;
			const total = Object.values(counts).reduce((sum, each) => sum + each, 0);
			expect(received).toBe(total < 5 ? null : total);
			const shown = (outcomes ?? []).filter(({ count }) => count !== null);
			for (const { outcome, count } of shown) {
				expect(count).toBe(counts[outcome]);
				expect(count).toBeGreaterThanOrEqual(5);
			}
			const rest = total - shown.reduce((sum, { count }) => sum + count!, 0);
			const hidden = Object.keys(counts).length - shown.length;
			// What is left over is nothing, or more than one number, and together not under five.
			if (received !== null && hidden) expect([hidden > 1, rest >= 5]).toEqual([true, true]);
		}
		expect(
			figures.map(({ topic, received, outcomes }) => [topic, received, outcomes?.length]),
		).toEqual([
			['bins', 60, 4],
			['market', 54, 3],
			['parks', null, undefined],
			['streets', 34, undefined],
		]);
	});

	test('can be saved as a file with a reason, which the log keeps', async () => {
		const officer = await aPerson(db, 'officer');
		await expect(callAs(db, officer, 'export_feedback', { reason: ' ' })).rejects.toMatchObject({
			message: 'reason_missing',
		});
		await sendCase(db);
		const lines = await callAs<DeskFigure[]>(db, officer, 'export_feedback', {
			reason: 'For the council meeting.',
		});
		expect(lines).toEqual(await inside(officer));
		const [logged] = await db.rows(
			'select act, details from app.audit_log order by id desc limit 1',
		);
		expect(logged).toEqual({
			...{ act: 'export_feedback', details: { reason: 'For the council meeting.', lines: 1 } },
		});
	});
});

describe('twelve months after closing', () => {
	test('all that names the sender or was written is gone, and the figures stay', async () => {
		await db.stopClock('2027-01-11T12:00:00Z');
		const officer = await aPerson(db, 'officer');
		const sent = await sendCase(db, {
			...{ name: 'Ada Rowe', email: 'ada.rowe@example.org', phone: '01632 960100' },
			...{
				message: 'Secret words.',
				location: 'Secret Lane',
				page: '/secret/',
				danger: '{secret}',
			},
		});
		await write(db, sent, 'reply_to_feedback', 'Secret reply.');
		const { reference } = sent;
		await callAs(db, officer, 'note_feedback', { reference, body: 'Secret note.' });
		await act(db, officer, 'answer_feedback', sent, { body: 'Secret answer.' });
		await act(db, officer, 'close_feedback', sent);
		await db.rows('delete from app.outbox');
		const before = await inside(officer);
		await db.stopClock('2028-01-11T12:00:00Z');
		expect(await db.call('sweep')).toMatchObject({ messages: 0 });
		await db.stopClock('2028-01-11T12:00:01Z');
		expect(await db.call('sweep')).toMatchObject({ messages: 1 });
		expect(await db.call('sweep')).toMatchObject({ messages: 0 });
		for (const table of [
			'feedback',
			'feedback_messages',
			'feedback_notes',
			'received_mails',
			'audit_log',
		])
			expect(JSON.stringify(await db.rows(`select * from app.${table}`))).not.toMatch(
				/secret|\bada\b|\browe\b|01632 ?960100/i,
			);
		await expect(follow(db, sent)).rejects.toMatchObject({ message: 'feedback_unknown' });
		expect(await inside(await aPerson(db, 'officer'))).toEqual(before);
	});

	test('and not earlier: what waits for an answer stays however old it is', async () => {
		await db.stopClock('2027-01-11T12:00:00Z');
		await sendCase(db);
		await db.stopClock('2030-01-11T12:00:00Z');
		expect(await db.call('sweep')).toMatchObject({ messages: 0 });
	});
});

describe('“You said, we did”', () => {
	const words = {
		...{ said_en: 'The lamp on Fell Road is dark.', said_cy: 'Mae lamp Ffordd Fell yn dywyll.' },
		...{ did_en: 'We put in a new lamp.', did_cy: 'Rydym wedi gosod lamp newydd.', area: null },
	};
	const similar = (message: string, lang = 'en') =>
		db.call<PublishedFeedback[]>('find_similar_feedback', { message, topic: 'market', lang });
	const list = (lang: string, topic: string | null = null) =>
		db.call<PublishedFeedback[]>('list_published_feedback', { lang, topic, area: null, most: 50 });

	async function publishedCase(given: object = {}, more: object = {}) {
		const officer = await aPerson(db, 'officer');
		const sent = await sendCase(db, given);
		await act(db, officer, 'answer_feedback', sent, { body: 'Lit.' });
		await act(db, officer, 'publish_feedback', sent, { ...words, ...more });
		return { officer, sent };
	}

	test('has what a person allowed, in each language, and nothing that names the person', async () => {
		const { officer, sent } = await publishedCase({ name: 'Ada Rowe' });
		expect(await list('cy')).toEqual([
			{
				...{ topic: 'market', area: null, published_on: expect.any(String) },
				...{ said: words.said_cy, did: words.did_cy },
			},
		]);
		expect(await list('en', 'bins')).toEqual([]);
		await act(db, officer, 'unpublish_feedback', sent);
		expect(await list('en')).toEqual([]);
	});

	test('never has what a person did not allow', async () => {
		await expect(publishedCase({ may_publish: false })).rejects.toMatchObject({
			message: 'publishing_not_permitted',
		});
	});

	test('loses what a person has erased', async () => {
		await publishedCase({ email: 'ada.rowe@example.org' });
		const officer = await aPerson(db, 'officer');
		const about = { kind: 'email', sought: 'ada.rowe@example.org', reason: 'Asked by phone.' };
		const [{ key }] = await callAs<[{ key: string }]>(db, officer, 'show_held', about);
		await callAs(db, officer, 'erase_held', { ...about, persons: [key] });
		expect(await list('en')).toEqual([]);
		expect(await inside(officer)).toHaveLength(1);
	});

	test.each([
		['in English', 'Street lamps are dark on Fell Road again', 'en'],
		['in Welsh, with a changed first letter', 'Ffordd Fell: mae’r lamp yn ddywyll', 'cy'],
		['with a slip', 'the lammp on fell rode', 'en'],
	])('is found before a person sends the like: %s', async (_, message, lang) => {
		await publishedCase();
		await publishedCase(
			{},
			{
				...{ said_en: 'The bins were full.', said_cy: 'Roedd y biniau’n llawn.' },
				...{ did_en: 'We empty them more often.', did_cy: 'Rydym yn eu gwagio’n amlach.' },
			},
		);
		const found = await similar(message, lang);
		expect(found.map(({ said }) => said)).toEqual([lang === 'en' ? words.said_en : words.said_cy]);
	});

	test('is not found where only a little word is the same', async () => {
		await publishedCase();
		expect(await similar('The council should plant more trees on the hill')).toEqual([]);
	});

	test('is not found where a long message has two of its words among many others', async () => {
		await publishedCase();
		const trees = 'We need young trees, a hedge, benches and flowers beside our playground';
		expect(await similar(`${trees}, near a lamp at the end of the road.`)).toEqual([]);
		expect(await similar(`The lamp on Fell Road is dark. ${trees}.`)).toHaveLength(1);
	});

	test('is found by an index, also where a word has a slip', async () => {
		const plan = await db.as('postgres', async (client) => {
			await client.query('set local enable_seqscan = off');
			return client.query(
				"explain select from app.feedback_published where plain operator(extensions.%>>) 'lammp'",
			);
		});
		expect(JSON.stringify(plan)).toContain('published feedback by trigrams');
	});
});

describe('whether a page was useful', () => {
	const about = { page: '/news/', lang: 'en' };
	const vote = (is_useful: boolean, ip: string | null, given: object = {}) =>
		db.call('vote_on_page', { ...about, is_useful, ip, ...given });
	const write = (line: string, ip: string | null, given: object = {}) =>
		db.call('add_page_line', { ...about, is_useful: false, line, ip, ...given });
	const listed = async () => callAs(db, await aPerson(db, 'editor'), 'list_page_votes');
	const lines = () => db.rows('select page, lang, body from app.page_lines order by id');
	const noon = (seconds = 0) => new Date(Date.UTC(2027, 0, 11, 12, 0, seconds)).toISOString();

	beforeEach(async () => {
		await db.rows('delete from app.page_lines; delete from app.page_votes; delete from app.limits');
		await db.stopClock(noon());
	});

	test('is counted for the page, once a press, with the line of a person and nothing about them', async () => {
		await vote(true, '198.51.100.7');
		await vote(true, '198.51.100.7');
		await vote(false, '198.51.100.8');
		await write('Which day?', '198.51.100.8');
		expect(await listed()).toEqual([
			{
				...{ page: '/news/', lang: 'en', useful: 1, not_useful: 1 },
				lines: [{ body: 'Which day?', is_useful: false, written_at: expect.any(String) }],
			},
		]);
		for (const table of ['page_votes', 'page_lines', 'limits'])
			expect(JSON.stringify(await db.rows(`select * from app.${table}`))).not.toMatch(/198\.51/);
	});

	test('is counted apart for each page, language and answer, and again after a minute', async () => {
		await vote(true, '198.51.100.7');
		await vote(false, '198.51.100.7');
		await vote(true, '198.51.100.7', { lang: 'cy' });
		await vote(true, '198.51.100.7', { page: '/events/' });
		await db.stopClock(noon(61));
		await vote(true, '198.51.100.7');
		expect(
			await db.rows(
				'select page, lang, useful, not_useful from app.page_votes order by page, lang',
			),
		).toEqual([
			{ page: '/events/', lang: 'en', useful: 1, not_useful: 0 },
			{ page: '/news/', lang: 'cy', useful: 1, not_useful: 0 },
			{ page: '/news/', lang: 'en', useful: 2, not_useful: 1 },
		]);
	});

	test('counts each of twenty votes at once', async () => {
		await together(20, () => vote(true, null));
		expect(await db.rows('select useful from app.page_votes')).toEqual([{ useful: 20 }]);
	});

	test('keeps a line that is sent twice once, and each other line', async () => {
		await write('Which day?', '198.51.100.7');
		await write('Which day?', '198.51.100.7');
		await write('And where?', '198.51.100.7');
		await write('Which day?', '198.51.100.8');
		await write('Which day?', '198.51.100.7', { page: '/events/' });
		expect((await lines()).map(({ page, body }) => [page, body])).toEqual([
			['/news/', 'Which day?'],
			['/news/', 'And where?'],
			['/news/', 'Which day?'],
			['/events/', 'Which day?'],
		]);
	});

	test('shows a line at the desk whose vote was not counted, and counts no vote for it', async () => {
		await write('Which day?', '198.51.100.7');
		expect(await listed()).toMatchObject([{ useful: 0, not_useful: 0, lines: [{}] }]);
	});

	test('takes so many votes and so many lines from one connection, each by its own rule', async () => {
		for (const name of ['vote', 'page_line'])
			await db.rows(`select app.set_rule('${name}_per_address', 2)`);
		const pages = ['/a/', '/b/'].map((page) => ({ page }));
		for (const page of pages) {
			await vote(true, '198.51.100.7', page);
			await write('Which day?', '198.51.100.7', page);
		}
		const refused = { code: 'PT429', message: 'too_many_from_address', hint: '3600' };
		await expect(vote(true, '198.51.100.7', { page: '/c/' })).rejects.toMatchObject(refused);
		await expect(write('Why?', '198.51.100.7')).rejects.toMatchObject(refused);
		await vote(true, '198.51.100.9', { page: '/c/' });
	});

	test.each([
		['is empty', ''],
		['cannot be seen', '\u2800'],
		['is too long', 'x'.repeat(pageLineLimit + 1)],
	])('keeps no line that %s', async (_, line) => {
		await expect(write(line, null)).rejects.toMatchObject({ code: '23514' });
	});

	test('keeps a line as long as the form takes it, as it was written', async () => {
		const line = `${'😀'.repeat(pageLineLimit - 14)} 01632 960000 `;
		await write(line, null);
		expect(await lines()).toMatchObject([{ body: line }]);
	});

	test('loses its lines after a year, and the totals stay', async () => {
		await vote(false, '198.51.100.9');
		await write('Which day?', '198.51.100.9');
		await db.stopClock('2028-01-11T12:00:01Z');
		expect(await db.call('sweep')).toMatchObject({ page_lines: 1 });
		expect(await db.rows('select not_useful from app.page_votes')).toEqual([{ not_useful: 1 }]);
	});
});
