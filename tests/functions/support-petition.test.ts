import { describe, expect, test } from 'vitest';
import { callDatabase, runJob } from '#server/database/call.ts';
import { hashToken, newConfirmation, supportTokenFor } from '#server/tokens.ts';
import * as confirmSignature from '../../functions/confirm-signature.ts';
import * as enterCode from '../../functions/enter-code.ts';
import * as followPetition from '../../functions/follow-petition.ts';
import * as lapsePetitions from '../../functions/lapse-petitions.ts';
import * as showOwnList from '../../functions/show-own-list.ts';
import * as supportPetition from '../../functions/support-petition.ts';
import { deliverMail } from '#server/mail/outbox.ts';
import { strings } from '#strings/index.ts';
import { stopTheClock } from '../setup/clock.ts';
import { useHub, visit } from '../setup/doors.ts';

const hub = useHub();

const creator = { name: 'Ada Rowe', email: 'ada@example.org', postcode: 'TB1 2AB' };
const supporter = { name: 'Siân ap Rhys', email: 'sian@example.org', postcode: 'TB4 6GH' };
const text = {
	action: 'Put a <bench> by the river',
	background: 'There is none.',
	details: 'A low one.',
};

/** Starts a petition, as the form does, and gives where its page to check one's email is. */
async function start(given: object = {}) {
	const request = newConfirmation();
	const { value } = await callDatabase('create_petition', {
		...{ ...text, ...creator, slug: 'a-bench', wants_updates: false, channel: 'web', ip: null },
		...{ lang: 'en', ...request },
		sponsor_hash: hashToken(supportTokenFor(request.confirmation_id)),
		...given,
	});
	await deliverMail();
	return {
		petition: value!.petition,
		check: `/petitions/start/check-email/?c=${value!.confirmation_id}`,
	};
}

/** A petition that its creator confirmed: the addresses in the mail that followed. */
async function started(given: object = {}) {
	const { petition } = await start(given);
	const confirmed = await post(confirmSignature, linkIn('confirm'));
	await deliverMail();
	return {
		...{ petition, own: confirmed.headers.get('location')! },
		support: linkIn('support'),
	};
}

/** Rejects a petition, with words in each language. */
async function reject(petition: string) {
	await hub.database.query(
		`update app.petitions set state = 'rejected' where slug = '${petition}';
		insert into app.rejections (petition, code) select id, 'unclear' from app.petitions where slug = '${petition}';
		insert into app.rejection_details select petition, lang, 'Which ' || lang || ' river?' from app.rejections, unnest(array['en', 'cy']) lang`,
	);
}

async function support(address: string, form: Record<string, string> = supporter) {
	const asked = await visit(supportPetition, address, { form });
	return { check: asked.headers.get('location')!, link: linkIn('confirm') };
}

function post(door: Parameters<typeof visit>[0], address: string) {
	return visit(door, address, { method: 'POST' });
}

/** The path of a link in the newest mail. */
function linkIn(page: string) {
	const mail = hub.post.mails.at(-1)!.text!;
	return new URL(new RegExp(`https:\\S+/${page}/\\S+`).exec(mail)![0]).pathname;
}

function stateOf(petition: string) {
	return hub.value('select state from app.petitions where slug = $1', [petition]);
}

