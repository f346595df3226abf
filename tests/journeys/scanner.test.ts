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

test('a link with something stuck to it, or broken, is that link', async () => {
	const page = await newVisitor({ scripts: false });
	const email = newAddress('stuck');
	await sign(page, petition, { name: 'Ada Rowe', email, postcode: 'TB2 1AA' });
	const link = confirmationLink(await mailTo(email)).replace(/\/$/, '');
	const [site, token] = link.split('/confirm/') as [string, string];
	for (const mangled of [
		...[
			'>',
			'/>',
			'/%20',
			'/%C2%A0',
			'/%E2%80%8B',
			'/%22',
			'/=',
			'=20',
			'.',
			'/).',
			'%',
			'%E2%80',
			'/?fbclid=x',
		].map((stuck) => link + stuck),
		`${site}/confirm//${token}/`,
		`${site}/confirm/%3C${token}%3E`,
		`${site}/CONFIRM/${token.toUpperCase()}/`,
		`${site}/confirm/${token.slice(0, 13)}=%0D%0A${token.slice(13)}/`,
		`${site}/confirm/${token.slice(0, 13)}%20${token.slice(13)}/`,
	]) {
		await open(page, mangled);
		expect([mangled, await textAt(page, 'h1')]).toEqual([
			mangled,
			strings('en').signing.ready.heading,
		]);
	}
	await press(page, sendButton);
	expect(pathOf(page)).toBe(paths.signed(petition));
});

test('a link that was cut short leads to a page that helps', async () => {
	const page = await newVisitor({ scripts: false });
	const email = newAddress('cut');
	await sign(page, petition, { name: 'Ada Rowe', email, postcode: 'TB2 1AA' });
	const link = confirmationLink(await mailTo(email));
	for (const broken of [
		link.slice(0, -6),
		`${link.slice(0, -6)}=20`,
		link.slice(0, link.indexOf('/confirm/') + 9),
	]) {
		await open(page, broken);
		expect(await textAt(page, 'h1')).toBe(strings('en').signing.help.heading);
	}
});

function linksIn(html: string): string[] {
	return [...html.matchAll(/href="(https?:[^"]+)"/g)].map(([, link]) => link!);
}
