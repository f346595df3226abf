import { beforeEach, describe, expect, test } from 'vitest';
import { pageLineLimit } from '#domain/useful.ts';
import { strings } from '#strings/index.ts';
import * as voteOnPage from '../../functions/vote-on-page.ts';
import { useHub, visit } from '../setup/doors.ts';

const hub = useHub();
const page = '/news/market-day/';
const thanks = `/useful/?page=${page}&useful=no`;
const json = { accept: 'application/json' };
/** What a browser says that opens the answer to a form of ours as a page. */
const browser = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' };

beforeEach(async () => {
	await hub.database.query(
		"select app.set_rule('vote_per_address', 60), app.set_rule('page_line_per_address', 20)",
	);
});

const press = (useful: string, address = `/useful/?page=${page}`, options: object = {}) =>
	visit(voteOnPage, address, { form: { useful }, ...options });
const send = (line: string, options: object = {}, address = thanks) =>
	visit(voteOnPage, address, { form: { line }, ...options });
const votes = () =>
	hub.value(
		`select coalesce(jsonb_agg(jsonb_build_array(page, lang, useful, not_useful) order by lang), '[]') from app.page_votes`,
	);
const lines = () =>
	hub.value(
		`select coalesce(jsonb_agg(jsonb_build_array(page, lang, is_useful, body)), '[]') from app.page_lines`,
	);

describe('a press', () => {
	test.each([
		['en', '', '/news/market-day/'],
		['cy', '/cy', '/cy/news/market-day/'],
	] as const)('is counted for its page, and thanked: %s', async (lang, prefix, from) => {
		const { status, headers } = await press('no', `${prefix}/useful/?page=${from}`);
		expect(status).toBe(303);
		expect(headers.get('location')).toBe(`${prefix}/useful/?page=${from}&useful=no`);
		expect(headers.get('set-cookie')).toBeNull();
		expect(await votes()).toEqual([[page, lang, 0, 1]]);

		const answer = await visit(voteOnPage, headers.get('location')!);
		const words = strings(lang).useful;
		expect(answer.status).toBe(200);
		expect(answer.text).toContain(`<p id="said">${words.counted.no}</p>`);
		expect(answer.text).toContain(`<a id="back" href="${from}">`);
		expect(answer.text).toContain(`<a id="message" href="${prefix}/feedback/?page=${from}">`);
		expect(answer.text).toContain('<div id="write">');
		expect(answer.text).toContain('<form id="ask" method="post" hidden="">');
		// The line is sent from here: an older browser must be able to say so.
		expect(answer.headers.get('referrer-policy')).toBe('same-origin');
		expect(answer.headers.get('cache-control')).toBe('no-store');
	});

	test('that comes twice is counted once, and looking at the thanks counts nothing', async () => {
		for (const _ of ['first', 'again']) expect((await press('yes')).status).toBe(303);
		await visit(voteOnPage, `/useful/?page=${page}&useful=yes`);
		expect(await votes()).toEqual([[page, 'en', 1, 0]]);
	});

	test('is thanked in the other language too, with the way back in that language', async () => {
		const english = await visit(voteOnPage, thanks);
		expect(english.text).toContain(`href="/cy${thanks.replace('&', '&amp;')}"`);
		const welsh = await visit(voteOnPage, `/cy${thanks}`);
		expect(welsh.text).toContain(strings('cy').useful.counted.no);
		expect(welsh.text).toContain('<a id="back" href="/cy/news/market-day/">');
	});

	test.each([
		'/news/never-was/',
		'/news/market-day',
		'/feedback/',
		'//evil.example/',
		'/\\evil.example/',
		'https://evil.example/',
		'/../',
		'/.*/',
		`/${'x'.repeat(400)}/`,
	])('for %s, which is no page that everybody can find, is not counted: 404', async (made) => {
		const address = `/useful/?page=${encodeURIComponent(made)}`;
		for (const asked of [address, `${address}&useful=yes`]) {
			expect((await visit(voteOnPage, asked)).status).toBe(404);
			const { status, text } = await press('yes', asked, { headers: json });
			expect(status).toBe(404);
			expect(JSON.parse(text).errors).toMatchObject([{ field: 'page', reason: 'page_unknown' }]);
			expect((await press('yes', asked)).status).toBe(404);
		}
		expect(await votes()).toEqual([]);
	});

	test('without an answer, or without a page, is refused in words', async () => {
		const { status, text } = await press('perhaps');
		expect(status).toBe(422);
		expect(text).toContain(strings('en').errors.field.useful_missing);
		expect(text).toContain('<form id="ask" method="post">');
		const program = await press('', `/useful/?page=${page}`, { headers: json });
		expect(program.status).toBe(422);
		expect(JSON.parse(program.text).errors).toMatchObject([
			{ field: 'useful', reason: 'useful_missing' },
		]);
		expect((await press('yes', '/useful/')).status).toBe(404);
		expect(await votes()).toEqual([]);
	});

	test('over the limit can be made again later: 429', async () => {
		await hub.database.query("select app.set_rule('vote_per_address', 1)");
		await press('yes');
		const { status, headers, text } = await press('yes', '/useful/?page=/');
		expect(status).toBe(429);
		expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
		expect(text).toContain('<form id="ask" method="post">');
		expect(text).toContain('<a id="back" href="/">');
	});

	test('while the database is away is not lost without a word: 503', async () => {
		await hub.closeDatabase();
		const { status, text } = await press('yes');
		await hub.openDatabase();
		expect(status).toBe(503);
		expect(text).toContain('<form id="ask" method="post">');
	});

	test('of a program is answered in JSON', async () => {
		const { text } = await visit(voteOnPage, '/useful/', {
			form: { page, useful: 'yes' },
			headers: json,
		});
		expect(JSON.parse(text)).toEqual({ next: `/useful/?page=${page}&useful=yes` });
		expect(JSON.parse((await visit(voteOnPage, thanks, { headers: json })).text)).toEqual({
			page,
			useful: 'no',
		});
	});
});

