import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openApi } from '#lib/open-data/openapi.ts';
import { strings } from '#strings/index.ts';
import { type Door, useHub, visit } from '../setup/doors.ts';
import * as readFeedbackFigures from '../../functions/read-feedback-figures.ts';
import * as listPetitions from '../../functions/list-petitions.ts';
import * as readHistory from '../../functions/read-history.ts';
import * as readPetition from '../../functions/read-petition.ts';
import * as readTally from '../../functions/read-tally.ts';

const hub = useHub();
const site = new URL('https://hub.example.org');
const described = openApi(site);

beforeAll(async () => {
	await hub.database.query(`
		insert into app.petitions (slug, lang, action, background, details, creator_name, state, opened_at, closes_on) values
			('removed', 'en', 'A secret action', 'A secret background', '', 'Secret Name', 'hidden', '2026-01-01', '2026-05-01'),
			('formula', 'cy', '=HYPERLINK("https://evil.example")', '+1', '- one\n- two', 'Mair', 'open', now() - interval '3 days', current_date + 9);
		insert into app.responses (petition, lang, body, published_on)
			select id, each.lang, 'Yes, **we** will.', '2026-11-20' from app.petitions, (values ('en'), ('cy')) as each (lang)
			where slug = 'keep-the-bus';
		insert into app.petitions (slug, lang, action, background, state) values ('not-ours', 'en', 'Lower tax', 'It is high.', 'rejected');
		insert into app.rejections (petition, code) select id, 'not_ours' from app.petitions where slug = 'not-ours';
		insert into app.rejection_details (petition, lang, body)
			select petition, 'en', 'Ask the government.' from app.rejections;
		insert into app.daily_counts select id, current_date - 1, 7 from app.petitions where slug = 'keep-the-bus';`);
});

const doors: Record<string, Door> = {
	'/petitions.json': listPetitions,
	'/petitions.csv': listPetitions,
	'/petitions/{petition}.json': readPetition,
	'/petitions/{petition}.csv': readPetition,
	'/petitions/{petition}/history.json': readHistory,
	'/petitions/{petition}/history.csv': readHistory,
	'/petitions/{petition}/tally': readTally,
	'/feedback/figures.json': readFeedbackFigures,
	'/feedback/figures.csv': readFeedbackFigures,
};
const paths = Object.keys(described.paths) as (keyof typeof doors)[];

/** Asks at a documented path, with tallies that are there for each test. */
async function ask(path: string, slug = 'keep-the-bus', init: RequestInit = {}, prefix = '') {
	await hub.database.query(`
		insert into app.areas values ('market'), ('mill'), ('fell') on conflict do nothing;
		insert into app.tallies (petition, area, channel, shard, count)
			select id, area, channel, 0, count from app.petitions, (values
				('market', 'web', 40), ('mill', 'web', 9), ('mill', 'paper', 2), ('fell', 'web', 2), (null, 'web', 1)
			) as given (area, channel, count) where slug = 'keep-the-bus'
		on conflict do nothing;
		insert into app.feedback (reference, topic, message, lang, channel, received_at, promised_days, promised_on, state, answered_at, is_on_time)
			select topic || number, topic, 'Secret words', 'en', 'web', '2026-10-04', 10, '2026-10-16', 'answered', '2026-10-10', number <= 14
			from (values ('market', 20), ('bins-and-recycling', 3)) as given (topic, came), generate_series(1, came) as number
		on conflict do nothing`);
	return visit(doors[path]!, prefix + path.replace('{petition}', slug), init);
}

/** What is documented for an answer of a path with a status. */
function documented(path: string, status: number) {
	const { responses } = described.paths[path]!.get;
	return (responses as unknown as Record<number, Documented>)[status];
}

function expectAsDocumented(
	path: string,
	answer: { status: number; headers: Headers; text: string },
) {
	const { content, headers } = documented(path, answer.status)!;
	for (const [name, { schema }] of Object.entries(headers))
		expect([name, answer.headers.get(name)]).toEqual([name, schema.const ?? expect.any(String)]);
	if (!content) return void expect(answer.text).toBe('');
	const type = answer.headers.get('content-type')!.replace('; charset=utf-8', '');
	expect(Object.keys(content)).toEqual([type]);
	if (type === 'text/csv') return;
	const { $ref } = content[type]!.schema as { $ref: string };
	const schema = described.components.schemas[$ref.split('/').at(-1) as 'Problem'];
	z.fromJSONSchema(schema as never).parse(JSON.parse(answer.text));
}

