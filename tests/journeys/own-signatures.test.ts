import { expect, inject, test } from 'vitest';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press, sendButton, textAt } from '../setup/forms.ts';
import { confirmationLink, mailTo, newAddress } from './mail.ts';
import { countOf, pathOf, sign } from './walk.ts';

const { url } = inject('hub');
const petition = 'benches-by-the-river';

test.each(['en', 'cy'] as const)(
	'without scripts, a resident asks what they signed, stops emails, and withdraws (%s)',
	async (lang) => {
		const { own } = strings(lang);
		const page = await newVisitor({ scripts: false });
		const email = newAddress('wyn');
		const before = await countOf(petition);
		await sign(page, petition, { name: 'Wyn Hale', email, postcode: 'TB1 2AB' }, lang);
		await open(page, confirmationLink(await mailTo(email)));
		await press(page, sendButton);
		expect(await countOf(petition)).toBe(before + 1);

		await open(page, url + inLang(lang, paths.petitions));
		await press(page, `a[href="${inLang(lang, paths.own)}"]`);
		await fill(page, { email: 'wyn' });
		expect(await press(page, sendButton)).toBe(422);
		await fill(page, { email });
		await press(page, sendButton);
		expect(pathOf(page)).toBe(inLang(lang, paths.ownSent));

		const mail = await mailTo(email, 2);
		await open(
			page,
			mail.links.find((link) => link.includes(paths.own))!,
		);
		expect(await textAt(page, '#signatures')).toContain('Wyn Hale');
		expect(await textAt(page, '#signatures')).toContain(own.wantsNot);
		await press(page, '#signatures button');
		expect(await textAt(page, '#done-restart')).toBe(own.list.done.restart);
		expect(await textAt(page, '#signatures')).toContain(own.wants);

		await press(page, '#signatures a[href*=withdraw]');
		expect(await textAt(page, 'h1')).toBe(own.question.heading);
		await press(page, sendButton);
		expect(await textAt(page, 'main')).toContain(own.list.done.withdraw);
		expect(await countOf(petition)).toBe(before);
	},
);
