import { describe, expect, test } from 'vitest';
import { api } from '#server/database/api.ts';
import { useDatabase } from './database.ts';

const db = useDatabase();
const apiRoles = ['anon', 'authenticated', 'service_role', 'authenticator'];

/** The whole API: each function with the one role that may call it. */
const granted = Object.entries(api)
	.map(([name, { role }]) => [name, role] as const)
	.toSorted();

describe('privileges, read from the catalogue', () => {
	test('grant each function of the API to one role, and nothing else to anybody', async () => {
		const rows = await db.rows<{ name: string; grantee: string }>(
			`select p.proname as name, coalesce(r.rolname, 'public') as grantee
			from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
			left join pg_roles r on r.oid = a.grantee
			where p.pronamespace in ('app'::regnamespace, 'public'::regnamespace) and a.grantee <> p.proowner
			order by 1, 2`,
		);
		expect(rows.map(({ name, grantee }) => [name, grantee])).toEqual(granted);
	});

	test.each(apiRoles)('let %s into no schema of ours but public', async (role) => {
		const rows = await db.rows(
			`select nspname from pg_namespace
			where nspname in ('app', 'supabase_migrations') and has_schema_privilege($1, oid, 'usage, create')`,
			[role],
		);
		expect(rows).toEqual([]);
	});

	test.each(apiRoles)('give %s no table, view, sequence or column', async (role) => {
		const rows = await db.rows(
			`select c.oid::regclass::text as name from pg_class c
			where c.relnamespace in ('app'::regnamespace, 'public'::regnamespace) and case
				when c.relkind = 'S' then has_sequence_privilege($1, c.oid, 'usage, select, update')
				when c.relkind in ('r', 'v', 'm', 'p', 'f') then
					has_table_privilege($1, c.oid, 'select, insert, update, delete, truncate, references, trigger, maintain')
					or has_any_column_privilege($1, c.oid, 'select, insert, update, references')
			end`,
			[role],
		);
		expect(rows).toEqual([]);
	});

	test('leave nothing in public but functions, and nobody but the owner can make more', async () => {
		expect(
			await db.rows(`select relname from pg_class where relnamespace = 'public'::regnamespace`),
		).toEqual([]);
		for (const role of apiRoles)
			await expect(
				db.as(role, (client) => client.query('create table public.x ()')),
			).rejects.toMatchObject({
				code: '42501',
			});
	});

	test('give nothing made later to anybody', async () => {
		await db.rows(`create function public.later() returns int language sql volatile as 'select 1'`);
		await db.rows('create table public.later_too (id int generated always as identity)');
		for (const role of apiRoles) {
			await expect(db.call('later', {}, role)).rejects.toMatchObject({ code: '42501' });
			await expect(
				db.as(role, (client) => client.query('select * from public.later_too')),
			).rejects.toMatchObject({ code: '42501' });
		}
		await db.rows('drop function public.later; drop table public.later_too');
	});

	test.each(granted)('let nobody call %s but %s', async (name, caller) => {
		const [row] = await db.rows<{ args: string }>(
			`select string_agg('null::' || format_type(type, null), ', ') as args
			from pg_proc p left join unnest(p.proargtypes::oid[]) as type on true
			where p.proname = $1 and p.pronamespace = 'public'::regnamespace`,
			[name],
		);
		for (const role of apiRoles.filter((each) => each !== caller))
			await expect(
				db.as(role, (client) => client.query(`select public.${name}(${row?.args ?? ''})`)),
			).rejects.toMatchObject({ code: '42501' });
	});

	test.each(apiRoles)('let %s call no helper', async (role) => {
		await expect(db.as(role, (client) => client.query('select app.clock()'))).rejects.toMatchObject(
			{ code: '42501' },
		);
	});
});

