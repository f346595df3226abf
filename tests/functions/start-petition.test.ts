import { describe, expect, test } from 'vitest';
import { draftLimits } from '#domain/draft.ts';
import { paths } from '#domain/paths.ts';
import type { StartStep } from '#domain/petition.ts';
import { seal } from '#server/http/seal.ts';
import { sealForPage } from '#server/starting/draft.ts';
import * as showDraft from '../../functions/show-draft.ts';
import * as startPetition from '../../functions/start-petition.ts';
import * as writePetition from '../../functions/write-petition.ts';
import { strings } from '#strings/index.ts';
import { stopTheClock } from '../setup/clock.ts';
import { useHub, visit } from '../setup/doors.ts';
import { fieldsIn, naughty, withEach } from '../setup/naughty.ts';

const hub = useHub();

const browser = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' };
const petition = {
	action: 'Put two benches on the river path',
	background: 'There is nowhere to sit between the ferry office and the weir.',
	details: 'One should have arms.',
};
const creator = { name: 'Gwen Pritchard', email: 'gwen@example.org', postcode: 'TB2 3LP' };
const whole = { ...petition, ...creator, wants_updates: 'yes' };
const pages = [
	['what', { action: petition.action }],
	['similar', {}],
	['why', { background: petition.background }],
	['more', { details: petition.details }],
	['you', creator],
] as const;

/** Sends a page of the form as a browser does. */
function send(step: StartStep, form: Record<string, string>, headers: object = browser) {
	const door = step === 'check' ? startPetition : writePetition;
	return visit(door, paths.startStep(step), { form, headers: { ...headers } });
}

/** Opens the page that an answer leads to, as the browser does that was sent there, or by its button Back. */
async function follow({ headers }: { headers: Headers }, how: object = browser) {
	const location = headers.get('location')!;
	return { location, ...(await visit(showDraft, location, { headers: { ...how } })) };
}

/** Fills in the pages up to the one named, and shows that one. */
async function walkTo(step: StartStep, given: Record<string, string> = {}) {
	let shown = { location: paths.start as string, status: 200, text: '' };
	let draft = '';
	for (const [each, values] of pages) {
		if (each === step) break;
		shown = await follow(await send(each, { ...values, ...given, draft }));
		draft = fieldsIn(shown.text).draft!;
	}
	return { ...shown, draft };
}

test('leads from page to page, each with what was typed, and at the end saves the petition once', async () => {
	const { location, text, draft } = await walkTo('check');
	expect(location).toMatch(/^\/petitions\/start\/check\/[\w-]+\/$/);
	expect(text).toContain(`<h2 id="petition-action">${petition.action}</h2>`);
	expect(text).toContain('Started by Gwen Pritchard.');
	expect(await hub.value('select count(*)::int from app.mailboxes')).toBe(0);

	const answers = [await send('check', { draft }), await send('check', { draft })];
	for (const { status, headers } of answers) {
		expect(status).toBe(303);
		expect(headers.get('location')).toMatch(
			/^\/petitions\/start\/check-email\/\?c=[0-9a-f-]{36}&to=[\w-]+$/,
		);
	}
	expect(
		await hub.value(
			`select jsonb_agg(jsonb_build_array(slug, lang, action, background, details, creator_name, state))
			from app.petitions where slug like 'put-two%'`,
		),
	).toEqual([
		[
			'put-two-benches-on-the-river-path',
			'en',
			...Object.values(petition),
			'Gwen Pritchard',
			'collecting_sponsors',
		],
	]);
	expect(hub.post.mails).toHaveLength(1);
});

test('keeps petition and person out of every address', async () => {
	const { location } = await walkTo('check');
	expect(decodeURIComponent(location)).not.toMatch(/bench|river|pritchard|gwen@|TB2.?3LP/i);
	expect(location.length).toBeLessThan(2000);
});

