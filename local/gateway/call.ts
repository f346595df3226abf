import pg from 'pg';
import type { Caller } from './caller.ts';
import type { DatabaseFunction } from './catalogue.ts';
import { databaseRefusal } from './errors.ts';
import type { Answer } from './answer.ts';
import type { Arguments } from './request.ts';

/** Runs one function in a transaction, as the caller's role, with the role's settings. A stable function runs read-only. */
export async function callFunction(
	pool: pg.Pool,
	called: DatabaseFunction,
	given: Arguments,
	caller: Caller,
): Promise<Answer> {
	const client = await pool.connect();
	let broken = false;
	try {
		await client.query(called.readOnly ? 'begin read only' : 'begin');
		await client.query(AS_CALLER, [caller.role, JSON.stringify(caller.claims)]);
		const { rows } = await client.query<{ body: string }>(statement(called, given));
		await client.query('commit');
		return called.returnsVoid ? { status: 204 } : { status: 200, json: rows[0]?.body ?? 'null' };
	} catch (error) {
		await client.query('rollback').catch(() => {
			broken = true;
		});
		throw databaseRefusal(error, caller.signedIn);
	} finally {
		client.release(broken);
	}
}

const AS_CALLER = `select
	set_config('search_path', '"public"', true),
	set_config('role', $1, true),
	set_config('request.jwt.claims', $2, true),
	(
		select count(set_config(split_part(setting, '=', 1), split_part(setting, '=', 2), true))
		from pg_roles, unnest(rolconfig) as setting
		where rolname = $1
	)`;

/** json_to_record converts the arguments to their SQL types by the database's own rules, as PostgREST does. */
function statement(called: DatabaseFunction, { text, values }: Arguments) {
	const args = called.args.filter((arg) => arg.name in values);
	const quote = pg.escapeIdentifier;
	const columns = args.map((arg) => `${quote(arg.name)} ${arg.type}`).join(', ');
	const passed = args.map((arg) => `${quote(arg.name)} := given.${quote(arg.name)}`).join(', ');
	const source = args.length ? `json_to_record($1::json) as given(${columns}), lateral` : '';
	const all = `coalesce(json_agg(${called.returnsRow ? 'result' : 'result.value'}), '[]')`;
	const body = called.returnsSet ? all : `coalesce((${all} -> 0)::text, 'null')`;
	const alias = called.returnsRow ? 'result' : 'result(value)';
	return {
		text: `select ${body}::text as body from ${source} public.${quote(called.name)}(${passed}) as ${alias}`,
		values: args.length ? [text] : [],
	};
}