describe('a creator', () => {
	test('confirms by the link, and is led to a page of their own with the private address', async () => {
		const { petition } = await start();
		expect(hub.post.mails.at(-1)!.text).not.toMatch(/bench|river|Ada/);
		const link = linkIn('confirm');
		const looked = await visit(confirmSignature, link);
		expect(looked.text).toContain('<h1>start</h1>');
		expect(looked.text).toContain('Put a &lt;bench&gt; by the river');
		const { status, headers } = await post(confirmSignature, link);
		expect([status, headers.get('location')]).toEqual([
			303,
			link.replace('confirm', 'my-petition'),
		]);
		await deliverMail();
		const own = await visit(followPetition, headers.get('location')!);
		expect(own.status).toBe(200);
		expect(own.headers.get('referrer-policy')).toBe('no-referrer');
		expect(own.text).toContain(`href="https://hub.example.org${linkIn('support')}"`);
		expect(own.text).toContain('<div id="collecting">');
		expect(own.text).toContain('<div id="rejected" hidden="">');
		const again = await visit(confirmSignature, link);
		expect([again.status, again.headers.get('location')]).toEqual([
			303,
			link.replace('confirm', 'my-petition'),
		]);
		expect(await stateOf(petition)).toBe('collecting_sponsors');
	});

	test('confirms by the code, after asking for the mail again', async () => {
		const { check } = await start();
		const again = await visit(enterCode, check, { form: { again: 'yes' } });
		expect(again.headers.get('location')).toMatch(/^\/petitions\/start\/check-email\/again\/\?c=/);
		expect(hub.post.mails).toHaveLength(2);
		const code = /^ {4}(\d{6})$/m.exec(hub.post.mails.at(-1)!.text!)![1]!;
		const typed = await visit(enterCode, again.headers.get('location')!, { form: { code } });
		expect(typed.headers.get('location')).toMatch(/^\/my-petition\/[a-z2-7]{26}\/$/);
		expect((await visit(followPetition, typed.headers.get('location')!)).status).toBe(200);
	});

	test('withdraws it with one press; then its private address says that it has ended', async () => {
		const { petition, own, support: address } = await started();
		expect((await visit(followPetition, own)).text).toContain('<div id="withdrawing">');
		const pressed = await visit(followPetition, own, { form: { withdraw: 'yes' } });
		expect([pressed.status, pressed.headers.get('location')]).toEqual([303, own]);
		expect(await stateOf(petition)).toBe('ended');
		const page = await visit(followPetition, own);
		expect(page.text).toContain('<div id="ended">');
		expect(page.text).toContain('<div id="withdrawing" hidden="">');
		const ended = await visit(supportPetition, address);
		expect(ended.status).toBe(410);
		expect(ended.text).not.toContain('bench');
	});

	test.each(['open', 'hidden'])(
		'gets to their own signature from each mail and page of one that is %s',
		async (state) => {
			const { petition, own } = await started();
			expect((await visit(followPetition, own)).text).toContain('<p id="own-signature" hidden="">');
			await hub.database.query(
				`update app.petitions set state = $2, opened_at = now(), closes_on = current_date + 9 where slug = $1`,
				[petition, state],
			);
			await hub.database.query(
				`select app.mail_creator(asked, $2) from app.petitions as asked where slug = $1`,
				[petition, state === 'open' ? 'petition_published' : 'petition_hidden'],
			);
			await deliverMail();
			const link = linkIn('my-signatures');
			const page = (await visit(followPetition, own)).text;
			expect(page).toContain('<p id="own-signature">');
			expect(page).toContain(`href="${link}"`);
			const list = await visit(showOwnList, link, { headers: { accept: 'application/json' } });
			expect(JSON.parse(list.text).signatures).toMatchObject([{ state: 'confirmed' }]);
		},
	);

	test('changes a rejected one once: the form has the text, and names what is missing', async () => {
		const { petition, own } = await started();
		await reject(petition);
		const page = await visit(followPetition, `/cy${own}`);
		expect(page.text).toContain('Which cy river?');
		expect(page.text).toContain('Put a &lt;bench&gt; by the river</textarea>');
		const { details } = text;
		const form = { action: '', background: 'W'.repeat(501), details };
		const refused = await visit(followPetition, own, { form });
		expect(refused.status).toBe(422);
		expect(refused.text).toContain('<a href="#action">Write what you want the council to do.</a>');
		expect(refused.text).toContain('<div id="amend">');
		const better = { action: 'Put a bench by the Beck', background: 'None.', details: '' };
		const sent = await visit(followPetition, own, { form: better });
		expect([sent.status, sent.headers.get('location')]).toEqual([303, own]);
		expect(await stateOf(petition)).toBe('in_moderation');
		const late = await visit(followPetition, own, { form: { ...better, action: 'Else' } });
		expect(late.status).toBe(409);
		expect(late.text).toContain('You can change a rejected petition once');
	});

	test.each(['/my-petition/abc/', `/my-petition/${'a'.repeat(26)}/`])(
		'is told that the link %s leads nowhere, also by its form',
		async (address) => {
			const page = await visit(followPetition, address);
			expect(page.status).toBe(404);
			expect(page.text).toContain('<h1>no such petition</h1>');
			expect((await visit(followPetition, address, { form: { withdraw: 'yes' } })).status).toBe(
				404,
			);
		},
	);
});

