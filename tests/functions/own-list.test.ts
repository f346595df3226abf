import { describe, expect, test, vi } from 'vitest';
import { callDatabase } from '#server/database/call.ts';
import { hashToken, newConfirmation, supportTokenFor } from '#server/tokens.ts';
import { strings } from '#strings/index.ts';
import * as askOwnList from '../../functions/ask-own-list.ts';
import * as confirmSignature from '../../functions/confirm-signature.ts';
import sendMail from '../../functions/send-mail.ts';
import * as showOwnList from '../../functions/show-own-list.ts';
import * as signPetition from '../../functions/sign-petition.ts';
import * as stopUpdates from '../../functions/stop-updates.ts';
import * as supportPetition from '../../functions/support-petition.ts';
import { useHub, visit } from '../setup/doors.ts';

const hub = useHub();
const email = 'ann@example.org';
const signer = { name: 'Ann Lee', email, postcode: 'TB1 2AB', wants_updates: 'yes' };

const mail = () => hub.post.mails.at(-1)!;
const linkIn = (page: string) =>
	new URL(new RegExp(`https:\\S+/${page}/\\S+`).exec(mail().text!)![0]).pathname;

/** Signs and confirms; gives the link of the mail to one's own signature. */
async function signed(form: Record<string, string> = signer, lang = '') {
	await visit(signPetition, `${lang}/petitions/keep-the-bus/sign/`, { form });
	await visit(confirmSignature, linkIn('confirm'), { method: 'POST' });
	return linkIn('my-signatures');
}

const ask = (address = email, lang = '') =>
	visit(askOwnList, `${lang}/my-signatures/`, { form: { email: address } });
const count = () => hub.value('select coalesce(sum(count), 0)::int from app.tallies');
const numberIn = (page: string) => /name="signature" value="(\d+)"/.exec(page)![1]!;

describe('asking what was signed', () => {
	test.each(['', '/cy'])(
		'answers the same whether anything was signed or not (%s)',
		async (lang) => {
			await signed();
			const [known, unknown] = [await ask(email, lang), await ask('nobody@example.org', lang)];
			// Which address was typed is sealed in the address, and differs.
			const seen = [known, unknown].map(({ status, headers }) => [
				status,
				...[...headers].map((header) => header.join(': ').replace(/\?to=[\w-]+$/, '')),
			]);
			expect(seen[0]).toContain(`location: ${lang}/my-signatures/sent/`);
			expect(seen[1]).toEqual(seen[0]);
			expect(seen[0]![0]).toBe(303);
			expect(unknown.text).toBe(known.text);
			const { none } = strings(lang ? 'cy' : 'en').mail.ownList;
			expect(mail().text!.replace(/\s+/g, ' ')).toContain(none);
			expect(mail().text).not.toContain('/my-signatures/');
		},
	);

	test('is refused without an address, with the form', async () => {
		const { status, text } = await ask('ann');
		expect(status).toBe(422);
		expect(text).toContain('value="ann"');
	});

	test('brings a link that lists the signatures, and never says so in the log', async () => {
		await signed();
		await ask();
		const { status, text, headers } = await visit(showOwnList, linkIn('my-signatures'));
		expect(status).toBe(200);
		expect(text).toContain('Keep the &lt;14&gt; bus');
		expect(text).toContain('Ann Lee');
		expect(headers.get('referrer-policy')).toBe('no-referrer');
		expect(headers.get('cache-control')).toBe('no-store');
		expect(hub.lines.join()).not.toMatch(/example\.org|Ann/);
	});
});

