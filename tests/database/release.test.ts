import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate, sqlFiles } from '../../local/migrations.ts';
import { describeDatabase } from '../../tools/database/catalogue.ts';
import { functionDifference } from '../../tools/database/difference.ts';
import { writeRelease } from '../../tools/database/release.ts';
import { newDatabase } from '../setup/database.ts';
import { useDatabase } from './database.ts';

const db = useDatabase();
const pushed = newDatabase({ template: 'template1' });
const wanted = newDatabase({ template: 'template1' });
/** The functions that no migration has yet. Where migrations and release do not make the database of tables and api, nothing runs. */
let unreleased: string;
let from: pg.Client;
let to: pg.Client;

beforeAll(async () => {
	for (const each of [pushed, wanted]) await each.create();
	unreleased = await writeRelease(pushed.connectionString, wanted.connectionString);
	[from, to] = [new pg.Client(pushed.connectionString), new pg.Client(wanted.connectionString)];
	await Promise.all([from.connect(), to.connect()]);
});
afterAll(async () => {
	await Promise.all([from?.end(), to?.end()]);
	await Promise.all([pushed.drop(), wanted.drop()]);
});

/** Changes `to` for the length of `work`. */
async function changed(statement: string, work: () => Promise<void>) {
	await to.query('begin');
	await to.query(statement);
	try {
		await work();
	} finally {
		await to.query('rollback');
	}
}

describe('a release', () => {
	test('has been made: migrations alone make what tables and api make, or "npm run db:release" does', () => {
		expect(unreleased).toBe('');
	});

	test('makes what tables and api make, and has nothing to add then', async () => {
		expect(await describeDatabase(from)).toEqual(await describeDatabase(to));
		expect(await functionDifference(from, to)).toBe('');
	});

	test.each([
		['a new function', `create function app.new(a int) returns int language sql as 'select a'`],
		['a function that is gone', 'drop function public.sweep()'],
		[
			'other lines',
			`create or replace function app.clock() returns timestamptz language sql stable set search_path = '' as 'select now()'`,
		],
		['another volatility', 'alter function app.today() volatile'],
		['another security', 'alter function public.sweep() security invoker'],
		['a setting', `alter function public.sweep() set work_mem = '8MB'`],
		['a grant', 'grant execute on function public.sweep to authenticated'],
		['a grant that is gone', 'revoke execute on function public.sweep from service_role'],
		['a comment', `comment on function public.sweep is 'It''s new.'`],
		['a comment that is gone', 'comment on function public.sweep is null'],
		[
			'another name of an argument',
			`drop function app.network_of; create function app.network_of(ip inet, "to" text) returns text language sql as 'select 1'`,
		],
		['a trigger that is gone', 'drop trigger only_grows on app.audit_log'],
		[
			'another trigger',
			'create or replace trigger only_grows before delete on app.audit_log for each row execute function app.refuse_change()',
		],
	])('carries %s', async (_, statement) => {
		await changed(statement, async () => {
			const text = await functionDifference(from, to);
			expect(text).not.toBe('');
			await from.query('begin');
			try {
				await from.query(`set check_function_bodies = off;${text}`);
				expect(await describeDatabase(from)).toEqual(await describeDatabase(to));
			} finally {
				await from.query('rollback');
			}
		});
	});

	test.each([
		['a table', 'create table app.new (id int)'],
		['a column', 'alter table app.areas add population int'],
		['a default', 'alter table app.staff alter lang set default $$cy$$'],
		['a constraint', 'alter table app.areas add constraint "new" check (slug <> $$x$$)'],
		['an index', 'create index on app.areas (lower(slug))'],
		['a domain', 'alter domain app.slug add constraint "new" check (value <> $$x$$)'],
		['a grant on a table', 'grant select on app.areas to anon'],
		['a comment on a table', 'comment on table app.areas is $$New.$$'],
		['a comment on a column', 'comment on column app.areas.slug is $$New.$$'],
		['row level security', 'alter table app.areas disable row level security'],
		['an owner', 'alter function public.sweep() owner to service_role'],
		['a view', 'create view app.new as select 1 as one'],
		[
			'a default privilege',
			'alter default privileges in schema app grant execute on functions to anon',
		],
	])('is compared by %s, which it does not carry', async (_, statement) => {
		await changed(statement, async () => {
			expect(await describeDatabase(from)).not.toEqual(await describeDatabase(to));
			expect(await functionDifference(from, to)).not.toContain('new');
		});
	});
});

