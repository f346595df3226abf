import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Lang, langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { codeFor, newConfirmation, tokenFor } from '#server/tokens.ts';
import { strings } from '#strings/index.ts';
import * as confirmSignature from '../../functions/confirm-signature.ts';
import * as enterCode from '../../functions/enter-code.ts';
import * as signPetition from '../../functions/sign-petition.ts';
import { useHub, visit } from '../setup/doors.ts';

/**
 * What each act is answered, in each state of the petition and of the signature: the one place that says it. A word is a
 * page of `/confirm/`, the page that a person is sent on to, or the reason of a refusal, whose sentence is in
 * src/strings. `gone` is a petition that was hidden after it opened.
 */
const table = `
	act          signature   | open             grace            over             gone
	open link    pending     | ready            ready            late             help
	open link    confirmed   | counted          counted          counted          help
	open link    withdrawn   | withdrawn        withdrawn        withdrawn        help
	open link    invalidated | withdrawn        withdrawn        withdrawn        help
	open link    erased      | help             help             help             help
	open link    swept       | help             help             help             help
	press        pending     | signed           signed           late             help
	press        confirmed   | signed           signed           signed           help
	press        withdrawn   | withdrawn        withdrawn        withdrawn        help
	press        invalidated | withdrawn        withdrawn        withdrawn        help
	press        erased      | help             help             help             help
	press        swept       | help             help             help             help
	right code   pending     | signed           signed           code_too_late    confirmation_unknown
	right code   confirmed   | signed           signed           signed           confirmation_unknown
	right code   withdrawn   | code_withdrawn   code_withdrawn   code_withdrawn   confirmation_unknown
	right code   invalidated | code_withdrawn   code_withdrawn   code_withdrawn   confirmation_unknown
	right code   erased      | confirmation_unknown confirmation_unknown confirmation_unknown confirmation_unknown
	right code   swept       | confirmation_unknown confirmation_unknown confirmation_unknown confirmation_unknown
	older code   pending     | signed           signed           code_too_late    confirmation_unknown
	older code   confirmed   | signed           signed           signed           confirmation_unknown
	paste link   pending     | signed           signed           code_too_late    confirmation_unknown
	paste link   confirmed   | signed           signed           signed           confirmation_unknown
	paste link   invalidated | code_withdrawn   code_withdrawn   code_withdrawn   confirmation_unknown
	wrong link   pending     | code_link_unknown code_link_unknown code_over      confirmation_unknown
	wrong link   confirmed   | code_link_unknown code_link_unknown code_over      confirmation_unknown
	wrong code   pending     | code_wrong       code_wrong       code_over        confirmation_unknown
	wrong code   confirmed   | code_wrong       code_wrong       code_over        confirmation_unknown
	wrong code   withdrawn   | code_wrong       code_wrong       code_over        confirmation_unknown
	wrong code   invalidated | code_wrong       code_wrong       code_over        confirmation_unknown
	wrong code   swept       | confirmation_unknown confirmation_unknown confirmation_unknown confirmation_unknown
	expired code pending     | code_expired     code_expired     code_over        confirmation_unknown
	expired code confirmed   | code_expired     code_expired     code_over        confirmation_unknown
	expired code withdrawn   | code_expired     code_expired     code_over        confirmation_unknown
	sixth code   pending     | code_used_up     code_used_up     code_over        confirmation_unknown
	sixth code   confirmed   | code_used_up     code_used_up     code_over        confirmation_unknown
	sixth code   withdrawn   | code_used_up     code_used_up     code_over        confirmation_unknown
	send again   pending     | +confirmSignature +confirmSignature confirming_over confirmation_unknown
	send again   confirmed   | +alreadySigned   +alreadySigned   confirming_over  confirmation_unknown
	send again   withdrawn   | +signatureTakenOff +signatureTakenOff confirming_over confirmation_unknown
	send again   invalidated | +signatureTakenOff +signatureTakenOff confirming_over confirmation_unknown
	send again   erased      | confirmation_unknown confirmation_unknown confirmation_unknown confirmation_unknown
	send again   swept       | confirmation_unknown confirmation_unknown confirmation_unknown confirmation_unknown
	sixth mail   pending     | mails_used_up    mails_used_up    confirming_over  confirmation_unknown
	sixth mail   confirmed   | mails_used_up    mails_used_up    confirming_over  confirmation_unknown
	sign again   pending     | +confirmSignature petition_closed petition_closed  petition_removed
	sign again   confirmed   | +alreadySigned   petition_closed  petition_closed  petition_removed
	sign again   withdrawn   | +confirmSignature petition_closed petition_closed  petition_removed
	sign again   invalidated | +signatureTakenOff petition_closed petition_closed petition_removed
	sign again   erased      | +confirmSignature petition_closed petition_closed  petition_removed
	sign again   swept       | +confirmSignature petition_closed petition_closed  petition_removed
`;