describe('tables', () => {
	test('have row level security, without a policy that opens it', async () => {
		const open = await db.rows(
			`select relname from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`,
		);
		expect(open).toEqual([]);
		expect(
			await db.rows(`select policyname from pg_policies where schemaname in ('app', 'public')`),
		).toEqual([]);
	});

	test('say what becomes of a row whose parent goes, each parent found by an index', async () => {
		const rows = await db.rows<{ name: string; rule: string }>(
			`select conname as name, pg_get_constraintdef(oid) as rule from pg_constraint
			where connamespace = 'app'::regnamespace and contype = 'f'`,
		);
		expect(rows.length).toBeGreaterThan(3);
		for (const { rule } of rows) expect(rule).toMatch(/ON DELETE (CASCADE|RESTRICT|SET NULL)/);
		const unindexed = await db.rows(
			`select conname from pg_constraint c where contype = 'f' and connamespace = 'app'::regnamespace and not exists (
				select from pg_index i where i.indrelid = c.conrelid and (i.indkey::int2[])[0] = c.conkey[1]
			)`,
		);
		expect(unindexed).toEqual([]);
	});

	test('have constraints whose names say what is wrong', async () => {
		const rows = await db.rows<{ name: string }>(
			`select conname as name from pg_constraint where connamespace = 'app'::regnamespace and contype = 'c'`,
		);
		expect(rows.length).toBeGreaterThan(30);
		for (const { name } of rows) expect(name).toMatch(/^[a-z]+( [\w,'-]+){2,}$/);
	});
});

describe('functions', () => {
	const functions = () =>
		db.rows<{
			name: string;
			schema: string;
			config: string[] | null;
			definer: boolean;
			source: string;
		}>(
			`select p.oid::regprocedure::text as name, p.pronamespace::regnamespace::text as schema, p.proconfig as config,
				p.prosecdef as definer, pg_get_functiondef(p.oid) as source
			from pg_proc p where p.pronamespace in ('app'::regnamespace, 'public'::regnamespace)`,
		);

	test('fix their search path, and set nothing else but what the planner may do', async () => {
		for (const { name, config } of await functions())
			expect([name, (config ?? []).filter((each) => !each.startsWith('enable_'))]).toEqual([
				name,
				['search_path=""'],
			]);
	});

	test('run as their owner in the API and as their caller in app', async () => {
		for (const { name, schema, definer } of await functions())
			expect([name, definer]).toEqual([name, schema === 'public']);
	});

	test('are given up by the database before those who call them give up: 6 s, not 8', async () => {
		const rows = await db.rows(
			`select rolconfig as settings from pg_roles where rolname in ('service_role', 'authenticated')`,
		);
		expect(rows).toEqual(Array(2).fill({ settings: ['statement_timeout=6s'] }));
	});

	test('for staff ask first who calls, and tests/database/roles.test.ts who may', async () => {
		const rows = await db.rows<{ name: string; source: string }>(
			`select proname as name, prosrc as source from pg_proc
			where pronamespace = 'public'::regnamespace and has_function_privilege('authenticated', oid, 'execute')
				and proname <> 'begin_session' order by 1`,
		);
		expect(rows.length).toBeGreaterThan(80);
		const helps = "'officer', 'moderator', 'helper'";
		const first = /app\.(require_\w+)\(([^)]*)\)/;
		expect(rows.map(({ name, source }) => [name, ...(first.exec(source)?.slice(1) ?? [])])).toEqual(
			[
				['add_area', 'require_staff', "'administrator'"],
				['add_holiday', 'require_staff', "'administrator'"],
				['add_mail_domain', 'require_staff', "'administrator'"],
				['add_network', 'require_staff', "'administrator'"],
				['add_staff', 'require_administrator', ''],
				['amend_for_petition', 'require_actor', "'amend_for'"],
				['answer_feedback', 'require_feedback_actor', "'answer'"],
				['apply_postcodes', 'require_staff', "'administrator'"],
				['ask_colleague', 'require_staff', "'moderator', 'officer'"],
				['ask_sender', 'require_feedback_actor', "'ask'"],
				['begin_helping', 'require_staff', helps],
				['cancel_debate', 'require_actor', "'cancel_debate'"],
				['change_area_postcodes', 'require_staff', "'administrator'"],
				['change_rule', 'require_staff', "'administrator'"],
				['change_staff', 'require_administrator', ''],
				['check_feedback_key', 'require_staff', "'officer'"],
				['close_early_petition', 'require_actor', "'close_early'"],
				['close_feedback', 'require_feedback_actor', "'close'"],
				['correct_petition', 'require_actor', "'correct'"],
				['count_invalidation', 'require_staff', "'moderator', 'officer'"],
				['create_petition_for', 'require_staff', helps],
				['end_helping', 'require_staff', ''],
				['end_session', 'require_staff', ''],
				['enter_feedback', 'require_staff', "'officer'"],
				['enter_sheet', 'require_staff', "'officer', 'moderator'"],
				['erase_held', 'require_staff', "'officer', 'administrator'"],
				['erase_signature', 'require_staff', "'moderator', 'officer'"],
				['export_acts', 'require_staff', "'administrator'"],
				['export_counts', 'require_staff', "'moderator', 'officer'"],
				['export_feedback', 'require_staff', "'officer', 'administrator'"],
				['export_signatures', 'require_staff', "'moderator', 'officer'"],
				['find_mails', 'require_staff', "'administrator', 'officer', 'helper'"],
				['find_petitions', 'require_staff', "'moderator', 'officer'"],
				['finish_feedback', 'require_feedback_actor', "'finish'"],
				['give_held', 'require_staff', "'officer', 'administrator'"],
				['go_on_feedback', 'require_feedback_actor', "'go_on'"],
				['hand_over_feedback', 'require_feedback_actor', "'hand_over'"],
				['help_next', 'require_staff', helps],
				['hide_feedback', 'require_feedback_actor', "'hide'"],
				['hide_petition', 'require_actor', "'hide'"],
				['keep_no_longer', 'require_staff', "'administrator'"],
				['keep_petition', 'require_staff', "'administrator'"],
				['limit_sender', 'require_feedback_actor', "'limit'"],
				['list_actors', 'require_staff', "'administrator'"],
				['list_acts', 'require_staff', "'administrator'"],
				['list_areas', 'require_staff', "'administrator'"],
				['list_desk_petitions', 'require_staff', "'moderator', 'officer'"],
				['list_feedback', 'require_staff', "'officer'"],
				['list_feedback_figures', 'require_staff', "'officer', 'administrator'"],
				['list_helped', 'require_staff', helps],
				['list_holidays', 'require_staff', "'administrator'"],
				['list_invalidations', 'require_staff', "'moderator', 'officer'"],
				['list_mail_domains', 'require_staff', "'administrator'"],
				['list_mails', 'require_staff', "'administrator', 'officer'"],
				['list_networks', 'require_staff', "'administrator'"],
				['list_page_votes', 'require_staff', "'editor', 'officer', 'administrator'"],
				['list_patterns', 'require_staff', "'moderator', 'officer'"],
				['list_petitions_to_sign', 'require_staff', helps],
				['list_rules', 'require_staff', "'administrator'"],
				['list_sheets', 'require_staff', "'officer', 'moderator'"],
				['list_staff', 'require_staff', "'administrator'"],
				['may_edit', 'require_staff', "'editor'"],
				['merge_feedback', 'require_feedback_actor', "'merge'"],
				['move_creator_of_petition', 'require_actor', "'move_creator_of'"],
				['note_feedback', 'require_staff', "'officer'"],
				['note_petition', 'require_staff', "'moderator', 'officer'"],
				['open_feedback_for', 'require_staff', helps],
				['pause_signing', 'require_staff', "'administrator'"],
				['prepare_postcodes', 'require_staff', "'administrator'"],
				['publish_feedback', 'require_feedback_actor', "'publish'"],
				['publish_petition', 'require_actor', "'publish'"],
				['read_desk_feedback', 'require_staff', "'officer'"],
				['read_desk_petition', 'require_staff', "'moderator', 'officer'"],
				['read_drifts', 'require_staff', "'administrator'"],
				['read_feedback_for', 'require_staff', helps],
				['read_invalidation', 'require_staff', "'moderator', 'officer'"],
				['read_lost_mails', 'require_staff', "'officer'"],
				['read_photo', 'require_staff', "'officer'"],
				['read_postcode_upload', 'require_staff', "'administrator'"],
				['read_sheet', 'require_staff', "'officer', 'moderator'"],
				['read_signature', 'require_staff', "'moderator', 'officer'"],
				['read_today', 'require_staff', ''],
				['read_upkeep', 'require_staff', "'administrator'"],
				['record_debate', 'require_actor', "'record_debate'"],
				['reject_petition', 'require_actor', "'reject'"],
				['remove_area', 'require_staff', "'administrator'"],
				['remove_holiday', 'require_staff', "'administrator'"],
				['remove_mail_domain', 'require_staff', "'administrator'"],
				['remove_network', 'require_staff', "'administrator'"],
				['remove_photo', 'require_feedback_actor', "'remove_photo'"],
				['remove_staff', 'require_administrator', ''],
				['rename_area', 'require_staff', "'administrator'"],
				['renew_feedback_key', 'require_feedback_actor', "'renew_key'"],
				['reopen_for_sender', 'require_feedback_actor', "'reopen_for'"],
				['reply_for_sender', 'require_feedback_actor', "'reply_for'"],
				['respond_to_petition', 'require_actor', "'respond_to'"],
				['restore_petition', 'require_actor', "'restore'"],
				['resume_invalidation', 'require_staff', "'moderator', 'officer'"],
				['resume_signing', 'require_staff', "'administrator'"],
				['schedule_debate', 'require_actor', "'schedule_debate'"],
				['search_signatures', 'require_staff', "'moderator', 'officer'"],
				['see_lost_mails', 'require_staff', "'officer'"],
				['see_mail', 'require_feedback_actor', "'see_mail'"],
				['send_failed_mails', 'require_staff', "'administrator', 'officer'"],
				['send_feedback_for', 'require_staff', helps],
				['send_mail_again', 'require_staff', "'administrator', 'officer'"],
				['show_held', 'require_staff', "'officer', 'administrator'"],
				['sign_petition_for', 'require_staff', helps],
				['staff_session', 'require_staff', ''],
				['start_invalidation', 'require_staff', "'moderator', 'officer'"],
				['stop_invalidation', 'require_staff', "'moderator', 'officer'"],
				['support_petition_for', 'require_staff', helps],
				['take_feedback', 'require_feedback_actor', "'take'"],
				['take_off_signature', 'require_staff', "'moderator', 'officer'"],
				['take_petition', 'require_actor', "'take'"],
				['tell_creator', 'require_staff', "'officer'"],
				['undo_invalidation', 'require_staff', "'moderator', 'officer'"],
				['unhide_feedback', 'require_feedback_actor', "'unhide'"],
				['unlimit_sender', 'require_feedback_actor', "'unlimit'"],
				['unpublish_feedback', 'require_feedback_actor', "'unpublish'"],
				['withdraw_for_petition', 'require_actor', "'withdraw_for'"],
				['withdraw_held', 'require_staff', "'officer', 'administrator'"],
				['withdraw_sheet', 'require_staff', "'officer', 'moderator'"],
				['write_feedback_for', 'require_staff', helps],
			],
		);
		for (const { name, source } of rows)
			expect([name, source.split(/\b(?:select|insert|update|delete|if)\b/)[0]]).toEqual([
				name,
				expect.stringContaining('app.require_'),
			]);
	});

	test('that only read say so, so that PostgREST lets them do nothing else', async () => {
		const rows = await db.rows<{ name: string }>(
			`select proname as name from pg_proc where pronamespace = 'public'::regnamespace and provolatile <> 'v' order by 1`,
		);
		expect(rows.map(({ name }) => name)).toEqual([
			'find_area',
			'find_similar_feedback',
			'find_similar_petitions',
			'list_petition_records',
			'list_published_feedback',
			'list_published_petitions',
			'read_confirmation',
			'read_feedback',
			'read_feedback_figures',
			'read_holidays',
			'read_own_list',
			'read_own_petition',
			'read_pause',
			'read_petition_history',
			'read_petition_record',
			'read_rules',
			'read_support',
			'read_tally',
		]);
	});
});
