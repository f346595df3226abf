import type { Browser, Page } from 'puppeteer';
import type { Hub } from '../../local/hub.ts';
import { paths } from '../../src/domain/paths.ts';
import { meter, type Traffic } from './meter.ts';

/**
 * One person, who was never here before, goes from the home page to a counted signature: form, mail, link and button
 * are the real ones. Answers what each step received.
 */
export async function journey(browser: Browser, hub: Hub): Promise<Step[]> {
	const context = await browser.createBrowserContext();
	const page = await context.newPage();
	const { take } = await meter(page);
	const steps: Step[] = [];
	for (const [name, act] of walk(page, hub)) {
		await act();
		await page.waitForNetworkIdle({ idleTime: 300 });
		steps.push({ name, path: new URL(page.url()).pathname, ...take() });
	}
	await context.close();
	const end = steps.at(-1)!.path;
	if (!end.endsWith('/signed/')) throw new Error(`The journey ended at ${end}.`);
	return steps;
}

/** Name and act of each step, in order. */
function walk(page: Page, { url, mailbox }: Hub): [string, () => Promise<unknown>][] {
	const email = `bench-${crypto.randomUUID()}@example.org`;
	return [
		['home', () => page.goto(url)],
		['petition', () => follow(page, '.petitions h3 a')],
		['sign', () => follow(page, 'a[href$="/sign/"]')],
		[
			'check your email',
			async () => {
				await page.type('#name', 'Siân Okafor');
				await page.type('#email', email);
				await page.type('#postcode', 'TB1 2AB');
				await follow(page, 'main form button:not([name])');
			},
		],
		[
			'confirm',
			async () => {
				const [mail] = await mailbox.waitFor(email);
				await page.goto(mail!.links.find((link) => link.includes(paths.confirm))!);
			},
		],
		['signed', () => follow(page, 'main form button')],
	];
}

/** With the keyboard, as it works wherever on the page the link or button is. */
async function follow(page: Page, selector: string) {
	await page.focus(selector);
	await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

export type Step = Traffic & { name: string; path: string };
