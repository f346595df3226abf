import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SearchEntry } from '#domain/search.ts';
import { seal } from '#server/http/seal.ts';
import * as sendFeedback from '../../functions/send-feedback.ts';
import * as showRefused from '../../functions/show-refused.ts';
import * as showSimilar from '../../functions/show-similar.ts';
import { stopTheClock } from '../setup/clock.ts';
import { useHub, visit } from '../setup/doors.ts';
import { fieldsIn, naughty, withEach } from '../setup/naughty.ts';

const hub = useHub();

/** What a browser says that opens the answer to a form of ours as a page. */
const browser = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' };
/** What a browser says that does not know the other words. */
const older = { origin: 'https://hub.example.org' };
const typed = {
	...{ topic: 'market', kind: 'idea', may_publish: 'yes', location: 'Market Square' },
	...{ message: 'The <stalls> block\nthe pavement again.', name: 'Siân Okafor' },
	...{ email: 'sian@example.org', phone: '01632 960100' },
};
const permit: SearchEntry = {
	...{
		kind: 'services',
		path: '/services/parking-permit/',
		lang: 'en',
		title: 'Get a parking permit',
	},
	...{ summary: 'Park in <your> street.', words: 'visitor permit', text: '' },
};
const stored = () =>
	hub.value('select count(*)::int from app.feedback where topic = $1', ['market']);

beforeEach(async () => {
	await publish([]);
	await hub.database.query(`
		insert into app.feedback (reference, topic, message, lang, channel, received_at)
			values ('published', 'bins', 'Secret words', 'en', 'web', '2026-10-04');
		insert into app.feedback_published (feedback, topic, said_en, said_cy, did_en, did_cy, published_on)
			select id, 'market', 'The <b>stalls</b> block the pavement.', 'Mae’r stondinau ar y palmant.', 'We moved them.', 'Symudwyd nhw.', '2026-11-02'
			from app.feedback`);
});

describe('before a message is sent that may be answered already', () => {
	test('its answers are shown, with what was said and done, and nothing is stored', async () => {
		const { status, text, headers } = await offered(typed);
		expect(status).toBe(200);
		expect(text).toContain('The &lt;b&gt;stalls&lt;/b&gt; block the pavement.');
		expect(text).toContain('We moved them.');
		expect(text).toContain('The market, 2 November 2026');
		expect(text).toMatch(/<p id="unsent">/);
		expect(text).not.toContain('Secret');
		expect(headers.get('cache-control')).toBe('no-store');
		expect(headers.get('referrer-policy')).toBe('same-origin');
		expect(await stored()).toBe(0);
		expect(hub.post.mails).toEqual([]);
	});

	test('services and guides that it names are shown, but not the page that it is about', async () => {
		await publish([permit]);
		const message = 'I need a parking permit for my street.';
		const { text } = await offered({ ...typed, message });
		expect(text).toContain('<a href="/services/parking-permit/">Get a parking permit</a>');
		expect(text).toContain('Park in &lt;your&gt; street.');
		expect(text).toMatch(/id="answers-part" hidden/);
		const address = `/cy/feedback/?page=/cy${permit.path}`;
		const about = await visit(sendFeedback, address, {
			form: { ...typed, message },
			headers: browser,
		});
		expect(about.headers.get('location')).toContain('/feedback/sent/');
	});

	test('all that was typed comes along, in both languages, and is sent as it was', async () => {
		const { text, address } = await offered(typed, '/feedback/?page=/news/market-day/');
		expect(decodeURIComponent(address)).not.toMatch(/stalls|okafor|sian@|960100/i);
		expect(text).toContain(`href="/cy${address}"`);
		const welsh = await visit(showSimilar, `/cy${address}`, { headers: browser });
		expect(welsh.text).toContain('Symudwyd nhw.');
		expect(welsh.text).toContain('action="/cy/feedback/?page=/news/market-day/"');
		expect(fieldsIn(welsh.text)).toMatchObject({ ...typed, page: '/news/market-day/' });

		const form = fieldsIn(text);
		const answers = [];
		stopTheClock();
		for (const _ of ['once', 'twice'])
			answers.push(
				await visit(sendFeedback, '/feedback/?page=/news/market-day/', { form, headers: browser }),
			);
		const [first, second] = answers.map(({ headers }) => headers.get('location'));
		expect(first).toContain('/feedback/sent/');
		expect(second).toBe(first);
		expect(
			await hub.value(
				`select jsonb_agg(jsonb_build_array(message, location, name, email, phone, kind, may_publish, page))
				from app.feedback where topic = 'market'`,
			),
		).toEqual([
			[
				typed.message,
				typed.location,
				typed.name,
				typed.email,
				'01632 960100',
				'idea',
				true,
				'/news/market-day/',
			],
		]);
	});

	test('it can be changed: the form has all that was typed, and then it is sent', async () => {
		const { text } = await offered(typed, '/feedback/?page=/news/market-day/');
		const form = { ...fieldsIn(text), show: 'form' };
		const again = await visit(sendFeedback, '/feedback/?page=/news/market-day/', {
			form,
			headers: browser,
		});
		const shown = await visit(showRefused, again.headers.get('location')!, { headers: browser });
		expect(shown.status).toBe(200);
		expect(shown.text).not.toContain('<title>Error');
		expect(shown.text).toContain('action="/feedback/?page=/news/market-day/"');
		const { message, name, email, phone, location } = typed;
		expect(fieldsIn(shown.text)).toMatchObject({ message, name, email, phone, location });
		const changed = {
			...fieldsIn(shown.text),
			topic: 'market',
			message: 'The stalls block my door.',
		};
		const sent = await visit(sendFeedback, '/feedback/', { form: changed, headers: browser });
		expect(sent.headers.get('location')).toContain('/feedback/sent/');
	});

	test('an older browser, and a message that no address holds, get the page as the answer', async () => {
		const long = Array.from({ length: 4900 }, (_, n) =>
			String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000)),
		);
		for (const [headers, message] of [
			[older, typed.message],
			[browser, `The stalls block the pavement. ${long.join('')}`],
		] as [Record<string, string>, string][]) {
			const answer = await visit(sendFeedback, '/feedback/', {
				form: { ...typed, message },
				headers,
			});
			expect(answer.status).toBe(200);
			expect(answer.headers.get('cache-control')).toBe('private, no-cache');
			expect(fieldsIn(answer.text).message).toBe(message);
			const sent = await visit(sendFeedback, '/feedback/', {
				form: fieldsIn(answer.text),
				headers,
			});
			expect(sent.headers.get('location')).toContain('/feedback/sent/');
		}
	});

	test('whatever was typed is kept as it was typed', async () => {
		await withEach(naughty, async (text) => {
			const form = { ...typed, message: `The stalls block the pavement. ${text}`, location: '' };
			const { headers } = await visit(sendFeedback, '/feedback/', { form, headers: browser });
			const location = headers.get('location')!;
			// A word that suggests danger.
			if (location.includes('/sent/')) return;
			const shown = await visit(showSimilar, location, { headers: browser });
			expect(fieldsIn(shown.text).message, text).toBe(form.message);
		});
		expect(hub.lines.filter((line) => JSON.parse(line).event === 'failed')).toEqual([]);
	});
});

