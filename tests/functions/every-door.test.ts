import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type Door, useHub, visit } from '../setup/doors.ts';

const hub = useHub();
const own = 'https://hub.example.org';
const evil = 'https://evil.example';

const names = (await readdir('functions')).map((file) => file.replace('.ts', ''));
const all = await Promise.all(
	names.map(async (name) => {
		const door: Door = await import(`../../functions/${name}.ts`);
		return { name, door, paths: [door.config.path ?? []].flat() };
	}),
);
/** Every door, at each of its addresses. */
const doors = all.flatMap(({ name, door, paths }) =>
	paths.map((path) => ({ name, door, path: addressOf(path) })),
);

/** The methods that each door takes; a door that is not here fails its tests. */
const taken: Record<string, string> = {
	'ask-own-list': 'GET, HEAD, POST',
	cms: 'GET, HEAD, POST',
	'confirm-signature': 'GET, HEAD, POST',
	'enter-code': 'GET, HEAD, POST',
	'find-area': 'GET, HEAD, POST',
	'follow-feedback': 'GET, HEAD, POST',
	'follow-petition': 'GET, HEAD, POST',
	'list-petitions': 'GET, HEAD',
	'open-feedback': 'GET, HEAD, POST',
	'read-feedback-figures': 'GET, HEAD',
	'read-history': 'GET, HEAD',
	'read-petition': 'GET, HEAD',
	'read-tally': 'GET, HEAD',
	'receive-mail': 'POST',
	search: 'GET, HEAD',
	'send-feedback': 'GET, HEAD, POST',
	'send-photo': 'GET, HEAD, POST',
	'show-answers': 'GET, HEAD',
	'show-check-email': 'GET, HEAD',
	'show-cms': 'GET, HEAD',
	'show-draft': 'GET, HEAD, POST',
	'show-own-list': 'GET, HEAD, POST',
	'show-petition': 'GET, HEAD',
	'show-reference': 'GET, HEAD',
	'show-refused': 'GET, HEAD',
	'show-signed': 'GET, HEAD',
	'show-similar': 'GET, HEAD',
	'sign-petition': 'GET, HEAD, POST',
	'start-petition': 'GET, HEAD, POST',
	'stop-updates': 'GET, HEAD, POST',
	'support-petition': 'GET, HEAD, POST',
	'vote-on-page': 'GET, HEAD, POST',
	'write-petition': 'GET, HEAD, POST',
};
/** Their pages hide their addresses, which are secrets. */
const hiding = [
	'confirm-signature',
	'follow-feedback',
	'follow-petition',
	'send-photo',
	'show-own-list',
	'support-petition',
];
/** They answer in JSON whatever the client accepts. */
const forPrograms = ['cms', 'receive-mail'];
const takesPost = doors.filter(({ name }) => taken[name]?.includes('POST'));

describe.each(doors)('$name at $path', ({ name, door, path }) => {
	test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
		'%s works, or is refused with what does',
		async (method) => {
			const { status, headers } = await visit(door, path, { method });
			const allowed = taken[name]!.split(', ');
			// The pages of doors for forms are files: a GET never gets to the door.
			const isFile = [
				'ask-own-list',
				'enter-code',
				'find-area',
				'open-feedback',
				'send-feedback',
				'sign-petition',
				'start-petition',
				'write-petition',
			].includes(name);
			if (!allowed.includes(method) || (isFile && /GET|HEAD/.test(method))) {
				expect(status).toBe(405);
				expect(headers.get('allow')).toBe(allowed.join(', '));
			} else expect(status).not.toBe(405);
			expect(headers.get('content-type') ?? 'none').toMatch(
				/^(?:none|application\/json|text\/\w+; ?charset=utf-8)$/i,
			);
		},
	);
});