describe('what openapi.json says', () => {
	test('is of every address of our data, and of no other', () => {
		const answered = [listPetitions, readPetition, readHistory, readTally, readFeedbackFigures]
			.flatMap(({ config }) => [config.path ?? []].flat())
			.filter((path) => !path.startsWith('/cy/'))
			.map((path) => path.replace(':petition', '{petition}'));
		expect(paths.toSorted()).toEqual(answered.toSorted());
		expect(paths.toSorted()).toEqual(Object.keys(doors).toSorted());
	});

	test('is of figures of feedback without a small one, and of nothing that was written', async () => {
		const { text } = await ask('/feedback/figures.json');
		const schema = z.fromJSONSchema(described.components.schemas.FeedbackFigures as never);
		const { figures } = JSON.parse(text);
		expect(figures.map(({ topic, received }: Figure) => [topic, received])).toEqual([
			['bins-and-recycling', null],
			['market', 20],
		]);
		expect(text).not.toContain('Secret');
		const more = { figures: [{ ...figures[0], message: 'Secret words' }] };
		expect(schema.safeParse(more).success).toBe(false);
	});

	test('allows no field that is not in it', async () => {
		const { text } = await ask('/petitions/{petition}.json');
		const schema = z.fromJSONSchema(described.components.schemas.Petition as never);
		expect(schema.safeParse(JSON.parse(text)).success).toBe(true);
		expect(schema.safeParse({ ...JSON.parse(text), signers: ['Ada Rowe'] }).success).toBe(false);
		expect(schema.safeParse({ ...JSON.parse(text), count: '54' }).success).toBe(false);
	});

	test.each(paths)('is what %s answers, with each status that is documented', async (path) => {
		const seen = new Set<number>();
		const take = async (
			...asked: Parameters<typeof ask> extends [string, ...infer Rest] ? Rest : never
		) => {
			const answer = await ask(path, ...asked);
			expectAsDocumented(path, answer);
			seen.add(answer.status);
			return answer;
		};
		const { headers } = await take();
		if (path !== '/petitions/{petition}/tally')
			await take('keep-the-bus', { headers: { 'if-none-match': headers.get('etag')! } });
		else await take('keep-the-bus', { headers: { 'if-none-match': '*' } });
		await take('keep-the-bus', { method: 'PUT' });
		for (const slug of ['not-ours', 'formula', 'old-news', 'never-was', 'not-yet', 'removed'])
			await take(slug);
		const { responses, parameters } = described.paths[path]!.get;
		if (parameters.some((each) => 'name' in each && each.name === 'page'))
			seen.add((await visit(doors[path]!, `${path}?page=9`)).status);
		await hub.closeDatabase();
		await take();
		await hub.openDatabase();
		expect([...seen].map(String).toSorted()).toEqual(Object.keys(responses).toSorted());
	});
});

describe.each(paths)('%s', (path) => {
	test('is open to every site, and says how long it can be kept', async () => {
		const { status, headers } = await ask(path, undefined, {
			headers: { origin: 'https://other.example' },
		});
		expect(status).toBe(200);
		expect(Object.fromEntries(headers)).toMatchObject({
			'access-control-allow-origin': '*',
			'cross-origin-resource-policy': 'cross-origin',
			'cache-control': path.startsWith('/feedback/')
				? 'public, max-age=3600'
				: 'public, max-age=60',
			etag: expect.stringMatching(/^"[\w-]{22}"$/),
		});
		expect(headers.has('vary')).toBe(false);
	});

	test.each([
		['never-was', 404],
		['not-yet', 404],
		['removed', 410],
	])('of a petition that is %s is refused in JSON: %i', async (slug, expected) => {
		if (!path.includes('{')) return;
		for (const [prefix, lang] of [
			['', 'en'],
			['/cy', 'cy'],
		] as const)
			for (const method of ['GET', 'HEAD'])
				for (const accept of ['text/html', 'application/json', 'text/csv', '*/*']) {
					const answer = await ask(path, slug, { method, headers: { accept } }, prefix);
					expect(answer.status).toBe(expected);
					expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
					expect(answer.headers.get('access-control-allow-origin')).toBe('*');
					expect(answer.headers.get('cache-control')).toBe('no-store');
					expect(answer.text).not.toMatch(/secret/i);
					const { message } = JSON.parse(answer.text).errors[0];
					if (expected === 410)
						expect(message).toBe(strings(lang).errors.refusal.petition_removed.text);
					else expect(message).toMatch(lang === 'cy' ? /Nid|ni all/i : /cannot/i);
				}
	});
});

