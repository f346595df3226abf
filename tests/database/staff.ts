import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';

/** Puts someone on the staff and signs them in, as of now by the database's clock. */
export async function aPerson(db: Database, ...roles: string[]): Promise<Person> {
	const email = `${randomUUID()}@example.org`;
	const [row] = await db.rows<{ id: string }>(
		'insert into app.staff (email, name, roles) values ($1, $2, $3) returning id',
		[email, 'Siân Okafor', roles],
	);
	const person = { id: row!.id, email, session: randomUUID() };
	await begin(db, person);
	return person;
}

/** The person in one more session. */
export async function signInAgain(db: Database, person: Person): Promise<Person> {
	const again = { ...person, session: randomUUID() };
	await begin(db, again);
	return again;
}

/** Begins the session that the person's token names; `ago` in seconds is when the link was followed. */
export async function begin(db: Database, person: Person, ago = 0, method = 'otp') {
	const [now] = await db.rows<{ at: string }>('select extract(epoch from app.clock())::int as at');
	const amr = [{ method, timestamp: Number(now!.at) - ago }];
	return await callWith(db, { ...claimsOf(person), amr }, 'begin_session');
}

/** Calls a function as the person, as PostgREST does for whoever sends their token. */
export function callAs<Result>(db: Database, person: Person, name: string, args: object = {}) {
	return callWith<Result>(db, claimsOf(person), name, args);
}

export async function callWith<Result>(
	db: Database,
	claims: object,
	name: string,
	args: object = {},
): Promise<Result> {
	const named = Object.keys(args).map((key, index) => `${key} => $${index + 1}`);
	const [row] = await db.as('authenticated', async (client) => {
		await client.query(`select set_config('request.jwt.claims', $1, true)`, [
			JSON.stringify(claims),
		]);
		return await client.query(
			`select public.${name}(${named.join(', ')}) as result`,
			Object.values(args),
		);
	});
	return row?.result as Result;
}

/** What the token of a person says. */
export function claimsOf({ id, session, email }: Person) {
	return { role: 'authenticated', sub: id, session_id: session, email };
}

export type Person = {
	id: string;
	email: string;
	session: string;
};