const hub = useHub();
const slug = 'keep-the-bus';
const sql = (text: string, values: unknown[] = []) => hub.database.query(text, values);
const person = { name: 'Siân ap Rhys', postcode: 'TB4 6GH' };

// The languages take turns, so each sentence is seen in both.
test.each(cells())('$act, signature $signature, petition $petition, in $lang', async (cell) => {
	const { lang } = cell;
	const email = `${randomUUID()}@example.org`;
	await sql(petitions.open!);
	try {
		const older = await request(email, lang, '3 minutes');
		const newest = await request(email, lang, '2 minutes');
		await sql('select app.confirm(app.find_request($1))', [newest]);
		for (const change of signatures[cell.signature]!) await sql(change);
		for (const change of preparations[cell.act] ?? []) await sql(change);
		await sql(petitions[cell.petition]!);
		const answer = await acts[cell.act]!({ lang, email, older, newest });
		expect(said(answer, lang)).toBe(cell.said);
	} finally {
		await sql(petitions.open!);
	}
});

/** Makes each state of a signature that was confirmed a moment ago. */
const takeOff = (state: string) =>
	`select app.take_off(id, '${state}', 'Test.') from app.signatures`;
const signatures: Record<string, string[]> = {
	pending: [
		'delete from app.tallies',
		"update app.signatures set state = 'pending', slot = null, confirmed_at = null",
	],
	confirmed: [],
	withdrawn: [takeOff('withdrawn')],
	invalidated: [takeOff('invalidated')],
	erased: [takeOff('withdrawn'), 'select app.erase_signers(array_agg(id)) from app.signatures'],
	swept: ['delete from app.signatures'],
};

const state = (changes: string) =>
	`update app.petitions set opened_at = now() - interval '9 days', closed_at = null, ${changes} where slug = '${slug}'`;
const today = "(now() at time zone 'Europe/London')::date";
const petitions: Record<string, string> = {
	open: state(`state = 'open', closes_on = ${today} + 30`),
	grace: state(`state = 'open', closes_on = ${today} - 1`),
	over: state(`state = 'open', closes_on = ${today} - 3`),
	gone: state(`state = 'hidden', closes_on = ${today} + 30`),
};

const preparations: Record<string, string[]> = {
	'expired code': ["update app.confirmations set created_at = now() - interval '61 minutes'"],
	'sixth code': ['update app.confirmations set tries = 5'],
	'sixth mail': [
		`insert into app.confirmations (id, signature, token_hash, created_at)
		select gen_random_uuid(), first.signature, sha256(uuid_send(gen_random_uuid())), now() - interval '2 minutes'
		from (select signature from app.confirmations limit 1) as first, generate_series(1, 3)`,
	],
};

const type = (code: (given: Given) => string) => (given: Given) =>
	visit(enterCode, inLang(given.lang, `${paths.checkEmail(slug)}?c=${given.newest}`), {
		form: { code: code(given) },
	});
