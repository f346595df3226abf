import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../local/migrations.ts';
import { startPostgres } from '../../local/postgres.ts';
import type { Figure } from './figure.ts';
import { median } from './statistics.ts';
import { townText } from './town-text.ts';

/**
 * What somebody waits for who begins a petition, or sends a message: petitions like it, among 5,000, and published answers,
 * among 10,000, made of what the sample town writes.
 */
export async function similar(): Promise<Figure[]> {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
	const postgres = await startPostgres(folder);
	try {
		const connectionString = postgres.connectionString('postgres');
		await migrate(connectionString);
		const client = new pg.Client({ connectionString });
		await client.connect();
		try {
			const text = await townText();
			await client.query(PETITIONS, [text]);
			await client.query(MESSAGES);
			await client.query(ANSWERS, [text]);
			await client.query('vacuum analyze app.petitions, app.feedback_published');
			const petitions = 'select public.find_similar_petitions($1, $2)';
			const answers = "select public.find_similar_feedback($1, 'market', $2)";
			// What a person tells is longer than what a person asks for.
			const messages = [...ACTIONS, text.slice(5_000, 10_000)];
			return [
				figureOf(
					'Petitions like one that is begun, among 5,000',
					50,
					await ask(client, petitions, ACTIONS),
				),
				figureOf(
					'Answers to messages like one, among 10,000',
					500,
					await ask(client, answers, messages),
				),
			];
		} finally {
			await client.end();
		}
	} finally {
		await postgres.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

/** The milliseconds of each look-up. */
async function ask(client: pg.Client, call: string, texts: string[]) {
	const times: number[] = [];
	for (const text of Array.from({ length: ROUNDS }, () => texts).flat()) {
		const start = performance.now();
		await client.query(call, [text, 'en']);
		times.push(performance.now() - start);
	}
	return times;
}

function figureOf(name: string, limit: number, times: number[]): Figure {
	return {
		...{ bench: 'similar', name, unit: 'ms', ours: median(times) },
		...{ beside: { name: 'limit', value: limit }, aim: { atMost: 1 } },
		note: `${Math.round(Math.max(...times))} ms at most`,
	};
}

const ROUNDS = 10;
const ACTIONS = [
	'Put two benches on the river path',
	'Keep the evening bus to Upper Fell running until nine',
	'Opan the libary on Saturday aftrnoons and on Sundays',
	'The council must mend the pavement in every street of the town',
	'Amser stori Cymraeg yn y llyfrgell bob wythnos',
];

/** Each action and each text is a piece of the town's, at a place that its number gives. */
const PETITIONS = `
	insert into app.petitions (slug, lang, action, background, details, state, opened_at, closes_on)
	select 'petition-' || n, case n % 5 when 0 then 'cy' else 'en' end,
		trim(substr($1, 1 + n * 7919 % (length($1) - 2000), 60)) || '.', substr($1, 1 + n * 104729 % (length($1) - 2000), 450),
		substr($1, 1 + n * 15485 % (length($1) - 2000), 1000), 'open', now(), current_date + 30
	from generate_series(1, 5000) as n`;
const MESSAGES = `
	insert into app.feedback (reference, topic, message, lang, channel)
	select 'AAAA-' || n, 'market', 'The same.', 'en', 'web' from generate_series(10001, 20000) as n`;
const ANSWERS = `
	insert into app.feedback_published (feedback, topic, said_en, said_cy, did_en, did_cy)
	select id, 'market', substr($1, 1 + (id * 7919 % (length($1) - 2000))::int, 150),
		substr($1, 1 + (id * 104729 % (length($1) - 2000))::int, 150), substr($1, 1 + (id * 15485 % (length($1) - 2000))::int, 200),
		substr($1, 1 + (id * 22447 % (length($1) - 2000))::int, 200)
	from app.feedback`;