describe('a page that is refused', () => {
	const blank = '\u200b \u00ad\ufeff';
	const tooLong = (most: number) => 'x'.repeat(most + 1);
	test.each([
		['what', { action: '' }, 'Write what you want the council to do.'],
		['what', { action: blank }, 'Write what you want the council to do.'],
		['what', { action: tooLong(100) }, 'What you want is 1 character too long.'],
		['why', { background: '' }, 'Write why the council should do it.'],
		['why', { background: blank }, 'Write why the council should do it.'],
		['why', { background: tooLong(500) }, 'Your reasons are 1 character too long.'],
		['more', { details: 'x'.repeat(1130) }, 'Your details are 30 characters too long.'],
		['you', { ...creator, name: '' }, 'Enter your full name.'],
		['you', { ...creator, name: '=1+1' }, 'Start your name with a letter'],
		['you', { ...creator, email: '' }, 'phone us and we will start the petition with you.'],
		['you', { ...creator, postcode: 'x' }, 'Enter your full postcode'],
		['you', { ...creator, email: 'gwen@gmial.com' }, 'Did you mean gwen@gmail.com?'],
	] as [StartStep, Record<string, string>, string][])(
		'%s %j is shown again with what is wrong: 422',
		async (step, values, said) => {
			const { draft } = await walkTo(step);
			const answer = await send(step, { ...values, draft });
			expect(answer.status).toBe(303);
			const shown = await follow(answer);
			expect(shown.status).toBe(422);
			expect(shown.text).toContain(said);
			expect(shown.text).toContain('<title>Error: ');
			expect(fieldsIn(shown.text)).toMatchObject(values);
			// A program, and a browser that does not say that it opens a page, get the same as the answer.
			const direct = await send(step, { ...values, draft }, {});
			expect(direct.status).toBe(422);
			expect(direct.text).toContain(said);
			const json = await send(step, { ...values, draft }, { accept: 'application/json' });
			expect(json.status).toBe(422);
			expect(JSON.parse(json.text).errors[0].message).toContain(said);
		},
	);

	test('takes a text of exactly as many characters as it may have, counted as people count', async () => {
		const action = '😀'.repeat(draftLimits.action);
		expect((await follow(await send('what', { action }))).status).toBe(200);
	});

	test('is asked about a slip in the address once', async () => {
		const { draft } = await walkTo('you');
		const slip = { ...creator, email: 'gwen@gmial.com' };
		const again = await send('you', { ...slip, email_asked: slip.email, draft });
		expect((await follow(again)).location).toContain('/check/');
		const used = await send('you', {
			...{ ...slip, draft, email_asked: slip.email, use_email: 'gwen@gmail.com' },
		});
		expect((await follow(used)).text).toContain('<p id="answer-email">gwen@gmail.com</p>');
	});
});

