import type pg from 'pg';

/**
 * Everything in the catalogue about schemas app and public, as sorted lines: two databases with the same lines behave
 * alike. The line of a thing includes its grants and its comment.
 */
export async function describeDatabase(client: pg.Client): Promise<string[]> {
	await client.query("set search_path = ''");
	const { rows } = await client.query<{ line: string }>({ text: lines });
	return rows.map(({ line }) => line).sort();
}

const lines = `
with schema as (
  select oid, nspname from pg_catalog.pg_namespace where nspname in ('app', 'public')
), thing (catalogue, oid, sub, name, definition, owner, acl) as (
  select 'pg_proc'::regclass, p.oid, 0, 'function ' || p.oid::regprocedure, pg_get_functiondef(p.oid), p.proowner,
    coalesce(p.proacl, acldefault('f', p.proowner))
  from pg_proc p join schema on schema.oid = p.pronamespace
  union all
  select 'pg_class', c.oid, 0, 'relation ' || c.oid::regclass,
    concat_ws(' ', c.relkind, c.relpersistence, c.relrowsecurity, c.reloptions,
      case c.relkind when 'v' then pg_get_viewdef(c.oid) when 'i' then pg_get_indexdef(c.oid) end),
    c.relowner, coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))
  from pg_class c join schema on schema.oid = c.relnamespace
  union all
  select 'pg_class', c.oid, a.attnum, 'column ' || c.oid::regclass || '.' || a.attname,
    concat_ws(' ', a.attnum, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
      pg_get_expr(d.adbin, d.adrelid)),
    c.relowner, a.attacl
  from pg_attribute a join pg_class c on c.oid = a.attrelid join schema on schema.oid = c.relnamespace
  left join pg_attrdef d on (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
  where a.attnum > 0 and not a.attisdropped
  union all
  select 'pg_type', t.oid, 0, 'type ' || t.oid::regtype,
    concat_ws(' ', t.typtype, format_type(t.typbasetype, t.typtypmod), t.typnotnull, t.typdefault),
    t.typowner, coalesce(t.typacl, acldefault('T', t.typowner))
  from pg_type t join schema on schema.oid = t.typnamespace
  union all
  select 'pg_constraint', c.oid, 0,
    'constraint ' || quote_ident(c.conname) || ' of ' || case when c.conrelid <> 0 then c.conrelid::regclass::text
      else c.contypid::regtype::text end,
    pg_get_constraintdef(c.oid), 0, null
  from pg_constraint c join schema on schema.oid = c.connamespace
  union all
  select 'pg_trigger', t.oid, 0, 'trigger ' || t.tgname || ' of ' || t.tgrelid::regclass,
    pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text, 0, null
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join schema on schema.oid = c.relnamespace
  where not t.tgisinternal
  union all
  select 'pg_policy', p.oid, 0, 'policy ' || p.polname || ' of ' || p.polrelid::regclass,
    concat_ws(' ', p.polcmd, p.polroles::text, pg_get_expr(p.polqual, p.polrelid)), 0, null
  from pg_policy p
  union all
  select 'pg_namespace', n.oid, 0, 'schema ' || n.nspname, '', n.nspowner, n.nspacl
  from pg_namespace n join schema on schema.oid = n.oid
  union all
  select 'pg_default_acl', d.oid, 0, 'default ' || concat_ws(' ', d.defaclrole::regrole, schema.nspname, d.defaclobjtype),
    '', 0, d.defaclacl
  from pg_default_acl d left join schema on schema.oid = d.defaclnamespace
)
select concat_ws(E'\\n  ', thing.name, thing.definition, 'owner ' || nullif(thing.owner, 0)::regrole,
  'may ' || (
    select string_agg(concat_ws(' ', coalesce(role.rolname, 'public'), one.privilege_type, one.is_grantable), ', '
      order by role.rolname, one.privilege_type)
    from aclexplode(thing.acl) as one left join pg_roles as role on role.oid = one.grantee
  ),
  'comment ' || case when thing.sub > 0 then col_description(thing.oid, thing.sub)
    else obj_description(thing.oid, thing.catalogue::regclass::text) end
) as line
from thing`;
