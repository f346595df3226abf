import { createServer } from 'node:http';
import { expect, inject, onTestFinished, test } from 'vitest';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { listen } from '#local/listen.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { press, textAt } from '../setup/forms.ts';
import { mailsTo, newAddress } from './mail.ts';

const { url } = inject('hub');
const petition = 'crossing-on-mill-lane';
const words = strings('en').errors;

test.each([
	['', 'says where it is'],
	['no-referrer', 'hides where it is'],
] as const)(
	'a form of ours that a page of another site sends is refused, saved nowhere and mailed to nobody (%s)',
	async (policy, _) => {
		const email = newAddress('visitor');
		const fields = {
			name: 'Ann Visitor',
			email,
			postcode: 'TB3 2AB',
			topic: 'market',
			message: 'Win',
		};
		const inputs = Object.entries(fields).map(
			([name, value]) => `<input name="${name}" value="${value}">`,
		);
		const forms = [paths.sign(petition), paths.feedback].map(
			(path) =>
				`<form method="post" action="${url}${path}">${inputs.join('')}<button>Win</button></form>`,
		);
		const site = createServer((__, response) => {
			if (policy) response.setHeader('referrer-policy', policy);
			response.setHeader('content-type', 'text/html').end(`<title>Prizes</title>${forms.join('')}`);
		});
		// Another port is another origin.
		const elsewhere = await listen(site, 0);
		onTestFinished(() => elsewhere.close());
		const page = await newVisitor({ scripts: false });
		for (const form of [1, 2]) {
			await open(page, elsewhere.url);
			expect(await press(page, `form:nth-of-type(${form}) button`)).toBe(403);
			expect(await textAt(page, 'h1')).toBe(words.refusal.foreign.title);
			expect(await page.content()).not.toContain('Ann Visitor');
		}
		expect(await mailsTo(email)).toEqual([]);
	},
);

test('a link of another site to a form of ours works as any link does', async () => {
	const site = createServer((__, response) => {
		response
			.setHeader('content-type', 'text/html')
			.end(`<a href="${url}${paths.feedback}">Feedback</a>`);
	});
	const elsewhere = await listen(site, 0);
	onTestFinished(() => elsewhere.close());
	const page = await newVisitor({ scripts: false });
	await open(page, elsewhere.url);
	expect(await press(page, 'a')).toBe(200);
});