describe('what was typed is kept', () => {
	test('by the pages before and after it: Back, reload, and an hour later', async () => {
		const why = await walkTo('why');
		const more = await walkTo('more');
		for (const [page, step] of [
			[why, 'why'],
			[more, 'more'],
		] as const) {
			const { status, text, headers } = await visit(showDraft, page.location, { headers: browser });
			expect(status).toBe(200);
			// The browser keeps its copy, with what was typed there last.
			expect(headers.get('cache-control')).toBe('private, no-cache');
			const next = await send(step, {
				background: 'b',
				details: 'd',
				draft: fieldsIn(text).draft!,
			});
			expect(next.status).toBe(303);
		}
		const values = { action: petition.action };
		const anHourAgo = seal({ values }, 'draft', Date.now() - 3_600_000)!;
		const later = await visit(showDraft, paths.startDraft('what', anHourAgo), { headers: browser });
		expect(later.status).toBe(200);
		expect(fieldsIn(later.text).action).toBe(petition.action);
	});

	test('by a page that is sent after its address is over', async () => {
		const old = seal({ values: { action: petition.action } }, 'draft', Date.now() - 9 * 3_600_000)!;
		const { text } = await follow(await send('similar', { draft: old }));
		expect(fieldsIn(text).draft).toBeTruthy();
		const sent = await send('why', { background: 'b', draft: fieldsIn(text).draft! });
		expect((await follow(sent)).location).toContain('/more/');
	});

	test.each([
		['the pages are sent in another language', '/cy'],
		['one is changed from the last page', ''],
	])('where %s', async (_, lang) => {
		const { draft } = await walkTo('check');
		const change = await visit(startPetition, `${lang}${paths.startStep('check')}`, {
			form: { draft, show: 'why' },
			headers: browser,
		});
		const why = await follow(change);
		expect(why.location).toMatch(new RegExp(`^${lang}/petitions/start/why/`));
		expect(fieldsIn(why.text).background).toBe(petition.background);
		const back = await visit(writePetition, `${lang}${paths.startStep('why')}`, {
			form: { background: 'Because.', draft: fieldsIn(why.text).draft! },
			headers: browser,
		});
		const check = await follow(back);
		expect(check.location).toMatch(new RegExp(`^${lang}/petitions/start/check/`));
		expect(check.text).toContain('<p id="petition-background">Because.</p>');
		expect(check.text).toContain(`<p id="petition-details">${petition.details}</p>`);
		expect(check.text).toContain('<p id="answer-name">Gwen Pritchard</p>');
	});

	test('where the language is changed in the middle of a text', async () => {
		const { draft } = await walkTo('why');
		const half = 'x'.repeat(600);
		const { text } = await follow(
			await visit(writePetition, paths.startStep('why'), {
				form: { background: half, draft, show: 'cy' },
				headers: browser,
			}),
		);
		expect(text).toContain('<html lang="cy">');
		expect(fieldsIn(text).background).toBe(half);
	});

	test('in the answer itself where no address holds it, and the browser keeps that', async () => {
		const long = unlikely(500);
		const { draft } = await walkTo('why');
		const more = await send('why', { background: long, draft });
		expect(more.status).toBe(303);
		const { text } = await follow(more);
		const details = unlikely(1000);
		const you = await send('more', { details, draft: fieldsIn(text).draft! });
		expect(you.status).toBe(200);
		expect(you.headers.get('cache-control')).toBe('private, no-cache');
		const check = await send('you', { ...creator, draft: fieldsIn(you.text).draft! });
		expect(check.text).toContain(details);
		expect((await send('check', { draft: fieldsIn(check.text).draft! })).status).toBe(303);
		expect(await hub.value('select details from app.petitions where background = $1', [long])).toBe(
			details,
		);
	});

	test('where the database is away: 503, and then sent', async () => {
		const { draft } = await walkTo('check');
		await hub.closeDatabase();
		const answer = await follow(await send('check', { draft })).finally(() => hub.openDatabase());
		expect(answer.status).toBe(503);
		expect(answer.text).toContain('<div id="way-forward">');
		expect(answer.text).toContain(petition.action);
		expect((await send('check', { draft: fieldsIn(answer.text).draft! })).status).toBe(303);
	});

	test('where too many came: 429, with how long to wait', async () => {
		await hub.database.query("select app.set_rule('start_per_address', 1)");
		const { draft } = await walkTo('check');
		await send('check', { draft });
		const other = await walkTo('check', { action: 'Clean the fountain' });
		const answer = await follow(await send('check', { draft: other.draft }));
		await hub.database.query("select app.set_rule('start_per_address', 10)");
		expect(answer.status).toBe(429);
		expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3000);
		expect(answer.text).toContain('Clean the fountain');
	});

	test('whatever was typed, and shown as it was typed', async () => {
		await withEach(naughty, async (typed) => {
			for (const [step, field] of [
				['what', 'action'],
				['why', 'background'],
				['more', 'details'],
			] as const) {
				const draft = sealForPage({ values: { action: 'a', background: 'b' }, seen: 'a' });
				const kept = await send(step, { [field]: typed, draft, show: step });
				expect(fieldsIn((await follow(kept)).text)[field], typed).toBe(typed);
			}
		});
		expect(hub.lines.filter((line) => JSON.parse(line).event === 'failed')).toEqual([]);
	});
});

