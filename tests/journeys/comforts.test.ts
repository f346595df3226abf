import { expect, inject, test } from 'vitest';
import { paths } from '#domain/paths.ts';
import { feedbackLimits } from '#domain/feedback.ts';
import { strings } from '#strings/index.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { press, sendButton, textAt } from '../setup/forms.ts';
import { confirmationLink, mailTo, newAddress } from './mail.ts';
import { countOf, sign } from './walk.ts';

const { url } = inject('hub');
const petition = 'benches-by-the-river';

test('with scripts, the count on a petition is the present one, and says so', async () => {
	const page = await newVisitor();
	const email = newAddress('live');
	await sign(page, petition, { name: 'Ada Rowe', email, postcode: 'TB2 1AA' });
	await open(page, confirmationLink(await mailTo(email)));
	await press(page, sendButton);

	await open(page, url + paths.petition(petition));
	await page.waitForFunction(
		(words) => document.querySelector('[data-live]')?.textContent === words,
		{},
		strings('en').petitions.live,
	);
	expect(Number((await textAt(page, '[data-count]')).replace(',', ''))).toBe(
		await countOf(petition),
	);
});

test('without scripts, the page says when it counted', async () => {
	const page = await newVisitor({ scripts: false });
	await open(page, url + paths.petition(petition));
	expect(await textAt(page, '[data-live]')).toMatch(/^Counted at .+ on \d+ \w+ \d{4}\.$/);
});

test('with scripts, a long message is told how much room is left', async () => {
	const page = await newVisitor();
	await open(page, `${url}${paths.feedback}`);
	const write = (text: string) =>
		page.$eval(
			'#message',
			(area, written) => {
				(area as HTMLTextAreaElement).value = written;
				area.dispatchEvent(new Event('input'));
			},
			text,
		);
	const type = (length: number) => write('x'.repeat(length));
	const { charactersLeft, charactersOver } = strings('en').feedback;
	await type(10);
	expect(await textAt(page, '[role=status]')).toBe('');
	await type(feedbackLimits.message - 7);
	expect(await textAt(page, '[role=status]')).toBe(charactersLeft('7'));
	await type(feedbackLimits.message + 3);
	expect(await textAt(page, '[role=status]')).toBe(charactersOver('3'));
	// As the server counts: an emoji is one character, the end of a line too, and blank lines at the end are none.
	await write(`${'😀'.repeat(feedbackLimits.message - 9)}\r\nx\r\n\r\n `);
	expect(await textAt(page, '[role=status]')).toBe(charactersLeft('7'));
});
