import { describe, expect, test } from 'vitest';
import { securityHeaders, styleHash } from '#domain/security.ts';
import * as confirmSignature from '#functions/confirm-signature.ts';
import * as enterCode from '#functions/enter-code.ts';
import * as readTally from '#functions/read-tally.ts';
import * as sendFeedback from '#functions/send-feedback.ts';
import * as showReference from '#functions/show-reference.ts';
import * as signPetition from '#functions/sign-petition.ts';
import { useHub, visit } from '../../setup/doors.ts';

const hub = useHub();

const forms = [
	['sign-petition', signPetition, '/petitions/keep-the-bus/sign/'],
	['enter-code', enterCode, '/petitions/keep-the-bus/check-email/'],
	['send-feedback', sendFeedback, '/feedback/'],
] as const;

const reading = [
	['confirm-signature', confirmSignature, '/confirm/abc/', 'GET, HEAD, POST'],
	['read-tally', readTally, '/petitions/keep-the-bus/tally', 'GET, HEAD'],
	['show-reference', showReference, '/feedback/sent/abc/', 'GET, HEAD'],
] as const;

describe.each(forms)('%s', (_, door, path) => {
	test.each(['GET', 'PUT', 'DELETE', 'PATCH'])('refuses %s: 405', async (method) => {
		const { status, headers, text } = await visit(door, path, { method });
		expect(status).toBe(405);
		expect(headers.get('allow')).toBe('GET, HEAD, POST');
		expect(text).toContain('That does not work here');
	});

	test.each([
		'application/json',
		'text/plain',
		'',
		'application/x-www-form-urlencoded; charset=utf-16',
		'application/x-www-form-urlencoded; charset=utf-8evil',
	])('refuses a body of type %j: 415', async (type) => {
		const body = new Blob(['name=x'], { type });
		const { status } = await visit(door, path, {
			method: 'POST',
			body,
			headers: { 'content-type': type },
		});
		expect(status).toBe(415);
	});

	test('refuses more than 128 KiB, whatever length was claimed: 413', async () => {
		let pulled = 0;
		const body = new ReadableStream({
			pull(controller) {
				pulled++;
				controller.enqueue(new TextEncoder().encode('name=x&'.repeat(2000)));
			},
		});
		const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '10' };
		const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;
		const { status, text } = await visit(door, path, init);
		expect(status).toBe(413);
		expect(text).toContain('Nothing was saved.');
		expect(pulled).toBeLessThan(15);
	});

	test.each([
		['a broken escape', 'name=%E0%A4%A'],
		['an escape that is no UTF-8', 'name=%FF'],
		['bytes that are no UTF-8', Uint8Array.from([110, 61, 0xff, 0xfe])],
	])('refuses %s: 400', async (_, body) => {
		const headers = { 'content-type': 'application/x-www-form-urlencoded' };
		expect((await visit(door, path, { method: 'POST', body, headers })).status).toBe(400);
	});

	test('refuses a multipart body that ends in the middle: 400', async () => {
		const headers = { 'content-type': 'multipart/form-data; boundary=x' };
		const body = '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nAnn';
		expect((await visit(door, path, { method: 'POST', body, headers })).status).toBe(400);
	});

	test('takes an address with and without its last slash, in both languages', async () => {
		for (const address of [path, path.slice(0, -1), `/cy${path}`, `/cy${path.slice(0, -1)}`]) {
			const { status, text } = await visit(door, address, { form: {} });
			expect([404, 422]).toContain(status);
			expect(text).toContain(address.startsWith('/cy') ? '<html lang="cy">' : '<html lang="en">');
		}
	});
});

test.each(reading)('%s refuses other methods: 405', async (_, door, path, allow) => {
	const { status, headers } = await visit(door, path, { method: 'DELETE' });
	expect(status).toBe(405);
	expect(headers.get('allow')).toBe(allow);
});

/** The policy of a page has its style; other sites may load a count, even when it is refused. */
const ofData = ['Content-Security-Policy', 'Cross-Origin-Resource-Policy'];

