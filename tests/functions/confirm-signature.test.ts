import { describe, expect, test } from 'vitest';
import * as confirmSignature from '../../functions/confirm-signature.ts';
import * as enterCode from '../../functions/enter-code.ts';
import * as signPetition from '../../functions/sign-petition.ts';
import { useHub, visit } from '../setup/doors.ts';

const hub = useHub();

const signer = { name: 'Siân ap Rhys', email: 'sian@example.org', postcode: 'TB4 6GH' };

describe('the link in the mail', () => {
	test('looked at, by a person or a mail scanner, changes nothing', async () => {
		const { link } = await sign();
		const page = await visit(confirmSignature, link);
		expect(page.status).toBe(200);
		expect(page.text).toContain('<p id="petition-action">Keep the &lt;14&gt; bus</p>');
		expect(page.text).toContain('href="/petitions/keep-the-bus/"');
		expect(page.headers.get('referrer-policy')).toBe('no-referrer');
		expect((await visit(confirmSignature, link, { method: 'HEAD' })).status).toBe(200);
		expect(await count()).toBe(0);
	});

	test('keeps its address when the reader changes the language', async () => {
		const { link } = await sign();
		const english = await visit(confirmSignature, link);
		expect(english.text).toContain(`href="/cy${link}"`);
		const welsh = await visit(confirmSignature, `/cy${link}`);
		expect(welsh.text).toContain('<html lang="cy">');
		expect(welsh.text).toContain('<p id="petition-action" lang="en">');
	});

	test('pressed, counts; pressed again, thanks again; opened again, says that it is counted', async () => {
		const { link } = await sign();
		const first = await press(link);
		expect([first.status, first.headers.get('location')]).toEqual([
			303,
			'/petitions/keep-the-bus/signed/',
		]);
		const second = await press(`/cy${link}`);
		expect(second.headers.get('location')).toBe('/cy/petitions/keep-the-bus/signed/');
		const opened = await visit(confirmSignature, link);
		expect(opened.text).toContain('<h1>counted</h1>');
		expect(await count()).toBe(1);
	});

	test('pressed 20 times at once, counts once and thanks every time', async () => {
		const { link } = await sign();
		const presses = await Promise.all(Array.from({ length: 20 }, () => press(link)));
		const places = presses.map(({ headers }) => headers.get('location'));
		expect(places).toEqual(Array(20).fill('/petitions/keep-the-bus/signed/'));
		expect(await count()).toBe(1);
	});

	test('survives capitals and a full stop stuck to its end', async () => {
		const { link } = await sign();
		const mangled = `/confirm/${link.split('/')[2]!.toUpperCase()}.`;
		expect((await press(mangled)).status).toBe(303);
	});

	test.each(['abc', 'x'.repeat(26), 'a'.repeat(25), '%00', '<script>', '..%2f..'])(
		'%s leads to a page that helps: 404',
		async (token) => {
			for (const method of ['GET', 'POST']) {
				const { status, text } = await visit(confirmSignature, `/confirm/${token}`, { method });
				expect(status).toBe(404);
				expect(text).toContain('<h1>help</h1>');
			}
		},
	);

	test('comes too late a day after the petition closed: 410', async () => {
		const { link } = await sign();
		await hub.database.query(
			"update app.petitions set opened_at = now() - interval '9 days', closes_on = current_date - 3 where slug = 'keep-the-bus'",
		);
		try {
			for (const method of ['GET', 'POST']) {
				const { status, text } = await visit(confirmSignature, link, { method });
				expect(status).toBe(410);
				expect(text).toContain('<h1>late</h1>');
			}
			expect(await count()).toBe(0);
		} finally {
			await hub.database.query(
				"update app.petitions set closes_on = current_date + 30 where slug = 'keep-the-bus'",
			);
		}
	});

	test('of a signature that was taken away says so: 410', async () => {
		const { link } = await sign();
		await hub.database.query("update app.signatures set state = 'invalidated'");
		for (const method of ['GET', 'POST']) {
			const { status, text } = await visit(confirmSignature, link, { method });
			expect([status, text]).toEqual([410, expect.stringContaining('<h1>withdrawn</h1>')]);
		}
	});
});

