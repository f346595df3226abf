import type pg from 'pg';

/**
 * The SQL that gives database `from` the functions and triggers of database `to`, with their comments and grants; an
 * empty text where they are equal. Tables are left out.
 */
export async function functionDifference(from: pg.Client, to: pg.Client): Promise<string> {
	const [was, is] = [await readApi(from), await readApi(to)];
	const statements = [
		...gone(was.triggers, is.triggers).map(({ drop }) => drop),
		...gone(was.functions, is.functions).map(({ drop }) => drop),
		...[...is.functions.values()].flatMap((made) => release(was.functions.get(made.key), made)),
		...[...is.triggers.values()].flatMap((made) => release(was.triggers.get(made.key), made)),
	];
	return statements.map((statement) => `${statement};\n`).join('\n');
}

function gone(was: Map<string, Made>, is: Map<string, Made>) {
	return [...was.values()].filter(({ key }) => !is.has(key));
}

function release(was: Made | undefined, is: Made): string[] {
	const before = was?.shape === is.shape ? was : undefined;
	return [
		// `create or replace` cannot change the names of arguments or the type of the result.
		...(was && !before ? [was.drop] : []),
		...(before?.definition === is.definition ? [] : [is.definition]),
		...((before?.comment ?? null) === is.comment ? [] : [is.say]),
		...(before?.grants ?? [])
			.filter((grant) => !is.grants.includes(grant))
			.map((grant) => `revoke ${grant.replace(' to ', ' from ')}`),
		...is.grants
			.filter((grant) => !before?.grants.includes(grant))
			.map((grant) => `grant ${grant}`),
	];
}

async function readApi(client: pg.Client) {
	await client.query("set search_path = ''");
	const read = async (text: string) => {
		const { rows } = await client.query<Made>(text);
		return new Map(rows.map((made) => [made.key, made]));
	};
	return { functions: await read(functions), triggers: await read(triggers) };
}

const functions = `
select made.oid::regprocedure::text as key,
  pg_get_function_arguments(made.oid) || ' ' || pg_get_function_result(made.oid) as shape,
  rtrim(pg_get_functiondef(made.oid)) as definition,
  format('drop function %s', made.oid::regprocedure) as drop,
  obj_description(made.oid, 'pg_proc') as comment,
  format('comment on function %s is %L', made.oid::regprocedure, obj_description(made.oid, 'pg_proc')) as say,
  array(
    select format('execute on function %s to %s', made.oid::regprocedure, coalesce(quote_ident(role.rolname), 'public'))
    from aclexplode(coalesce(made.proacl, acldefault('f', made.proowner))) as one
    left join pg_roles as role on role.oid = one.grantee
    where one.grantee <> made.proowner
    order by role.rolname
  ) as grants
from pg_proc as made
where made.pronamespace in ('app'::regnamespace, 'public'::regnamespace)
order by key`;

const triggers = `
select quote_ident(made.tgname) || ' on ' || made.tgrelid::regclass as key, '' as shape,
  replace(pg_get_triggerdef(made.oid), 'CREATE TRIGGER', 'CREATE OR REPLACE TRIGGER') as definition,
  format('drop trigger %I on %s', made.tgname, made.tgrelid::regclass) as drop,
  obj_description(made.oid, 'pg_trigger') as comment,
  format('comment on trigger %I on %s is %L', made.tgname, made.tgrelid::regclass, obj_description(made.oid, 'pg_trigger'))
    as say,
  '{}'::text[] as grants
from pg_trigger as made join pg_class as owner on owner.oid = made.tgrelid
where owner.relnamespace = 'app'::regnamespace and not made.tgisinternal
order by key`;

type Made = {
	key: string;
	/** The parts that `create or replace` cannot change. */
	shape: string;
	definition: string;
	drop: string;
	comment: string | null;
	say: string;
	grants: string[];
};