describe('a supporter', () => {
	test('reads the petition at its private address, and nobody else hears that address', async () => {
		const { support: address } = await started();
		const page = await visit(supportPetition, `/cy${address}`);
		expect(page.status).toBe(200);
		expect(page.text).toContain(
			'<p id="petition-action" lang="en">Put a &lt;bench&gt; by the river</p>',
		);
		expect(page.text).toContain(`href="/cy${address}"`);
		expect(page.headers.get('referrer-policy')).toBe('no-referrer');
		expect(page.headers.get('cache-control')).toBe('no-store');
	});

	test('signs, follows the link, and is thanked; the second one brings it to the moderators', async () => {
		const { petition, support: address } = await started();
		const { check, link } = await support(address);
		expect(check).toMatch(/^\/support\/check-email\/\?c=[0-9a-f-]{36}&to=[\w-]+$/);
		expect(hub.post.mails.at(-1)!.text).not.toMatch(/bench|Siân/);
		const looked = await visit(confirmSignature, link);
		expect(looked.text).toContain('<h1>ready</h1>');
		expect(looked.text).toMatch(/id="petition-link"[^>]* hidden=""/);
		const first = await post(confirmSignature, link);
		expect(first.headers.get('location')).toBe('/support/thanks/counted/');
		const next = await support(address, {
			...supporter,
			email: 'cat@example.org',
			name: 'Cat Lee',
		});
		const code = /^ {4}(\d{6})$/m.exec(hub.post.mails.at(-1)!.text!)![1]!;
		const second = await visit(enterCode, next.check, { form: { code } });
		expect(second.headers.get('location')).toBe('/support/thanks/checking/');
		expect(await stateOf(petition)).toBe('in_moderation');
		expect((await visit(supportPetition, address)).text).toContain('<p id="checking">');
	});

	test('sees what is wrong beside the petition, with what was typed', async () => {
		const { support: address } = await started();
		const headers = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' };
		const form = { name: 'Cat Lee', email: 'cat@', postcode: '' };
		const refused = await visit(supportPetition, address, { form, headers });
		const kept = refused.headers.get('location')!;
		const { status, text: page } = await visit(supportPetition, kept, { headers });
		expect(status).toBe(422);
		expect(page).toContain('value="Cat Lee"');
		expect(page).toContain('<a href="#postcode">Enter your postcode.</a>');
		expect(page).toContain('Put a &lt;bench&gt; by the river');
	});

	test('is asked about a likely slip of the pen, as in signing', async () => {
		const { support: address } = await started();
		const form = { ...supporter, email: 'sian@gmial.com' };
		expect((await visit(supportPetition, address, { form })).text).toContain('sian@gmail.com');
	});

	test('above the most, or too late, is led to the page that says so', async () => {
		const { petition, support: address } = await started();
		await hub.value(`select app.set_rule('sponsors_needed', 1)::text`);
		await hub.value(`select app.set_rule('sponsors_most', 1)::text`);
		const late = await support(address, { ...supporter, email: 'late@example.org', name: 'Late' });
		await post(confirmSignature, (await support(address)).link);
		const form = { ...supporter, email: 'cat@example.org' };
		const refused = await visit(supportPetition, address, { form });
		expect([refused.status, refused.headers.get('location')]).toEqual([303, address]);
		const page = (await visit(supportPetition, address)).text;
		expect(page).toContain('<p id="enough">');
		expect(page).toContain('<section id="support" hidden="">');
		expect((await visit(confirmSignature, late.link)).text).toContain('<h1>enough</h1>');
		await hub.value(`select app.set_rule('sponsors_needed', 2)::text`);
		await hub.value(`select app.set_rule('sponsors_most', 20)::text`);
		await hub.database.query(
			`update app.petitions set state = 'open', opened_at = now(), closes_on = current_date + 9 where slug = $1`,
			[petition],
		);
		const opened = await visit(supportPetition, address);
		expect([opened.status, opened.headers.get('location')]).toEqual([
			303,
			`/petitions/${petition}/`,
		]);
		const json = { headers: { accept: 'application/json' } };
		const asked = await visit(supportPetition, address, { form, ...json });
		expect([asked.status, JSON.parse(asked.text).errors[0].reason]).toEqual([409, 'support_over']);
	});

	test.each(['hidden', 'unknown'])('finds no word of a petition that is %s', async (kind) => {
		const { petition, support: address } = await started();
		await hub.database.query(`update app.petitions set state = 'hidden' where slug = $1`, [
			petition,
		]);
		const there = kind === 'hidden' ? address : `/support/${'a'.repeat(26)}/`;
		const page = await visit(supportPetition, there);
		expect(page.status).toBe(404);
		expect(page.text).toContain('<h1>no such support</h1>');
		expect((await visit(supportPetition, there, { form: supporter })).status).toBe(404);
	});
});

