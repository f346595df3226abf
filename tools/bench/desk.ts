import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { makeReference } from '#domain/reference.ts';
import { signedIn } from '../check-hub/staff.ts';
import { DESK_DATA, DESK_PETITIONS } from './desk-data.ts';
import { deskPages } from './desk-pages.ts';
import { onDesk } from './desk-stage.ts';
import type { Figure } from './figure.ts';
import { pageFigures } from './page-figures.ts';
import { townText } from './town-text.ts';

/** Every page of the desk, over HTTP, among 100,000 signatures and 500 petitions; and invalidating 20,000 of them. */
export async function desk(): Promise<Figure[]> {
	return await onDesk(async (hub, client) => {
		await client.query(DESK_PETITIONS, [await townText()]);
		await client.query(DESK_DATA);
		await client.query('vacuum analyze');
		const { id, cookie } = await signedIn(hub, 'administrator', 'moderator', 'officer', 'helper');
		const pages = deskPages({ person: id, ...(await known(client)) });
		return [...(await pageFigures('desk', hub.url, cookie, pages)), await invalidating(client)];
	});
}

/** Things that pages are about. */
async function known(client: pg.Client) {
	const [sheet, reference] = [makeReference(), makeReference()];
	const { rows } = await client.query<Record<'signature' | 'invalidation', string>>(
		`with named as (
			update app.sheets set code = $1 where code = (select min(code) from app.sheets where code like 'BENCH-%')
		), written as (
			update app.feedback set reference = $2 where reference = 'BENCH-4711'
		)
		select (select max(id)::text from app.signatures) as signature, (select min(id::text) from app.invalidations) as invalidation`,
		[sheet, reference],
	);
	return { ...rows[0]!, sheet, reference };
}

/** From the press on the button until all are off, in batches as long as the rule says. */
async function invalidating(client: pg.Client): Promise<Figure> {
	await client.query(
		`select set_config('request.jwt.claims', json_build_object('sub', staff, 'session_id', id)::text, false) from app.staff_sessions`,
	);
	const start = performance.now();
	const criteria = { domain: 'odd.example' };
	const values = [randomUUID(), criteria, 20_000, 'A measurement.'];
	await client.query('select public.start_invalidation($1, $2, 1000000, $3, $4)', values);
	for (let isLeft = true; isLeft;) {
		const { rows } = await client.query('select public.run_invalidations() as run');
		isLeft = rows[0].run.is_left;
	}
	const seconds = (performance.now() - start) / 1000;
	const { rows } = await client.query(
		`select count(*)::int as number from app.invalidated_signatures where invalidation = $1`,
		[values[0]],
	);
	return {
		...{ bench: 'desk', name: 'Signatures invalidated', unit: 'a second' },
		ours: rows[0].number / seconds,
		beside: { name: 'limit', value: 1_000 },
		aim: { atLeast: 1 },
	};
}