describe('supabase/api', () => {
	const files = async () => [...(await sqlFiles('api')), ...(await sqlFiles('api/before-tables'))];

	test('has each function in one place', async () => {
		const rows = await db.rows<{ name: string }>(
			`select pronamespace::regnamespace || '.' || proname as name from pg_proc
			where pronamespace in ('app'::regnamespace, 'public'::regnamespace)`,
		);
		const written = (await files()).flatMap(({ text }) =>
			[...text.matchAll(/^create or replace function ([\w.]+)\(/gm)].map(([, name]) => name),
		);
		expect(written.sort()).toEqual(rows.map(({ name }) => name).sort());
		expect(new Set(written).size).toBe(written.length);
	});

	test('has nothing but functions and triggers, what is said about them and who may call them', async () => {
		const allowed =
			/^(create or replace (function|trigger) |comment on (function|trigger) |grant execute on function )/;
		for (const { path, text } of await files())
			for (const statement of statementsOf(text))
				expect([path, statement]).toEqual([path, expect.stringMatching(allowed)]);
	});

	test('is where functions are: no migration written by hand has one', async () => {
		for (const { name, text } of await sqlFiles('migrations')) {
			const released = name.endsWith('_released_functions.sql');
			expect([name, text.startsWith('-- Generated by `npm run db:release`')]).toEqual([
				name,
				released,
			]);
			if (!released)
				expect([name, text]).toEqual([
					name,
					expect.not.stringMatching(/create (or replace )?function/i),
				]);
		}
	});
});

describe('a database from an earlier start', () => {
	test('gets the functions of today, and loses those that are gone', async () => {
		const before = await db.rows(sources);
		await db.rows(`create or replace function app.today() returns date language sql as 'select null::date';
			drop function app.refuse(int, text, text);
			create function app.refuse(other int) returns void language sql as '';
			create function app.gone() returns trigger language plpgsql as 'begin return null; end';
			create trigger gone before delete on app.areas execute function app.gone()`);
		expect(await migrate(db.connectionString)).toEqual([]);
		expect(await db.rows(sources)).toEqual(before);
		expect(await db.rows(`select from pg_trigger where tgname = 'gone'`)).toEqual([]);
	});

	test('whose tables came from other migrations is not touched, and the sentence says what to do', async () => {
		const [row] = await db.rows<{ version: string }>(
			`insert into supabase_migrations.schema_migrations values ('20261123000001', '{}', 'foundations') returning version`,
		);
		await expect(migrate(db.connectionString)).rejects.toMatchObject({
			name: 'PostgresError',
			message: expect.stringContaining('`npm start -- --fresh`'),
		});
		await db.rows('delete from supabase_migrations.schema_migrations where version = $1', [
			row?.version,
		]);
		await db.rows(
			`update supabase_migrations.schema_migrations set statements = '{other}' where name = 'staff'`,
		);
		await expect(migrate(db.connectionString)).rejects.toMatchObject({ code: 'made_differently' });
	});
});

const sources = `select oid::regprocedure::text as name, prosrc, proacl::text from pg_proc
	where pronamespace in ('app'::regnamespace, 'public'::regnamespace) order by 1`;

/** The statements of a file, without comments, texts and bodies of functions. */
function statementsOf(text: string): string[] {
	return text
		.replace(/\$\$.*?\$\$/gs, '')
		.replace(/'(?:[^']|'')*'/g, '')
		.replace(/--.*/g, '')
		.split(';')
		.map((statement) => statement.trim())
		.filter(Boolean);
}