describe('a mailbox that two others have signed from meanwhile', () => {
	test('is told so by its link and by its code: 409', async () => {
		const late = await sign({ ...signer, name: 'Third Person' });
		for (const name of ['First Person', 'Second Person'])
			expect((await press((await sign({ ...signer, name })).link)).status).toBe(303);
		for (const answer of [await visit(confirmSignature, late.link), await press(late.link)]) {
			expect(answer.status).toBe(409);
			expect(answer.text).toContain('<h1>full</h1>');
		}
		const typed = await visit(enterCode, late.check, { form: { code: late.code } });
		expect(typed.status).toBe(409);
		expect(typed.text).toContain('Others have signed with this email address');
		expect(await count()).toBe(2);
	});
});

describe('the link of a mail, pasted in the place of the code', () => {
	test('counts, whatever the mail was about', async () => {
		for (const name of ['Ann', 'Bob', 'Cat', 'Dai', 'Eve']) await sign({ ...signer, name });
		const { link } = lastMail();
		const { headers } = await visit(signPetition, '/petitions/keep-the-bus/sign/', {
			form: signer,
		});
		expect(hub.post.mails).toHaveLength(5);
		const form = { code: `  <https://hub.example.org${link}>.` };
		const typed = await visit(enterCode, headers.get('location')!, { form });
		expect(typed.headers.get('location')).toBe('/petitions/keep-the-bus/signed/');
		expect(await hub.value("select name from app.signatures where state = 'confirmed'")).toBe(
			signer.name,
		);
	});

	test.each([
		['', 'This link does not work here.'],
		['/cy', 'Nid yw’r ddolen hon yn gweithio yma.'],
	])('of another mailbox counts nothing, and says so%s: 422', async (lang, said) => {
		const { link } = await sign({ ...signer, email: 'other@example.org' });
		const { check } = await sign();
		const { status, text } = await visit(enterCode, lang + check, { form: { code: link } });
		expect([status, text]).toEqual([422, expect.stringContaining(said)]);
		expect(await count()).toBe(0);
	});
});

