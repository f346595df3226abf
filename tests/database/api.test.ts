import { describe, expect, test } from 'vitest';
import { api } from '#server/database/api.ts';
import { letters } from '#server/mail/letters.ts';
import { useDatabase } from './database.ts';

const db = useDatabase();

describe('what the server declares of the database', () => {
	test('is what the catalogue says: functions, arguments with types and defaults, and the role', async () => {
		const rows = await db.rows<Row>(
			`select p.proname as name, p.pronargdefaults as defaults, coalesce(p.proargnames, '{}') as names,
				array(select format_type(type, null) from unnest(p.proargtypes) with ordinality as t (type, at) order by at) as types,
				array(select a.grantee::regrole::text from aclexplode(p.proacl) a where a.grantee <> p.proowner) as roles
			from pg_proc p where p.pronamespace = 'public'::regnamespace`,
		);
		const known = rows.map(({ name, names, types, defaults, roles }) => [
			name,
			roles.join(),
			types.map((type, at) => `${names[at]} ${type}${at < types.length - defaults ? '' : '?'}`),
		]);
		const declared = Object.entries(api).map(([name, { role, args }]) => [
			name,
			role,
			Object.entries<string>(args).map(([arg, type]) => `${arg} ${type.replace(' | null', '')}`),
		]);
		expect(declared.toSorted()).toEqual(known.toSorted());
	});

	test.each(Object.keys(api) as (keyof typeof api)[])('names every reason of %s', async (name) => {
		const found = refusalsIn(reachable(`public.${name}`, await bodies()));
		const declared = Object.entries<number>(api[name].reasons);
		expect(declared.map(([reason]) => reason).toSorted()).toEqual([...found.keys()].toSorted());
		for (const [reason, status] of declared) expect(found.get(reason)).toContain(status);
	});

	test('has a letter for each template of a mail', async () => {
		const known = await db.rows<{ template: string }>('select template from app.mail_templates');
		const templates = known.map(({ template }) => template);
		expect(Object.keys(letters).toSorted()).toEqual(templates.toSorted());
	});
});

/** What stands behind each name of the database: the text of functions and views, and the triggers of tables. */
async function bodies() {
	const rows = await db.rows<{ name: string; body: string }>(
		`select pronamespace::regnamespace || '.' || proname as name, prosrc as body from pg_proc
			where pronamespace in ('app'::regnamespace, 'public'::regnamespace)
		union all select schemaname || '.' || viewname, definition from pg_views where schemaname = 'app'
		union all select tgrelid::regclass::text, tgfoid::regproc::text from pg_trigger where not tgisinternal`,
	);
	return Map.groupBy(rows, ({ name }) => name);
}

/** The text of everything that a function can reach by name, and its own. */
function reachable(name: string, all: Awaited<ReturnType<typeof bodies>>) {
	const reached = new Set([name]);
	// A set goes on to what is added while it is read.
	for (const each of reached)
		for (const { body } of all.get(each) ?? [])
			for (const [called] of body.matchAll(/\b(?:app|public)\.\w+/g))
				if (called !== 'app.refuse') reached.add(called);
	return [...reached].flatMap((each) => all.get(each) ?? []).map(({ body }) => body);
}

/** The statuses of each reason that is refused with. A reason is written out, or it is begun and `ends` says how it can end. */
function refusalsIn(texts: string[]) {
	const found = new Map<string, number[]>();
	for (const [, call = ''] of texts.join('\n').matchAll(/app\.refuse\((.*?)\);/gs)) {
		const [, status = '', begun = '', more] = /^(.*?), '(\w+)'( \|\|)?/s.exec(call) ?? [];
		const reasons = (more ? (ends[begun] ?? []) : ['']).map((end) => begun + end);
		if (!begun || !reasons.length)
			throw new Error(`The reason of app.refuse(${call}) cannot be read.`);
		const statuses = status.match(/\b4\d\d\b/g)?.map(Number) ?? [];
		for (const reason of reasons) found.set(reason, statuses);
	}
	return found;
}

const ends: Record<string, string[]> = {
	confirmation_: ['too_late', 'withdrawn', 'full', 'enough'],
	too_many_from_: ['address', 'network'],
};

type Row = { name: string; defaults: number; names: string[]; types: string[]; roles: string[] };