describe('a line', () => {
	test('is kept beside the vote, as it was written and in no address and no log', async () => {
		await press('no');
		const line = 'No number for bins. Ring me: 01632 960000, ann@example.org';
		const { status, headers } = await send(`  ${line}\r\n`);
		expect(status).toBe(303);
		expect(headers.get('location')).toBe(`${thanks}&line=kept`);
		expect(await lines()).toEqual([[page, 'en', false, line]]);
		expect(await votes()).toEqual([[page, 'en', 0, 1]]);
		const { text } = await visit(voteOnPage, headers.get('location')!);
		expect(text).toContain(`<p id="said">${strings('en').useful.kept}</p>`);
		expect(text).toContain('<div id="write" hidden="">');
		expect(hub.lines.join()).not.toMatch(/bins|960000|ann@/);
		expect(hub.post.mails).toEqual([]);
	});

	test('that is too long comes back with what was typed and the way back: 422', async () => {
		const line = 'W'.repeat(pageLineLimit + 1);
		const { status, text } = await send(line);
		expect(status).toBe(422);
		expect(text).toContain(line);
		expect(text).toContain('<a href="#line">');
		expect(text).toContain(`<a id="back" href="${page}">`);
		expect(text).toContain('<div id="write">');
		const program = await send(line, { headers: json });
		expect(program.status).toBe(422);
		expect(JSON.parse(program.text).errors).toMatchObject([
			{ field: 'line', reason: 'page_line_too_long' },
		]);
		expect(await lines()).toEqual([]);
		expect(hub.lines.join()).not.toContain('WWW');
	});

	test('is shown again at an address of its own, which keeps the page, and is sent from there', async () => {
		const sealed = (await send(' ', { headers: browser })).headers.get('location')!;
		const { searchParams } = new URL(sealed, 'https://hub.example.org');
		expect(Object.fromEntries(searchParams)).toMatchObject({ page, useful: 'no' });
		const { status, text } = await visit(voteOnPage, sealed, { headers: browser });
		expect(status).toBe(422);
		expect(text).toContain(strings('en').errors.field.page_line_missing);
		const [, action] = /<form id="start" method="post" action="([^"]+)">/.exec(text)!;
		await send('Which day?', {}, action!.replaceAll('&amp;', '&'));
		expect(await lines()).toEqual([[page, 'en', false, 'Which day?']]);
		const welsh = await visit(voteOnPage, `/cy${sealed}`, { headers: browser });
		expect(welsh.text).toContain(strings('cy').errors.field.page_line_missing);
	});

	test('over the limit is kept on the page: 429', async () => {
		await hub.database.query("select app.set_rule('page_line_per_address', 1)");
		await send('Which day?');
		const { status, text } = await send('And where?');
		expect(status).toBe(429);
		expect(text).toContain('And where?');
	});
});

test('without a page, the page says what the question is', async () => {
	const { status, text } = await visit(voteOnPage, '/useful/');
	expect(status).toBe(200);
	expect(text).toContain('<h1 id="title">Was it useful?</h1><p id="about"></p>');
	expect(text).toContain('<form id="ask" method="post" hidden="">');
});
