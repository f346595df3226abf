import type { Page } from 'puppeteer';
import { expect, inject } from 'vitest';
import type { Lang } from '#domain/language.ts';
import { files, inLang, paths } from '#domain/paths.ts';
import { open } from '../setup/browser.ts';
import { fill, press, sendButton } from '../setup/forms.ts';

const { url } = inject('hub');

/** From the home page to the sign form of a petition, by links alone. */
export async function walkToSignForm(page: Page, petition: string, lang: Lang) {
	await open(page, url + inLang(lang, paths.home));
	for (const path of [paths.petitions, paths.petition(petition), paths.sign(petition)])
		await press(page, `a[href="${inLang(lang, path)}"]`);
}

/** Fills in and sends the form for a person, and ends on the page that says to look into the mail, or on a refusal. */
export async function sign(
	page: Page,
	petition: string,
	person: Person,
	lang: Lang = 'en',
	status = 200,
) {
	await open(page, url + inLang(lang, paths.sign(petition)));
	await fill(page, person);
	const answered = await press(page, sendButton);
	// The same request leads to the same address, whose page the browser may still have.
	expect(answered === 304 ? 200 : answered).toBe(status);
}

/** How many signatures a petition has now. */
export async function countOf(petition: string): Promise<number> {
	const response = await fetch(url + files.tally(petition));
	const { count } = await response.json();
	return count;
}

/** The path that a page is on, without what follows it. */
export function pathOf(page: Page): string {
	return new URL(page.url()).pathname;
}

export type Person = { name: string; email: string; postcode: string };