describe('a link to one’s own signature', () => {
	test('changes nothing when it is looked at, as a mail scanner does', async () => {
		const link = await signed();
		const { text } = await visit(showOwnList, link);
		await visit(showOwnList, link, { method: 'HEAD' });
		await visit(showOwnList, `${link}?withdraw=${numberIn(text)}`);
		expect(await count()).toBe(1);
		expect(await hub.value('select wants_updates from app.signatures')).toBe(true);
	});

	test('asks before it withdraws, and a second press is harmless', async () => {
		const link = await signed();
		const signature = numberIn((await visit(showOwnList, link)).text);
		const question = await visit(showOwnList, `${link}?withdraw=${signature}`);
		expect(question.text).toContain('<h1>withdraw</h1>');
		expect(numberIn(question.text.replace('id="signature" ', ''))).toBe(signature);
		for (let press = 0; press < 2; press++) {
			const { status, headers } = await visit(showOwnList, link, {
				form: { act: 'withdraw', signature },
			});
			expect([status, headers.get('location')]).toEqual([303, `${link}?done=withdraw`]);
		}
		expect(await count()).toBe(0);
		expect((await visit(showOwnList, `${link}?done=withdraw`)).text).toContain('Withdrawn. You');
		await signed({ ...signer, name: 'Ann Lee' });
		expect(await count()).toBe(1);
	});

	test('stops and restarts mail', async () => {
		const link = await signed();
		const signature = numberIn((await visit(showOwnList, link)).text);
		for (const [act, wants] of [
			['stop', false],
			['restart', true],
		] as const) {
			await visit(showOwnList, link, { form: { act, signature } });
			expect(await hub.value('select wants_updates from app.signatures')).toBe(wants);
		}
	});

	test.each([
		['%20', ''],
		['=3D', ''],
		['', '%20'],
		['', '.'],
		['', '%3E'],
		['', '/x'],
	])('is found with characters stuck to it: %s…%s', async (before, after) => {
		const link = await signed();
		const token = link.split('/').at(-2)!;
		const { status } = await visit(showOwnList, `/my-signatures/${before}${token}${after}`);
		expect(status).toBe(200);
	});

	test('with one letter changed leads nowhere', async () => {
		const link = await signed();
		const token = link.split('/').at(-2)!;
		const other = [...token].map((letter, at) => {
			const changed = letter === 'a' ? 'b' : 'a';
			return token.slice(0, at) + changed + token.slice(at + 1);
		});
		for (const each of other.slice(0, 25)) {
			const { status } = await visit(showOwnList, `/my-signatures/${each}/`);
			expect(status).toBe(404);
		}
	});

	test.each<Record<string, string>>([
		{},
		{ act: 'withdraw' },
		{ act: 'erase', signature: '1' },
		{ act: 'stop', signature: 'x' },
	] as Record<string, string>[])('does nothing with a form like %j', async (form) => {
		const { status } = await visit(showOwnList, await signed(), { form });
		expect(status).toBe(400);
		expect(await count()).toBe(1);
	});
});

describe('a supporter of a new petition', () => {
	/** A petition in Welsh that its creator confirmed; the private address for supporters. */
	async function newPetition(): Promise<string> {
		const request = newConfirmation();
		const token = supportTokenFor(request.confirmation_id);
		await callDatabase('create_petition', {
			...{ action: 'Mainc wrth yr afon', background: 'Does dim un.', details: '', slug: 'mainc' },
			...{ lang: 'cy', name: 'Ada Rowe', email: 'ada@example.org', postcode: 'TB1 2AB' },
			...{ wants_updates: false, channel: 'web', ip: null, ...request },
			sponsor_hash: hashToken(token),
		});
		await callDatabase('confirm_signature', { token_hash: request.token_hash });
		return `/support/${token}/`;
	}

	test.each([
		['', 'A new petition'],
		['/cy', 'Deiseb newydd'],
	])(
		'sees their support by the link of the mail, without a word or a link, and withdraws it (%s)',
		async (lang, said) => {
			await visit(supportPetition, `${lang}${await newPetition()}`, { form: signer });
			await visit(confirmSignature, linkIn('confirm'), { method: 'POST' });
			const supporters = () =>
				hub.value(
					'select app.supporters_of(id) from app.petitions where slug like $1 order by id desc limit 1',
					['mainc%'],
				);
			expect(await supporters()).toBe(1);
			const link = linkIn('my-signatures');
			const { text } = await visit(showOwnList, link);
			const signature = numberIn(text);
			expect(text).toContain(`<h2 id="signature-${signature}">${said}</h2>`);
			expect(text).not.toMatch(/mainc/i);
			const question = await visit(showOwnList, `${link}?withdraw=${signature}`);
			expect(question.text).toContain(`<p id="petition-action">${said}</p>`);
			await visit(showOwnList, link, { form: { act: 'withdraw', signature } });
			expect(await supporters()).toBe(0);
			const json = await visit(showOwnList, link, { headers: { accept: 'application/json' } });
			expect(JSON.parse(json.text).signatures).toMatchObject([
				{ state: 'withdrawn', petition: null, action: null },
			]);
		},
	);
});