describe('the code in the mail', () => {
	test('counts, and counts once', async () => {
		const { code, check } = await sign();
		const first = await visit(enterCode, check, { form: { code } });
		expect(first.headers.get('location')).toBe('/petitions/keep-the-bus/signed/');
		const second = await visit(enterCode, check, {
			form: { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` },
		});
		expect(second.headers.get('location')).toBe('/petitions/keep-the-bus/signed/');
		expect(await count()).toBe(1);
	});

	test('has five tries, each with an honest message', async () => {
		const { code, check } = await sign();
		const wrong = code === '000000' ? '000001' : '000000';
		const said = [];
		for (const each of [wrong, wrong, wrong, wrong, wrong, code]) {
			const { status, text } = await visit(enterCode, check, { form: { code: each } });
			expect(status).toBe(422);
			said.push(/<p id="code-error">(.*?)<\/p>/.exec(text)?.[1]);
		}
		expect(said[0]).toContain('You have 4 tries left.');
		expect(said[3]).toContain('You have 1 try left.');
		for (const last of said.slice(4)) expect(last).toContain('Wrong codes were typed too often');
		expect(await count()).toBe(0);
	});

	test('says in Welsh how many tries are left', async () => {
		const { code, check } = await sign();
		const form = { code: code === '000000' ? '000001' : '000000' };
		const { text } = await visit(enterCode, `/cy${check}`, { form });
		expect(text).toContain('Mae gennych bedwar cynnig ar ôl.');
	});

	test('of a signature that was taken off says so: 410', async () => {
		const { code, check } = await sign();
		await hub.database.query("update app.signatures set state = 'invalidated'");
		const { status, text } = await visit(enterCode, check, { form: { code } });
		expect(status).toBe(410);
		expect(text).toContain('This signature was taken off the petition');
	});

	test.each([
		['', 'Signature removed', 'This signature was taken off the petition'],
		['/cy', 'Tynnwyd y llofnod', 'Tynnwyd y llofnod hwn oddi ar y ddeiseb'],
	])(
		'has no form left to say that on, and says it all the same%s: 410',
		async (lang, title, said) => {
			const { code, check } = await sign();
			await hub.database.query("update app.signatures set state = 'invalidated'");
			const gone = `${lang}${check.replace('keep-the-bus', 'old-news')}`;
			const { status, text } = await visit(enterCode, gone, { form: { code } });
			expect(status).toBe(410);
			expect(text).toContain(`<h1 id="error-title">${title}</h1>`);
			expect(text).toContain(said);
		},
	);

	test('has had its time after an hour', async () => {
		const { code, check } = await sign();
		await hub.database.query(
			"update app.confirmations set created_at = now() - interval '61 minutes'",
		);
		const { status, text } = await visit(enterCode, check, { form: { code } });
		expect(status).toBe(422);
		expect(text).toContain('The time for typing a code is over');
	});

	test.each(['', 'nonsense', '00000000-0000-4000-8000-000000000000'])(
		'typed on a page that belongs to %j, is answered on that page: 404',
		async (id) => {
			const path = `/petitions/keep-the-bus/check-email/?c=${id}`;
			for (const form of [{ code: '123456' }, { again: 'yes' }] as Record<string, string>[]) {
				const { status, text } = await visit(enterCode, path, { form });
				expect(status).toBe(404);
				expect(text).toContain('We cannot find what this page belongs to.');
			}
		},
	);
});

describe('send it again', () => {
	test('pressed twice sends one mail', async () => {
		const { check } = await sign();
		const presses = await Promise.all(
			[1, 2].map(() => visit(enterCode, check, { form: { again: 'yes' } })),
		);
		expect(new Set(presses.map(({ headers }) => headers.get('location'))).size).toBe(1);
		expect(hub.post.mails).toHaveLength(2);
	});

	test('sends a new link and code, and the old ones still work', async () => {
		const { link, check, code: first } = await sign();
		const { status, headers } = await visit(enterCode, check, { form: { again: 'yes' } });
		expect(status).toBe(303);
		expect(headers.get('location')).toMatch(
			/^\/petitions\/keep-the-bus\/check-email\/again\/\?c=[0-9a-f-]{36}&to=[\w-]+$/,
		);
		expect(hub.post.mails).toHaveLength(2);
		expect(linkIn(hub.post.mails[1]!.text!)).not.toBe(link);
		const { code } = lastMail();
		const typed = await visit(enterCode, headers.get('location')!, { form: { code } });
		expect(typed.headers.get('location')).toBe('/petitions/keep-the-bus/signed/');
		expect((await press(link)).headers.get('location')).toMatch(/signed/);
		const old = await visit(enterCode, headers.get('location')!, { form: { code: first } });
		expect(old.headers.get('location')).toBe('/petitions/keep-the-bus/signed/');
	});

	test('ends after five mails, honestly: 429', async () => {
		let { check } = await sign();
		for (let sent = 1; sent < 5; sent++) {
			const { headers } = await visit(enterCode, check, { form: { again: 'yes' } });
			check = headers.get('location')!;
		}
		const { status, text, headers } = await visit(enterCode, check, { form: { again: 'yes' } });
		expect(status).toBe(429);
		expect(headers.get('retry-after')).toBe('3600');
		expect(text).toContain('all of them were asked for');
		expect(text).toContain('<div id="way-forward">');
		expect(hub.post.mails).toHaveLength(5);
	});

	test('behaves the same for a mailbox that is full', async () => {
		for (const name of ['Ann', 'Bob']) await sign({ ...signer, name });
		const { headers } = await visit(signPetition, '/petitions/keep-the-bus/sign/', {
			form: { ...signer, name: 'Cat' },
		});
		const again = await visit(enterCode, headers.get('location')!, { form: { again: 'yes' } });
		expect(again.status).toBe(303);
		const typed = await visit(enterCode, again.headers.get('location')!, {
			form: { code: '123456' },
		});
		expect(typed.text).toContain('You have 4 tries left.');
	});
});

/** Signs, and gives what came by mail. */
async function sign(form = signer) {
	const { headers } = await visit(signPetition, '/petitions/keep-the-bus/sign/', { form });
	return { check: headers.get('location')!, ...lastMail() };
}

function lastMail() {
	const text = hub.post.mails.at(-1)!.text!;
	return { link: linkIn(text), code: /^ {4}(\d{6})$/m.exec(text)![1]! };
}

function linkIn(text: string) {
	return new URL(/https:\S+\/confirm\/\S+/.exec(text)![0]).pathname;
}

function press(link: string) {
	return visit(confirmSignature, link, { method: 'POST' });
}

async function count() {
	return Number(await hub.value('select coalesce(sum(count), 0) from app.tallies'));
}
