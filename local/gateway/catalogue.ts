import type pg from 'pg';
import { severalFunctions } from './refusals.ts';

/**
 * The function in schema `public` with exactly these argument names (arguments with a default may be missing). It is
 * read at every call, so a migration counts at once; PostgREST would wait for `notify pgrst, 'reload schema'`.
 */
export async function findFunction(pool: pg.Pool, name: string, names: string[]) {
	const { rows } = await pool.query<DatabaseFunction>(QUERY, [name]);
	const matches = rows.filter(({ args, required }) => {
		const known = new Set(args.map((arg) => arg.name));
		return names.every((each) => known.has(each)) && required.every((each) => names.includes(each));
	});
	if (matches.length > 1) throw severalFunctions(matches.map(signature));
	return matches[0];
}

const QUERY = `
	select
		p.proname as name,
		p.provolatile <> 'v' as "readOnly",
		p.proretset as "returnsSet",
		p.prorettype = 'void'::regtype as "returnsVoid",
		t.typtype = 'c' or p.prorettype = 'record'::regtype as "returnsRow",
		coalesce(a.args, '[]') as args,
		coalesce(a.required, '[]') as required
	from pg_proc p
	join pg_type t on t.oid = p.prorettype
	left join lateral (
		select
			json_agg(json_build_object('name', i.name, 'type', format_type(i.type, null)) order by i.place) as args,
			json_agg(i.name) filter (where i.place <= p.pronargs - p.pronargdefaults) as required
		from unnest(p.proargtypes::oid[], p.proargnames[1:p.pronargs]) with ordinality as i (type, name, place)
	) a on true
	where p.pronamespace = 'public'::regnamespace and p.proname = $1 and p.prokind = 'f'`;

function signature({ name, args }: DatabaseFunction) {
	return `public.${name}(${args.map((arg) => `${arg.name} => ${arg.type}`).join(', ')})`;
}

export type DatabaseFunction = {
	name: string;
	readOnly: boolean;
	returnsSet: boolean;
	returnsVoid: boolean;
	returnsRow: boolean;
	args: { name: string; type: string }[];
	required: string[];
};
