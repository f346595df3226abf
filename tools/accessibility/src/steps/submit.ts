import type { Page } from 'puppeteer';
import { Expected } from '../expected.ts';

/** Sends a form as the Enter key would: with its first button, and through the browser's own checks. */
export async function submit(page: Page, selector: string): Promise<void> {
	const fault = await page.evaluate(send, selector);
	if (fault) throw new Expected(fault);
}

/** Sent into the page as it stands. Gives back what is wrong. */
function send(selector: string): string {
	let element: Element | null;
	try {
		element = document.querySelector(selector);
	} catch {
		return 'this is no CSS selector';
	}
	const form = element?.closest('form');
	if (!form) {
		const count = document.forms.length;
		return `no form fits the selector; the page has ${count === 1 ? 'one form' : `${count || 'no'} forms`}`;
	}
	const button = [...form.elements].find(
		(each): each is HTMLButtonElement | HTMLInputElement =>
			each.matches(
				'button:not([type=button], [type=reset]), input[type=submit], input[type=image]',
			) && !each.matches(':disabled'),
	);
	form.requestSubmit(button);
	return '';
}
