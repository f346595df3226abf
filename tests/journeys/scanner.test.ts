import { expect, inject, test } from 'vitest';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { press, sendButton, textAt } from '../setup/forms.ts';
import { confirmationLink, mailTo, newAddress } from './mail.ts';
import { countOf, pathOf, sign } from './walk.ts';

const { url } = inject('hub');
const petition = 'benches-by-the-river';

test('a mail scanner that opens every link confirms nothing, and the person still can', async () => {
	const page = await newVisitor({ scripts: false });
	const email = newAddress('scanned');
	await sign(page, petition, { name: 'Ada Rowe', email, postcode: 'TB2 1AA' });
	const mail = await mailTo(email);
	const links = [...mail.links, ...linksIn(mail.html)];
	expect(links.filter((link) => !link.startsWith(`${url}/`))).toEqual([]);

	for (const method of ['HEAD', 'GET', 'HEAD', 'GET'])
		for (const link of links) expect((await fetch(link, { method })).status).toBe(200);
	const shown = await open(page, confirmationLink(mail));
	expect(shown?.headers()['cache-control']).toBe('no-store');
	expect(await textAt(page, 'h1')).toBe(strings('en').signing.ready.heading);

	const before = await countOf(petition);
	await press(page, sendButton);
	expect(pathOf(page)).toBe(paths.signed(petition));
	expect(await countOf(petition)).toBe(before + 1);
});

test('a link that was cut short leads to a page that helps', async () => {
	const page = await newVisitor({ scripts: false });
	const email = newAddress('cut');
	await sign(page, petition, { name: 'Ada Rowe', email, postcode: 'TB2 1AA' });
	const link = confirmationLink(await mailTo(email));
	for (const broken of [
		link.slice(0, -6),
		`${link.replace(/\/$/, '')}=20`,
		link.slice(0, link.indexOf('/confirm/') + 9),
	]) {
		await open(page, broken);
		expect(await textAt(page, 'h1')).toBe(strings('en').signing.help.heading);
	}
});

function linksIn(html: string): string[] {
	return [...html.matchAll(/href="(https?:[^"]+)"/g)].map(([, link]) => link!);
}