describe('a page out of order', () => {
	test.each([
		['check', { action: 'a' }, 'similar'],
		['you', {}, 'what'],
		['more', { action: 'a', background: '' }, 'similar'],
	] as const)(
		'%s with %j leads to the first that is not answered: %s',
		async (step, values, next) => {
			const sealed = seal({ values }, 'draft')!;
			const { status, headers } = await visit(showDraft, paths.startDraft(step, sealed), {
				headers: browser,
			});
			expect(status).toBe(303);
			expect(headers.get('location')).toContain(paths.startDraft(next, '').slice(0, -1));
		},
	);

	test.each(Object.keys(whole) as (keyof typeof whole)[])(
		'with a made-up %s is checked again at the end',
		async (field) => {
			if (field === 'wants_updates') return;
			const draft = sealForPage({ values: { ...whole, [field]: '='.repeat(1200) } });
			const { status, text } = await send('check', { draft }, { accept: 'application/json' });
			expect(status).toBe(422);
			expect(JSON.parse(text).errors[0].field).toBe(field);
			expect(await hub.value('select count(*)::int from app.mailboxes')).toBe(0);
		},
	);
});

describe('a draft that is not ours to show', () => {
	test.each([
		['after some hours', 5, browser],
		[
			'typed in or chosen from the history',
			0,
			{ 'sec-fetch-site': 'none', 'sec-fetch-user': '?1' },
		],
		['by a link on another site', 0, { 'sec-fetch-site': 'cross-site' }],
	])('is the empty first page, and says so, %s: 410', async (_, hours, headers) => {
		const sealed = seal({ values: whole }, 'draft', Date.now() - hours * 3_600_000)!;
		const { status, text } = await visit(showDraft, paths.startDraft('you', sealed), {
			headers: { ...headers },
		});
		expect(status).toBe(410);
		expect(text).toContain('We keep it for 4 hours');
		expect(text).not.toMatch(/Gwen|benches/);
	});

	test('cannot be made without our secret', async () => {
		const made = Buffer.from(JSON.stringify({ values: whole })).toString('base64url');
		const { status } = await visit(showDraft, paths.startDraft('check', made), {
			headers: browser,
		});
		expect(status).toBe(404);
		const sent = await send('check', { draft: made });
		expect(sent.status).toBe(410);
		// Nor can one that was sealed for another form.
		const refused = seal({ values: whole }, 'form')!;
		expect((await send('check', { draft: refused })).status).toBe(410);
		expect(await hub.value('select count(*)::int from app.mailboxes')).toBe(0);
	});

	test.each(['what', 'why', 'more', 'you', 'check'] as const)(
		'has no personal details, seen or sealed, in a copy of %s that a browser keeps',
		async (step) => {
			const { draft } = await walkTo('check');
			const shown = await follow(await send('check', { draft, show: step }));
			expect((await send('check', { draft: fieldsIn(shown.text).draft! })).status).toBe(303);
			expect(hub.post.mails).toHaveLength(1);
			expect(shown.headers.get('cache-control')).toBe('no-store');
		},
	);
});

