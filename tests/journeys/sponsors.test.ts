import { createHash, randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer';
import { expect, inject, test } from 'vitest';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press, textAt } from '../setup/forms.ts';
import { sql } from '../setup/sql.ts';
import { newStaff, signIn } from '../setup/staff.ts';
import { confirmationLink, mailAbout, mailTo, newAddress } from './mail.ts';
import { pathOf } from './walk.ts';

const { url } = inject('hub');
const { creating, signing } = strings('en');
const button = 'main form:not([hidden]) button[type=submit]:not([name], [aria-hidden])';

test('without scripts, a petition goes from its creator by two supporters and a moderator to everyone', async () => {
	const slug = `a-bench-${randomUUID().slice(0, 8)}`;
	const ada = { email: newAddress('ada'), token: 'a'.repeat(6) + randomToken() };
	await create(slug, ada);
	const page = await newVisitor({ scripts: false });
	await open(page, `${url}${paths.confirm}${ada.token}/`);
	expect(await textAt(page, 'h1')).toBe(creating.confirm.heading);
	await press(page, button);
	expect(pathOf(page)).toBe(paths.ownPetition(ada.token));
	const started = await mailAbout(ada.email, creating.mails.started.subject);
	const address = await textAt(page, '#support-address');
	expect(started.links).toContain(address);
	await isAt(slug, address);

	for (const [name, told] of [
		['Huw Dodd', creating.supported.counted.text],
		['Cat Lee', creating.supported.checking.text],
	] as const) {
		const supporter = await newVisitor({ scripts: false });
		await open(supporter, address);
		expect(await textAt(supporter, 'h1')).toBe('Put a bench by the river');
		await press(supporter, button);
		expect(await textAt(supporter, '#name-error')).not.toBe('');
		const email = newAddress('supporter');
		await fill(supporter, { name, email, postcode: 'TB1 2AB' });
		await press(supporter, button);
		expect(pathOf(supporter)).toBe(paths.supportCheckEmail);
		await open(supporter, confirmationLink(await mailTo(email)));
		expect(await textAt(supporter, 'h1')).toBe(signing.ready.heading);
		await press(supporter, button);
		expect(await textAt(supporter, 'main')).toContain(told);
	}
	await mailAbout(ada.email, creating.mails.supported.subject);

	const desk = await newVisitor({ scripts: false });
	await signIn(desk, await newStaff('moderator'));
	await open(desk, url + paths.staffPetitionAct(slug, 'publish'));
	await press(desk, 'main form:not([aria-labelledby]) button[type=submit]');
	await open(page, url + paths.ownPetition(ada.token));
	expect(await shown(page, '#published')).toBe(true);
	expect(await shown(page, '#withdrawing')).toBe(false);
});

/** As the form to start a petition does, but with a token that this test knows. */
async function create(slug: string, { email, token }: { email: string; token: string }) {
	await sql(
		`select public.create_petition('Put a bench by the river', 'There is none.', '', $1, 'en', 'Ada Rowe', $2,
			'TB1 2AB', true, 'web', null, $3, $4, $5, $6)`,
		[slug, email, randomUUID(), hash(token), hash('code'), hash(slug)],
	);
}

/** The private address follows from the secret of the server, which this test does not know. */
async function isAt(slug: string, address: string) {
	await sql(
		`update app.creations set sponsor_hash = decode($2, 'hex')
		where petition = (select id from app.petitions where slug = $1)`,
		[slug, hash(new URL(address).pathname.split('/')[2]!)],
	);
}

function shown(page: Page, selector: string) {
	return page.$eval(selector, (part) => part.checkVisibility());
}

function hash(text: string) {
	return createHash('sha256').update(text).digest('hex');
}

function randomToken() {
	return randomUUID()
		.replace(/[^a-f]/g, '')
		.padEnd(20, 'b')
		.slice(0, 20);
}