test.each([
	['', 'A petition that is not on our site'],
	['/cy', 'Deiseb nad yw ar ein gwefan'],
])(
	'the signer of a hidden petition sees the signature without a word of it (%s)',
	async (lang, said) => {
		const link = await signed(signer, lang);
		await hub.database.query(
			`update app.petitions set state = 'hidden' where slug = 'keep-the-bus'`,
		);
		const { text } = await visit(showOwnList, link);
		const signature = numberIn(text);
		const question = await visit(showOwnList, `${link}?withdraw=${signature}`);
		await visit(showOwnList, link, { form: { act: 'withdraw', signature } });
		await hub.database.query(`update app.petitions set state = 'open' where slug = 'keep-the-bus'`);
		expect(text).toContain(`<h2 id="signature-${signature}">${said}</h2>`);
		expect(question.text).toContain(`<p id="petition-action">${said}</p>`);
		expect(text + question.text).not.toMatch(/bus/i);
		expect(await count()).toBe(0);
	},
);

describe('news by mail', () => {
	/** Has the news of a reply mailed, and gives what stands in its headers. */
	async function news() {
		await signed();
		await hub.database.query(
			`select app.tell_signers(id, 'response') from app.petitions where slug = 'keep-the-bus'`,
		);
		await hub.database.query(`update app.updates set shown_at = now()`);
		await sendMail();
		const header = (name: string) => mail().headerLines.find(({ key }) => key === name)!.line;
		return {
			unsubscribe: /<(.*)>/.exec(header('list-unsubscribe').replaceAll(/\s/g, ''))![1]!,
			post: header('list-unsubscribe-post'),
		};
	}

	test('has the headers with which a mail program stops it, and a page for people', async () => {
		const { unsubscribe, post } = await news();
		expect(post).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
		expect(unsubscribe).toMatch(/^https:\/\/hub\.example\.org\/stop-updates\/[a-z2-7]{26}\/$/);
		expect(mail().text).toContain(unsubscribe);
		expect(mail().subject).toBe('The council has replied to your petition');
	});

	test.each([
		['shows it', () => Response.json({ 'keep-the-bus': 1 }), 1],
		['shows what was before', () => Response.json({ 'keep-the-bus': 0 }), 0],
		['is away', () => Promise.reject(new TypeError('fetch failed')), 0],
		['has no such file yet', () => new Response('', { status: 404 }), 0],
	] as const)('goes out only when the site shows it: the site %s', async (_, answer, expected) => {
		await signed();
		await hub.database.query(
			`select app.tell_signers(id, 'response') from app.petitions where slug = 'keep-the-bus'`,
		);
		hub.post.mails.length = 0;
		const usual = fetch;
		vi.stubGlobal('fetch', (input: string | URL, init?: RequestInit) =>
			String(input) === 'https://hub.example.org/petitions/shown.json'
				? Promise.resolve(answer())
				: usual(input, init),
		);
		await sendMail();
		vi.unstubAllGlobals();
		expect(hub.post.mails).toHaveLength(expected);
	});

	test('is stopped by one POST of a mail provider, from outside and without a redirect', async () => {
		const { pathname } = new URL((await news()).unsubscribe);
		const { status, headers } = await visit(stopUpdates, pathname, {
			form: { 'List-Unsubscribe': 'One-Click' },
			headers: { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
		});
		expect(status).toBe(200);
		expect(headers.get('location')).toBeNull();
		expect(await hub.value('select wants_updates from app.signatures')).toBe(false);
		expect(await count()).toBe(1);
	});

	test('is not stopped by looking', async () => {
		const { pathname } = new URL((await news()).unsubscribe);
		expect((await visit(stopUpdates, pathname)).text).toContain('<h1>stop</h1>');
		expect(await hub.value('select wants_updates from app.signatures')).toBe(true);
	});

	test('has in its header a secret that opens nothing else', async () => {
		const token = (await news()).unsubscribe.split('/').at(-2)!;
		expect((await visit(showOwnList, `/my-signatures/${token}/`)).status).toBe(404);
		const own = linkIn('my-signatures').split('/').at(-2)!;
		expect((await visit(stopUpdates, `/stop-updates/${own}/`, { method: 'POST' })).status).toBe(
			404,
		);
		expect(await hub.value('select wants_updates from app.signatures')).toBe(true);
	});
});

test('other mails have no such header', async () => {
	await signed();
	expect(mail().headerLines.map(({ key }) => key)).not.toContain('list-unsubscribe');
});