const acts: Record<string, (given: Given) => ReturnType<typeof visit>> = {
	'open link': ({ lang, newest }) => visit(confirmSignature, linkOf(newest, lang)),
	press: ({ lang, newest }) => visit(confirmSignature, linkOf(newest, lang), { method: 'POST' }),
	'right code': type(({ newest }) => codeFor(newest)),
	'older code': type(({ older }) => codeFor(older)),
	'paste link': type(({ older, lang }) => `https://hub.example.org${linkOf(older, lang)}`),
	'wrong link': type(({ lang }) => linkOf(randomUUID(), lang)),
	'wrong code': type(({ older, newest }) =>
		['000000', '111111', '222222'].find((code) => ![older, newest].map(codeFor).includes(code))!,
	),
	'expired code': type(({ newest }) => codeFor(newest)),
	'sixth code': type(({ newest }) => codeFor(newest)),
	'send again': sendAgain,
	'sixth mail': sendAgain,
	'sign again': ({ lang, email }) =>
		visit(signPetition, inLang(lang, paths.sign(slug)), { form: { ...person, email } }),
};

function sendAgain({ lang, newest }: Given) {
	const address = inLang(lang, `${paths.checkEmail(slug)}?c=${newest}`);
	return visit(enterCode, address, { form: { again: 'yes' } });
}

function linkOf(id: string, lang: Lang) {
	return inLang(lang, `${paths.confirm}${tokenFor(id)}/`);
}

/** Asks to sign, some time ago; the id of the request. */
async function request(email: string, lang: Lang, ago: string) {
	const { confirmation_id: id, token_hash, code_hash } = newConfirmation();
	await sql(`select public.sign_petition($1, $2, $3, $4, false, $5, 'web', null, $6, $7, $8)`, [
		slug,
		person.name,
		email,
		person.postcode,
		lang,
		id,
		token_hash,
		code_hash,
	]);
	await sql('update app.confirmations set created_at = now() - $2::interval where id = $1', [
		id,
		ago,
	]);
	await sql('delete from app.outbox');
	return id;
}

/** The word of the table for an answer: where it leads, and which mail came; the page; or the one sentence that it says. */
function said({ headers, text }: Awaited<ReturnType<typeof visit>>, lang: Lang) {
	const next = headers.get('location');
	if (next) {
		expect(next.startsWith('/cy/')).toBe(lang === 'cy');
		if (next === inLang(lang, paths.signed(slug))) return 'signed';
		const { mail } = strings(lang);
		const came = hub.post.mails.map(({ subject }) =>
			Object.keys(mail).find((each) => (mail as Words)[each]?.subject === subject),
		);
		return `+${came.join()}`;
	}
	expect(text).toContain(`<html lang="${lang}">`);
	const page = /<h1>(.*?)<\/h1>/.exec(text)?.[1];
	if (page) return page;
	const details = { wait: '\u0000', left: 4, day: '\u0000' };
	const known = Object.entries(strings(lang).errors.refusal).filter(([, words]) => {
		const sentence = typeof words === 'object' ? words.text : words;
		const whole = typeof sentence === 'function' ? sentence(details) : sentence;
		return whole.split('\u0000').every((part) => text.includes(part));
	});
	return known
		.map(([reason]) => reason)
		.filter((reason) => !reason.startsWith('confirmation_') || reason === 'confirmation_unknown')
		.join();
}

function cells() {
	const [head, ...rows] = table.trim().split('\n');
	const columns = head!.split('|')[1]!.trim().split(/\s+/);
	return rows.flatMap((row, place) => {
		const [, act, signature, rest] = /^\s*(.+?)\s+(\w+)\s+\|\s*(.*)$/.exec(row)!;
		return rest!
			.trim()
			.split(/\s+/)
			.map((answer, index) => ({
				...{ act: act!, signature: signature!, petition: columns[index]!, said: answer },
				lang: langs[(place + index) % langs.length]!,
			}));
	});
}

type Given = { lang: Lang; email: string; older: string; newest: string };
type Words = Record<string, { subject?: unknown } | undefined>;
