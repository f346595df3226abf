/** What PostgREST 12 answers. `role` undefined means without a token; `body` is compared where it is given. */
export const cases: Case[] = [
	{
		name: 'gives a text as JSON',
		call: 'greet',
		args: { name: 'Ann' },
		status: 200,
		body: 'hello Ann',
	},
	{
		name: 'passes an argument instead of its default',
		call: 'greet',
		args: { name: 'A', times: 2 },
		status: 200,
		body: 'hello Ahello A',
	},
	{
		name: 'turns JSON into SQL types and back',
		call: 'echo',
		args: {
			texts: ['a', 'ŵ'],
			day: '2026-03-29',
			deep: { a: [1] },
			yes: true,
			address: '192.0.2.1',
		},
		status: 200,
		body: {
			texts: ['a', 'ŵ'],
			day: '2026-03-29',
			deep: { a: [1] },
			yes: true,
			address: '192.0.2.1',
		},
	},
	{
		name: 'passes null as null',
		call: 'echo',
		args: { texts: null, day: null, deep: null, yes: null, address: null },
		status: 200,
		body: { texts: null, day: null, deep: null, yes: null, address: null },
	},
	{ name: 'answers 204 to void', call: 'nothing', status: 204, text: '' },
	{ name: 'answers null to no value', call: 'no_value', status: 200, text: 'null' },
	{ name: 'keeps every digit', call: 'big', status: 200, text: '9007199254740993' },
	{
		name: 'gives a set as a list',
		call: 'numbers',
		args: { most: 3 },
		status: 200,
		body: [1, 2, 3],
	},
	{ name: 'gives an empty set', call: 'numbers', args: { most: 0 }, status: 200, body: [] },
	{
		name: 'gives rows as objects',
		call: 'rows',
		status: 200,
		body: [
			{ id: 1, word: 'one' },
			{ id: 2, word: 'two' },
		],
	},
	{
		name: 'becomes the role of the token, with its claims',
		call: 'who_am_i',
		claims: { sub: 'abc' },
		status: 200,
		body: { role: 'service_role', claims: { role: 'service_role', sub: 'abc' } },
	},
	{
		name: 'gives a call the settings of its role',
		call: 'patience',
		status: 200,
		body: '7s',
	},
	{
		name: 'refuses anon with 401',
		call: 'greet',
		args: { name: 'A' },
		role: 'anon',
		status: 401,
		code: '42501',
		header: ['www-authenticate', 'Bearer'],
	},
	{
		name: 'refuses without a token as anon',
		call: 'nothing',
		role: undefined,
		status: 401,
		code: '42501',
	},
	{ name: 'refuses another role with 403', call: 'for_officers', status: 403, code: '42501' },
	{
		name: 'lets the right role in',
		call: 'for_officers',
		role: 'authenticated',
		status: 200,
		body: 'officer',
	},
	{ name: 'refuses an unknown function', call: 'sign_everything', status: 404, code: 'PGRST202' },
	{
		name: 'refuses an unknown argument',
		call: 'nothing',
		args: { b: 1, a: 2 },
		status: 404,
		code: 'PGRST202',
		message: 'Could not find the function public.nothing(a, b) in the schema cache',
	},
	{
		name: 'refuses a call that lacks an argument',
		call: 'greet',
		status: 404,
		code: 'PGRST202',
		message: 'Could not find the function public.greet without parameters in the schema cache',
	},
	{
		name: 'refuses to choose between two',
		call: 'twice',
		args: { a: 1 },
		status: 300,
		code: 'PGRST203',
	},
	{
		name: 'refuses a body that is no JSON',
		call: 'nothing',
		raw: '{',
		status: 400,
		code: 'PGRST102',
	},
	{ name: 'takes an empty body as no arguments', call: 'nothing', raw: '', status: 204 },
	{
		name: 'refuses a value that the type refuses',
		call: 'greet',
		args: { name: 'A', times: 'many' },
		status: 400,
		code: '22P02',
	},
	{
		name: 'maps a taken key to 409',
		call: 'add_thing',
		args: { id: 1 },
		twice: true,
		status: 409,
		code: '23505',
	},
	{
		name: 'maps a missing parent to 409',
		call: 'add_thing',
		args: { id: 2, parent: 7 },
		status: 409,
		code: '23503',
	},
	{
		name: 'maps a failed check to 400',
		call: 'add_thing',
		args: { id: 3, size: 0 },
		status: 400,
		code: '23514',
	},
	{ name: 'maps a null to 400', call: 'add_thing', args: { id: null }, status: 400, code: '23502' },
	{
		name: 'lets a stable function only read',
		call: 'writes_though_stable',
		status: 405,
		code: '25006',
	},
	{
		name: 'refuses another schema',
		call: 'nothing',
		profile: 'app',
		status: 406,
		code: 'PGRST106',
	},
	...[
		['PT404', 404],
		['PT409', 409],
		['PT410', 410],
		['PT429', 429],
		['P0001', 400],
		['22023', 400],
		['23000', 400],
		['28000', 403],
		['53300', 503],
		['54000', 413],
		['57014', 500],
		['57P01', 503],
		['P0002', 500],
		['XX000', 500],
		['42883', 404],
		['42P01', 404],
		['42601', 400],
	].map(([state, status]): Case => ({
		name: `maps SQLSTATE ${state} to ${status}`,
		call: 'refuse',
		args: { state, reason: 'a_reason' },
		status: status as number,
		body: { code: state, details: 'a detail', hint: '60', message: 'a_reason' },
	})),
];

export type Case = {
	name: string;
	call: string;
	args?: object;
	raw?: string;
	role?: string | undefined;
	claims?: object;
	profile?: string;
	/** Call once before, with the same arguments. */
	twice?: boolean;
	status: number;
	body?: unknown;
	text?: string;
	code?: string;
	message?: string;
	header?: [name: string, value: string];
};
