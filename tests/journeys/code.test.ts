import type { Page } from 'puppeteer';
import { beforeEach, describe, expect, test } from 'vitest';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { newVisitor } from '../setup/browser.ts';
import { fill, press, sendButton, textAt } from '../setup/forms.ts';
import { mailTo, newAddress } from './mail.ts';
import { countOf, pathOf, sign, type Person } from './walk.ts';

const petition = 'benches-by-the-river';
const { amounts, signing, errors } = strings('en');
const sendAgain = 'main form:has([name=again]) button';

describe('the code from the mail, typed without scripts', () => {
	let page: Page;
	let person: Person;

	beforeEach(async () => {
		page = await newVisitor({ scripts: false });
		person = { name: 'Tunde Hall', email: newAddress('tunde'), postcode: 'TB2 3AB' };
		await sign(page, petition, person);
	});

	test('counts the signature, once', async () => {
		const before = await countOf(petition);
		const { code } = await mailTo(person.email);
		await fill(page, { code: `${code!.slice(0, 3)} ${code!.slice(3)}` });
		await press(page, sendButton);
		expect(pathOf(page)).toBe(paths.signed(petition));
		expect(await countOf(petition)).toBe(before + 1);

		await page.goBack();
		await fill(page, { code: code! });
		await press(page, sendButton);
		expect(pathOf(page)).toBe(paths.signed(petition));
		expect(await countOf(petition)).toBe(before + 1);
	});

	test('may be wrong at first', async () => {
		const { code } = await mailTo(person.email);
		const wrong = code === '111111' ? '222222' : '111111';
		await fill(page, { code: wrong });
		expect(await press(page, sendButton)).toBe(422);
		expect(await textAt(page, '#code-error')).toBe(errors.refusal.code_wrong({ left: 4 }));
		await fill(page, { code: code! });
		await press(page, sendButton);
		expect(pathOf(page)).toBe(paths.signed(petition));
	});

	test('is worth nothing after five wrong ones, and the mail can be had again', async () => {
		const { code } = await mailTo(person.email);
		const wrong = code === '111111' ? '222222' : '111111';
		for (let tries = 0; tries < 5; tries++) {
			await fill(page, { code: wrong });
			await press(page, sendButton);
		}
		await fill(page, { code: code! });
		expect(await press(page, sendButton)).toBe(422);
		expect(await textAt(page, '#code-error')).toBe(errors.refusal.code_used_up);

		await press(page, sendAgain);
		expect(pathOf(page)).toBe(paths.sentAgain(petition));
		expect(await textAt(page, 'h1')).toBe(signing.again.sentTitle);
		const newest = await mailTo(person.email, 2);
		await fill(page, { code: newest.code! });
		await press(page, sendButton);
		expect(pathOf(page)).toBe(paths.signed(petition));
	});

	test('is sent again four times, and then the page says that there will be no more', async () => {
		await mailTo(person.email);
		for (let mails = 2; mails <= 5; mails++) {
			expect(await press(page, sendAgain)).toBe(200);
			await mailTo(person.email, mails);
		}
		expect(await press(page, sendAgain)).toBe(429);
		expect(await textAt(page, '#error-summary')).toContain(
			errors.refusal.mails_used_up({ wait: amounts.hours(1) }),
		);
		expect(await page.$eval('#way-forward', (part) => part.checkVisibility())).toBe(true);
	});
});
