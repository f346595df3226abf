import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../local/migrations.ts';
import { startPostgres } from '../../local/postgres.ts';
import type { Figure } from './figure.ts';
import { median } from './statistics.ts';
import { townText } from './town-text.ts';

/** What somebody waits for who begins a petition: those like it, among 5,000 made of what the sample town writes. */
export async function similar(): Promise<Figure[]> {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
	const postgres = await startPostgres(folder);
	try {
		const connectionString = postgres.connectionString('postgres');
		await migrate(connectionString);
		const client = new pg.Client({ connectionString });
		await client.connect();
		try {
			await client.query(PETITIONS, [await townText()]);
			await client.query('vacuum analyze app.petitions');
			const times: number[] = [];
			for (const action of Array.from({ length: ROUNDS }, () => ACTIONS).flat()) {
				const start = performance.now();
				await client.query('select public.find_similar_petitions($1, $2)', [action, 'en']);
				times.push(performance.now() - start);
			}
			return [
				{
					bench: 'similar',
					name: 'Petitions like one that is begun, among 5,000',
					unit: 'ms',
					ours: median(times),
					beside: { name: 'limit', value: 50 },
					aim: { atMost: 1 },
					note: `${Math.round(Math.max(...times))} ms at most`,
				},
			];
		} finally {
			await client.end();
		}
	} finally {
		await postgres.stop();
		await rm(folder, { recursive: true, force: true });
	}
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