describe('a message is sent at once', () => {
	const send = (form: Record<string, string>, headers: Record<string, string> = browser) =>
		visit(sendFeedback, '/feedback/', { form, headers });
	const isSent = async (answer: ReturnType<typeof send>) => {
		const { headers, text } = await answer;
		expect(headers.get('location') ?? JSON.parse(text).next).toContain('/feedback/sent/');
		expect(await stored()).toBe(1);
	};

	test('where nothing is like it', () => isSent(send({ ...typed, message: 'Hello' })));

	test('where it tells of danger', () =>
		isSent(send({ ...typed, message: 'The stalls block the pavement and I smell gas.' })));

	test('where a program sends it', () => isSent(send(typed, {})));

	test('where a program that reads JSON sends it', () =>
		isSent(send({ ...typed, show: 'form' }, { ...browser, accept: 'application/json' })));

	test('where neither answers nor pages can be looked for', async () => {
		await rm(join(process.env.PAGES_FOLDER!, 'search/entries.json'));
		await hub.database.query('alter function public.find_similar_feedback rename to lost');
		try {
			await isSent(send(typed));
		} finally {
			await hub.database.query('alter function public.lost rename to find_similar_feedback');
		}
	});

	test('where looking for answers takes too long', async () => {
		const client = await hub.database.connect();
		await client.query('begin; lock table app.feedback_published in access exclusive mode');
		try {
			await isSent(send(typed));
		} finally {
			await client.query('rollback');
			client.release();
		}
	});
});

describe('the address of what was offered', () => {
	test.each([
		['later than ten minutes', browser, 11],
		['typed or from the history', { 'sec-fetch-site': 'none', 'sec-fetch-user': '?1' }, 0],
		['from another site', { 'sec-fetch-site': 'cross-site' }, 0],
	] as [string, Record<string, string>, number][])(
		'%s is the empty form: 410',
		async (_, headers, minutes) => {
			const offer = { from: '/feedback/', values: typed };
			const sealed = seal(offer, 'similar feedback', Date.now() - minutes * 60_000)!;
			const { status, text } = await visit(showSimilar, `/feedback/similar/${sealed}/`, {
				headers,
			});
			expect(status).toBe(410);
			expect(text).not.toMatch(/okafor|stalls/i);
		},
	);

	test('shows the message to be sent where the answers cannot be shown any more', async () => {
		const { address } = await offered(typed);
		await hub.database.query('truncate app.feedback_published');
		const { status, text } = await visit(showSimilar, address, { headers: browser });
		expect(status).toBe(200);
		expect(text).toContain('<p id="away">');
		expect(fieldsIn(text).message).toBe(typed.message);
	});

	test('that is not ours is not found: 404', async () => {
		const elsewhere = seal({ from: '/feedback/', values: typed }, 'form')!;
		const old = seal({ from: '/feedback/', values: {} }, 'similar feedback')!;
		for (const sealed of ['abc', elsewhere, old])
			expect((await visit(showSimilar, `/feedback/similar/${sealed}/`)).status).toBe(404);
	});
});

/** Sends a message as a browser does, and opens the page that it is led to. */
async function offered(form: Record<string, string>, to = '/feedback/') {
	const { status, headers } = await visit(sendFeedback, to, { form, headers: browser });
	expect(status).toBe(303);
	const address = headers.get('location')!;
	expect(address).toMatch(/^\/feedback\/similar\/[\w-]+\/$/);
	return { address, ...(await visit(showSimilar, address, { headers: browser })) };
}

/** Writes what can be found as the build does. */
async function publish(entries: SearchEntry[]) {
	for (const lang of ['', 'cy']) {
		const folder = join(process.env.PAGES_FOLDER!, lang, 'search');
		await mkdir(folder, { recursive: true });
		await writeFile(join(folder, 'entries.json'), JSON.stringify(entries));
	}
}
