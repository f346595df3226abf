import type { Page } from 'puppeteer';
import { newVisitor, open } from '../setup/browser.ts';
import { faultsOn } from '../site/accessible.ts';

/** What the checks find on the page that a person without scripts is on. */
export async function faultsAt(page: Page) {
	const checked = await newVisitor();
	await checked.browserContext().setCookie(...(await page.browserContext().cookies()));
	await open(checked, page.url());
	return await faultsOn(checked, { width: 320, standard: 'WCAG2AAA' });
}