test('every answer carries the security headers of the pages and is nobody else’s', async () => {
	const answers = [
		...forms.map(([, door, path]) => visit(door, path, { form: {} })),
		...forms.map(([, door, path]) => visit(door, path, { method: 'PUT' })),
		...reading.map(([, door, path]) => visit(door, path, { method: 'DELETE' })),
		visit(confirmSignature, '/confirm/abc/'),
		visit(showReference, '/feedback/sent/abc/'),
		visit(signPetition, '/petitions/never-was/sign', {
			form: {},
			headers: { accept: 'application/json' },
		}),
	];
	for (const { headers } of await Promise.all(answers)) {
		const expected = securityHeaders({ secretAddress: true });
		for (const [name, value] of Object.entries(expected))
			if (!ofData.includes(name)) expect(headers.get(name)).toBe(value);
		expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src '/);
		expect(headers.get('cache-control')).toBe('no-store');
		expect(headers.get('set-cookie')).toBeNull();
	}
});

test.each([
	['application/json', true],
	['application/json;q=0.5', true],
	['application/json, text/html;q=0', true],
	['application/json;q=0', false],
	['application/json; q=0.000, text/plain', false],
	['application/json, text/html', false],
	['application/json, */*;q=0.1', false],
	['application/jsonevil', false],
	['', false],
])('whoever accepts %j is answered in JSON: %s', async (accept, json) => {
	const headers = { accept };
	const answer = await visit(signPetition, '/petitions/keep-the-bus/sign/', { form: {}, headers });
	expect(answer.headers.get('content-type')).toMatch(json ? /^application\/json/ : /^text\/html/);
});

test('a page that is shown again may use its own style and no other', async () => {
	const { headers, text } = await visit(sendFeedback, '/feedback/', { form: {} });
	const css = /<style>(.*?)<\/style>/s.exec(text)![1]!;
	expect(headers.get('content-security-policy')).toContain(`style-src '${await styleHash(css)}'`);
});

test('the count of a petition is JSON that may be kept for a minute', async () => {
	const { status, headers, text } = await visit(readTally, '/petitions/keep-the-bus/tally');
	expect(status).toBe(200);
	expect(headers.get('cache-control')).toBe('public, max-age=60');
	expect(JSON.parse(text)).toMatchObject({ petition: 'keep-the-bus', count: 0 });
	const unknown = await visit(readTally, '/petitions/not-yet/tally');
	expect(unknown.status).toBe(404);
	expect(JSON.parse(unknown.text).errors[0].reason).toBe('petition_unknown');
});

test('the database takes too long: it gives up before we do, so nothing was saved: 503', async () => {
	await hub.database.query("alter role service_role set statement_timeout = '200ms'");
	const busy = await hub.database.connect();
	await busy.query('begin; lock app.feedback');
	const form = { topic: 'market', message: 'Hello' };
	const { status, text } = await visit(sendFeedback, '/feedback/', { form });
	await busy.query('rollback');
	busy.release();
	await hub.database.query("alter role service_role set statement_timeout = '6s'");
	expect(status).toBe(503);
	expect(text).toContain('Nothing was saved.');
	expect(await hub.value('select count(*)::int from app.feedback')).toBe(0);
});

test('the database is away: 503, nothing saved, everything kept, no stack trace', async () => {
	await hub.closeDatabase();
	const form = { topic: 'market', message: '\nHello', name: 'Ann' };
	const feedback = await visit(sendFeedback, '/feedback/', { form });
	const link = await visit(confirmSignature, `/confirm/${'a'.repeat(26)}/`);
	const tally = await visit(readTally, '/petitions/keep-the-bus/tally');
	await hub.openDatabase();
	expect([feedback.status, link.status, tally.status]).toEqual([503, 503, 503]);
	expect(feedback.text).toContain('Nothing was saved.');
	expect(feedback.text).toContain('<div id="way-forward">');
	expect(feedback.text).toContain('name="message">\n\nHello</textarea>');
	expect(feedback.headers.get('retry-after')).toBe('60');
	expect(link.text).toContain('We cannot save anything just now');
	for (const { text } of [feedback, link, tally])
		expect(text).not.toMatch(/ at .*\.ts|fetch failed|ECONN/);
	expect((await visit(sendFeedback, '/feedback/', { form })).status).toBe(303);
});