test('every night too few supporters are counted, and the log says how many petitions that were', async () => {
	await started();
	await hub.database.query(`update app.creations set lapses_on = current_date`);
	await lapsePetitions.default();
	expect(hub.lines.join('\n')).toContain('petitions_lapsed');
	await deliverMail();
	expect(hub.post.mails.at(-1)!.text).toContain('still needs the support of two people');
	expect(await runJob('lapse_petitions', {})).toEqual({ warned: 0, lapsed: 0 });
});

describe('a form that was refused at a private address', () => {
	const browser = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' };
	const wrong = { ...supporter, postcode: 'nowhere' };
	const refusedAt = async (address: string) => {
		const { status, headers } = await visit(supportPetition, address, {
			form: wrong,
			headers: browser,
		});
		expect(status).toBe(303);
		return headers.get('location')!;
	};

	test('is shown there again, for Back and a reload, and its address stays a secret', async () => {
		const { support: address } = await started();
		const kept = await refusedAt(address);
		expect(kept.startsWith(`${address}?refused=`)).toBe(true);
		expect(kept).not.toMatch(/sian|nowhere/i);
		for (const _ of ['first', 'again']) {
			const { status, text, headers } = await visit(supportPetition, kept, { headers: browser });
			expect(status).toBe(422);
			expect(text).toContain('value="Siân ap Rhys"');
			expect(text).toContain(`action="${address}"`);
			expect(headers.get('referrer-policy')).toBe('no-referrer');
			expect(headers.get('cache-control')).toBe('no-store');
		}
	});

	test('is shown in the other language by the link on its page', async () => {
		const { petition, own, support: address } = await started();
		const toWelsh = /<a hreflang="cy" href="([^"]+)"/;
		const kept = await refusedAt(address);
		const page = await visit(supportPetition, kept, { headers: browser });
		const welsh = toWelsh.exec(page.text)![1]!;
		expect(welsh).toBe(`/cy${kept}`);
		const shown = await visit(supportPetition, welsh, { headers: browser });
		expect(shown.status).toBe(422);
		expect(shown.text).toContain('value="Siân ap Rhys"');
		expect(shown.text).toContain(strings('cy').errors.field.postcode_wrong);

		await reject(petition);
		const form = { action: '', background: 'Because.', details: '' };
		const sent = await visit(followPetition, own, { form, headers: browser });
		const ownKept = sent.headers.get('location')!;
		const ownPage = await visit(followPetition, ownKept, { headers: browser });
		const ownWelsh = toWelsh.exec(ownPage.text)![1]!;
		expect(ownWelsh).toBe(`/cy${ownKept}`);
		const ownShown = await visit(followPetition, ownWelsh, { headers: browser });
		expect(ownShown.status).toBe(422);
		expect(ownShown.text).toContain('Because.</textarea>');
		expect(ownShown.text).toContain(strings('cy').errors.field.amend_action_missing);
	});

	test('is empty after ten minutes, from the history, and at another petition', async () => {
		const { support: address } = await started();
		const { support: other } = await started({ email: 'bob@example.org', name: 'Bob Lee' });
		const kept = await refusedAt(address);
		const query = new URL(kept, 'https://hub.example.org').search;
		const elsewhere = await visit(supportPetition, other + query, { headers: browser });
		expect([elsewhere.status, elsewhere.text.includes('Siân')]).toEqual([200, false]);
		const byHand = { 'sec-fetch-site': 'none', 'sec-fetch-user': '?1' };
		const opened = await visit(supportPetition, kept, { headers: byHand });
		expect([opened.status, opened.text.includes('Siân')]).toEqual([410, false]);
		stopTheClock(11);
		const late = await visit(supportPetition, kept, { headers: browser });
		expect([late.status, late.text.includes('Siân')]).toEqual([410, false]);
	});

	test('in an old browser, the answer itself keeps its address a secret', async () => {
		const { support: address } = await started();
		const { status, headers } = await visit(supportPetition, address, {
			form: wrong,
			headers: { origin: 'https://hub.example.org' },
		});
		expect([status, headers.get('referrer-policy')]).toEqual([422, 'no-referrer']);
	});
});