describe('the data of a petition', () => {
	test('hides small numbers in the same way in JSON and in CSV', async () => {
		const json = JSON.parse((await ask('/petitions/{petition}.json')).text);
		expect(json).toMatchObject({
			count: 54,
			url: 'https://hub.example.org/petitions/keep-the-bus/',
			channels: null,
		});
		expect(json.areas).toEqual([
			{ area: 'market', count: 40 },
			{ area: 'fell', count: null },
			{ area: 'mill', count: null },
			{ area: null, count: null },
		]);
		const csv = rowsOf((await ask('/petitions/{petition}.csv')).text);
		expect(csv.filter(([part]) => part === 'area')).toEqual(
			json.areas.map(({ area, count }: { area: string; count: number | null }) => [
				'area',
				area ?? 'elsewhere',
				count === null ? '' : String(count),
			]),
		);
		expect(csv.filter(([part]) => part === 'channel')).toEqual([]);
	});

	test('has the words of the council in both languages', async () => {
		const { responses, timeline } = JSON.parse((await ask('/petitions/{petition}.json')).text);
		expect(responses).toEqual([
			{ lang: 'cy', body: 'Yes, **we** will.' },
			{ lang: 'en', body: 'Yes, **we** will.' },
		]);
		expect(timeline.map(({ what }: { what: string }) => what).toSorted()).toEqual([
			'answered',
			'opened',
		]);
	});

	test('says in both languages why it closed early, in JSON and in CSV', async () => {
		await hub.database.query(`
			with closed as (
				insert into app.petitions (slug, lang, action, background, state, opened_at, closes_on, closed_at)
				values ('closed-early', 'en', 'Mend the clock', 'It stopped.', 'closed', '2026-01-01', '2026-05-01', '2026-02-01T12:00Z')
				returning id
			)
			insert into app.early_closings (petition, lang, body) select id, each.lang, each.body
			from closed, (values ('en', 'It is mended.'), ('cy', 'Mae wedi’i drwsio.')) as each (lang, body)`);
		const { closed_early, timeline } = JSON.parse(
			(await ask('/petitions/{petition}.json', 'closed-early')).text,
		);
		expect(closed_early).toEqual([
			{ lang: 'cy', body: 'Mae wedi’i drwsio.' },
			{ lang: 'en', body: 'It is mended.' },
		]);
		expect(timeline).toContainEqual({ what: 'closed_early', day: '2026-02-01' });
		const rows = rowsOf((await ask('/petitions/{petition}.csv', 'closed-early')).text);
		expect(rows.filter(([part]) => part === 'closed_early')).toEqual([
			['closed_early', 'cy', 'Mae wedi’i drwsio.'],
			['closed_early', 'en', 'It is mended.'],
		]);
		const other = JSON.parse((await ask('/petitions/{petition}.json')).text);
		expect(other.closed_early).toBeNull();
	});

	test('has the debate in CSV as in JSON', async () => {
		await hub.database.query(`
			with held as (
				insert into app.debates (petition, held_on) select id, '2026-11-25' from app.petitions where slug = 'formula'
				returning petition
			)
			insert into app.debate_texts (petition, lang, summary) select petition, each.lang, each.body
			from held, (values ('en', 'They agreed.'), ('cy', 'Fe gytunwyd.')) as each (lang, body)`);
		const rows = rowsOf((await ask('/petitions/{petition}.csv', 'formula')).text);
		expect(rows.filter(([part]) => part?.startsWith('debate'))).toEqual([
			['debate', 'held_on', '2026-11-25'],
			['debate_summary', 'cy', 'Fe gytunwyd.'],
			['debate_summary', 'en', 'They agreed.'],
		]);
	});

	test('names the page in the language of its address', async () => {
		const { text } = await ask('/petitions/{petition}.json', 'formula', {}, '/cy');
		expect(JSON.parse(text)).toMatchObject({
			lang: 'cy',
			url: 'https://hub.example.org/cy/petitions/formula/',
		});
	});

	test('runs no formula in a spreadsheet', async () => {
		const one = rowsOf((await ask('/petitions/{petition}.csv', 'formula')).text);
		const list = rowsOf((await ask('/petitions.csv')).text);
		expect(one).toContainEqual(['petition', 'action', '\'=HYPERLINK("https://evil.example")']);
		expect(one).toContainEqual(['petition', 'background', "'+1"]);
		expect(one).toContainEqual(['petition', 'details', "'- one\n- two"]);
		for (const cell of [...one, ...list].flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
		const { petitions } = JSON.parse((await ask('/petitions.json')).text);
		expect(list[0]).toEqual(Object.keys(petitions[0]));
	});

	test('is told to be the same by its ETag, weakened or not', async () => {
		const { headers } = await ask('/petitions/{petition}.json');
		const tag = headers.get('etag')!;
		for (const known of [tag, `W/${tag}`, `"other", ${tag}`])
			expect(
				(
					await ask('/petitions/{petition}.json', undefined, {
						headers: { 'if-none-match': known },
					})
				).status,
			).toBe(304);
		expect(
			(
				await ask('/petitions/{petition}.json', undefined, {
					headers: { 'if-none-match': '"other"' },
				})
			).status,
		).toBe(200);
	});

	test.each(['0', '-1', '2', 'x', '1e3', '', '99999999999999999999'])(
		'has no page %s of its list',
		async (page) => {
			const { status, text } = await visit(listPetitions as Door, `/petitions.json?page=${page}`);
			expect(status).toBe(404);
			expect(JSON.parse(text).errors[0].reason).toBe('page_unknown');
		},
	);
});

/** The cells of a CSV file. */
function rowsOf(text: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain, end] of text
		.replace(/^\ufeff/, '')
		.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
		rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
		if (end === '\r\n') rows.push([]);
	}
	rows.pop();
	return rows;
}

type Documented = {
	content?: Record<string, { schema: object }>;
	headers: Record<string, { schema: { const?: string } }>;
};
type Figure = { topic: string; received: number | null };
