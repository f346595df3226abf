import { expect, inject, test } from 'vitest';
import { sayCounted } from '#domain/counted.ts';
import { paths } from '#domain/paths.ts';
import { feedbackLimits } from '#domain/feedback.ts';
import { strings } from '#strings/index.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { press, sendButton, textAt } from '../setup/forms.ts';
import { confirmationLink, mailTo, newAddress } from './mail.ts';
import { countOf, sign } from './walk.ts';

const { url } = inject('hub');
const petition = 'benches-by-the-river';

/** What the page says about the count, where each of its parts says it. */
async function progressOn(page: Awaited<ReturnType<typeof newVisitor>>) {
	const label = await page.$eval('[data-scale]', (scale) => scale.getAttribute('aria-label')!);
	const bar = await page.$eval('[data-done]', (done) => done.getAttribute('width')!);
	const [count = '', of = ''] = label.split(' of ');
	return {
		number: Number(await textAt(page, '[data-count]')),
		label: Number(count),
		bar: Math.round((Number.parseFloat(bar) / 100) * Number.parseInt(of, 10)),
		sentence: 100 - Number(/\d+/.exec(await textAt(page, '[data-sentence]'))?.[0]),
		asOf: await textAt(page, '[data-tally]'),
	};
}

test('with scripts, the number, the sentence, the scale and the time are all the present ones', async () => {
	const page = await newVisitor();
	const email = newAddress('live');
	await sign(page, petition, { name: 'Ada Rowe', email, postcode: 'TB2 1AA' });
	await open(page, confirmationLink(await mailTo(email)));
	await press(page, sendButton);

	await open(page, url + paths.petition(petition));
	const count = await countOf(petition);
	await page.waitForFunction(
		(now) => document.querySelector('[data-count]')?.textContent === now,
		{},
		String(count),
	);
	const { asOf, ...said } = await progressOn(page);
	expect(said).toEqual({ number: count, label: count, bar: count, sentence: count });
	expect(asOf).toBe(sayCounted(new Date(), strings('en').record.asOf, 'en'));
});

test('without scripts, or when the count cannot be read, the page says when it counted', async () => {
	const page = await newVisitor({ scripts: false });
	await open(page, url + paths.petition(petition));
	const still = await progressOn(page);
	expect(still.asOf).toMatch(/^Counted at .+ on \d+ \w+ \d{4}\.$/);
	expect(new Set([still.number, still.label, still.bar, still.sentence]).size).toBe(1);

	const cutOff = await newVisitor();
	await cutOff.setRequestInterception(true);
	cutOff.on('request', (request) =>
		request.url().endsWith('/tally') ? request.abort() : request.continue(),
	);
	await open(cutOff, url + paths.petition(petition));
	expect(await progressOn(cutOff)).toEqual(still);
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