describe('the person in a draft, ten minutes after its page was made,', () => {
	const { you: words } = strings('en').starting;

	/** Opens an address as Back does, and the one that it leads to. */
	const back = async (location: string) => {
		const shown = await visit(showDraft, location, { headers: { ...browser } });
		return shown.status === 303 ? follow(shown) : { location, ...shown };
	};

	test.each([
		['not sent', false],
		['sent', true],
	])('is not in the last page, also of a petition that was %s', async (_, isSent) => {
		const { location, draft } = await walkTo('check');
		if (isSent) expect((await send('check', { draft })).status).toBe(303);
		stopTheClock(9);
		expect((await back(location)).text).toContain('Gwen Pritchard');
		stopTheClock(2);
		const you = await back(location);
		expect(you.location).toContain('/you/');
		expect(you.text).not.toMatch(/pritchard|gwen@|TB2.?3LP/i);
		expect(you.text).toContain(`<p id="forgotten">${words.forgotten('10 minutes')}</p>`);
		// The petition is still there, and goes on with the person written again.
		const check = await follow(await send('you', { ...creator, draft: fieldsIn(you.text).draft! }));
		expect(check.text).toContain(petition.background);
		expect(check.text).toContain('Started by Gwen Pritchard.');
	});

	test('is not in a page that was changed, and the page that asks for it says so', async () => {
		const { draft } = await walkTo('check');
		const { location } = await follow(await send('check', { draft, show: 'why' }));
		stopTheClock(11);
		const why = await back(location);
		expect(fieldsIn(why.text).background).toBe(petition.background);
		const you = await follow(
			await send('why', { background: 'Because.', draft: fieldsIn(why.text).draft! }),
		);
		expect(you.text).not.toMatch(/pritchard|gwen@|TB2.?3LP/i);
		expect(you.text).toContain('<p id="forgotten">');
		// Once it was written again, nothing is said of it any more.
		const check = await follow(await send('you', { ...creator, draft: fieldsIn(you.text).draft! }));
		const again = await follow(
			await send('check', { draft: fieldsIn(check.text).draft!, show: 'you' }),
		);
		expect(fieldsIn(again.text)).toMatchObject(creator);
		expect(again.text).toContain('<p id="forgotten" hidden="">');
	});

	test('is not in its own page that was refused, which then has no faults', async () => {
		const { draft } = await walkTo('you');
		const { location } = await follow(await send('you', { ...creator, postcode: 'x', draft }));
		stopTheClock(11);
		const { status, text } = await back(location);
		expect(status).toBe(200);
		expect(text).not.toMatch(/gwen/i);
		expect(text).toContain('<p id="forgotten">');
	});

	test('is asked of us by Back: its page is sent to its own address, which every cache then forgets', async () => {
		const { location, text, draft } = await walkTo('you');
		expect(text).toContain(`action="${location}"`);
		const sent = await visit(showDraft, location, {
			form: { ...creator, draft },
			headers: browser,
		});
		expect((await follow(sent)).text).toContain('Started by Gwen Pritchard.');
	});

	test('makes its page another form each time, which no browser fills in from its memory', async () => {
		const { location } = await walkTo('you');
		const name = async () =>
			/<input type="hidden" id="unlike"( name="[\w-]+")?>/.exec((await back(location)).text)![1];
		expect(await name()).toBeUndefined();
		stopTheClock(11);
		const first = await name();
		expect(first).toBeDefined();
		expect(await name()).toBe(first);
		stopTheClock(11);
		expect(await name()).not.toBe(first);
	});

	test('is taken from a page that is still on the screen', async () => {
		const { draft } = await walkTo('check');
		stopTheClock(30);
		expect((await send('check', { draft })).status).toBe(303);
		expect(hub.post.mails).toHaveLength(1);
	});
});

test('petitions like it are shown with what can be done, and a database that is away stops nobody', async () => {
	await hub.database.query(
		`insert into app.petitions (slug, lang, action, background, state, opened_at, closes_on, closed_at)
		values ('clock', 'en', 'Mend the town clock', 'It stopped.', 'closed', '2026-01-01', '2026-06-01', '2026-05-01')`,
	);
	const bus = await follow(await send('what', { action: 'Keep the bus 14' }));
	expect(bus.text).toContain('We found one petition with similar words.');
	expect(bus.text).toContain('<a href="/petitions/keep-the-bus/sign/">Sign this one instead</a>');
	const clock = await follow(await send('what', { action: 'Mend the clock' }));
	expect(clock.text).toContain('<a href="/petitions/clock/">Read this petition</a>');
	const none = await follow(await send('what', { action: 'More trees' }));
	expect(none.text).toContain('We found no petition with similar words.');
	await hub.closeDatabase();
	const away = await follow(await send('what', { action: 'More trees' })).finally(() =>
		hub.openDatabase(),
	);
	expect(away.status).toBe(200);
	expect(away.text).toContain('We cannot look for similar petitions just now.');
});

test('plainer words are advised beside each part, and nothing is refused for them', async () => {
	const { text } = await walkTo('check', { action: 'COMMENCE BUILDING WORKS IN THE PARK' });
	expect(text).toMatch(/<ul id="advice-action"><li>This part has words in capitals/);
	const { text: plain } = await walkTo('check');
	expect(plain).toContain('<p id="advice" hidden="">');
});

/** A text in which nothing comes twice, so that it cannot be made shorter. */
function unlikely(length: number): string {
	return Array.from({ length }, (_, n) =>
		String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000)),
	).join('');
}