describe.each(takesPost)('a form for $name at $path', ({ name, door, path }) => {
	test.each([
		['from a page of ours', { 'sec-fetch-site': 'same-origin', origin: own }],
		['from a page that hides its address', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
		['from a page of ours in an old browser', { origin: own }],
		['sent again by a person', { 'sec-fetch-site': 'none' }],
		[
			'sent again by a person in a browser that says more',
			{ 'sec-fetch-site': 'none', origin: own },
		],
		['from an old browser or a program that says nothing', {}],
	] as Row[])('%s is read', async (_, headers) => {
		// What editors save is read only where the browser says that a page of ours sends it.
		const isRead =
			name !== 'cms' || headers['sec-fetch-site'] === 'same-origin' || headers.origin === own;
		const { status } = await visit(door, path, { form: {}, headers });
		expect(status === 403).toBe(!isRead);
	});

	test.each([
		['from another site', { 'sec-fetch-site': 'cross-site', origin: evil }],
		[
			'from a page of another site that hides it',
			{ 'sec-fetch-site': 'cross-site', origin: 'null' },
		],
		['from another site without Origin', { 'sec-fetch-site': 'cross-site' }],
		['from another site that claims to be us', { 'sec-fetch-site': 'cross-site', origin: own }],
		[
			'from a neighbouring name',
			{ 'sec-fetch-site': 'same-site', origin: 'https://a.example.org' },
		],
		['from another site in an old browser', { origin: evil }],
		['from another site in Safari 16.4', { 'sec-fetch-site': 'none', origin: evil }],
		['from our name on another port', { origin: `${own}:8443` }],
		['from our name without encryption', { origin: own.replace('https', 'http') }],
		['from a name that begins like ours', { origin: `${own}.evil.example` }],
		['from something that is no origin', { origin: 'evil' }],
		['with an unknown word', { 'sec-fetch-site': 'Same-Origin, cross-site' }],
		['from a page in an old browser that hides it', { origin: 'null' }],
		['from such a page in Safari 16.4', { 'sec-fetch-site': 'none', origin: 'null' }],
	] as Row[])('%s is refused in words: 403', async (_, headers) => {
		// Its page hides its address, which nobody else knows: there, an old browser says no more.
		const hides = hiding.includes(name) && headers.origin === 'null';
		const isHidden = headers['sec-fetch-site'] !== 'cross-site';
		const page = await visit(door, path, { form: {}, headers });
		const json = { ...headers, accept: 'application/json' };
		const data = await visit(door, path, { form: {}, headers: json });
		if (hides && isHidden) return void expect([page.status, data.status]).not.toContain(403);
		// A mail provider may stop mail; tests/functions/stop-updates.test.ts has what else it may not.
		if (name === 'stop-updates') return void expect([page.status, data.status]).not.toContain(403);
		expect([page.status, data.status]).toEqual([403, 403]);
		expect(data.headers.get('content-type')).toMatch(/^application\/json/);
		if (forPrograms.includes(name)) return;
		expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(page.text).toMatch(
			path.toLowerCase().startsWith('/cy/') ? /ni chafodd dim ei gadw/i : /nothing was saved/i,
		);
		expect(JSON.parse(data.text).errors[0].reason).toMatch(/^foreign/);
	});
});

describe('what another site sends', () => {
	const signer = { name: 'Brenda Kowalczyk', email: 'brenda@example.org', postcode: 'TB3 2AB' };
	const feedback = { topic: 'market', message: 'Buy now', name: 'Ann' };

	test.each([
		['/petitions/keep-the-bus/sign/', 'sign-petition', signer],
		['/feedback/', 'send-feedback', feedback],
	] as const)(
		'to %s saves and mails nothing, and is not shown in our form',
		async (path, name, form) => {
			const { door } = all.find((each) => each.name === name)!;
			for (const headers of [
				{ 'sec-fetch-site': 'cross-site', origin: evil },
				{ origin: evil },
			] as Headers[]) {
				const { text } = await visit(door, path, { form, headers });
				expect(text).not.toContain(form.name);
			}
			expect(await hub.value('select count(*)::int from app.outbox')).toBe(0);
			expect(await hub.value('select count(*)::int from app.feedback')).toBe(0);
			expect(hub.post.mails).toEqual([]);
		},
	);

	test.each([
		['an old browser hides', { origin: 'null' }],
		['begins with www', { origin: 'https://www.hub.example.org', 'sec-fetch-site': 'same-site' }],
		['has no encryption', { origin: 'http://hub.example.org', 'sec-fetch-site': 'cross-site' }],
	] as Row[])(
		'keeps what was typed where the page may be ours: its address %s',
		async (_, headers) => {
			const { door } = all.find((each) => each.name === 'send-feedback')!;
			const answer = await visit(door, '/feedback/', { form: feedback, headers });
			const { status, text, headers: answered } = answer;
			expect(status).toBe(403);
			expect(text).toContain('>\nBuy now</textarea>');
			expect(text).toContain('We could not see that this form came from our own page');
			// From the page that is shown now, even an old browser says where the form comes from.
			expect(answered.get('referrer-policy')).toBe('same-origin');
			expect(await hub.value('select count(*)::int from app.feedback')).toBe(0);
		},
	);
});

/** An address for a path of a door: `/confirm/:token` has a token. */
function addressOf(path: string) {
	return path
		.replace(':petition', 'keep-the-bus')
		.replace(':step/:sealed', 'what/abc')
		.replace(':token', 'a'.repeat(26))
		.replace(/:\w+/, 'abc');
}

type Headers = Record<string, string>;
type Row = [string, Headers];
