import type { Page } from 'puppeteer';

/** Fills the fields of these names; `true` ticks a box. Works in pages without scripts. */
export async function fill(page: Page, values: Record<string, string | true>) {
	for (const [name, value] of Object.entries(values))
		await page.$eval(`[name="${name}"]${value === true ? '' : ':not([type=radio])'}`, put, value);
}

/** Chooses one of several answers, or anything else that is pressed and leads to no other page. */
export async function choose(page: Page, selector: string) {
	await page.$eval(selector, (radio) => (radio as HTMLElement).click());
}

/** Presses a button and waits for the next page; resolves with that page's status. */
export async function press(page: Page, selector: string): Promise<number> {
	const [response] = await Promise.all([
		page.waitForNavigation({ waitUntil: 'load', timeout: 15_000 }),
		page.$eval(selector, (button) => (button as HTMLElement).click()),
	]);
	return response?.status() ?? 0;
}

/** The button that sends the form. The form to sign also has a button that takes a suggestion. */
export const sendButton = 'main form button[type=submit]:not([name])';

/** The id of the element with the focus. */
export function focusedId(page: Page): Promise<string> {
	return page.evaluate(() => document.activeElement?.id ?? '');
}

/** The text of an element, with white space as a person sees it. */
export async function textAt(page: Page, selector: string): Promise<string> {
	const text = await page.$eval(selector, ({ textContent }) => textContent);
	return (text ?? '').replace(/\s+/g, ' ').trim();
}

function put(element: Element, value: string | true) {
	const field = element as HTMLInputElement;
	if (value === true) field.checked = true;
	else field.value = value;
}
