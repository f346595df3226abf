import type { CDPSession, Page } from 'puppeteer';

/** Does something while a media query is true of the page, which these settings of the browser make it, and puts them back. */
export async function inMedia<Result>(
	page: Page,
	devtools: CDPSession,
	query: keyof typeof SETTINGS,
	act: () => Promise<Result>,
): Promise<Result> {
	const { set, unset } = SETTINGS[query];
	await devtools.send('Emulation.setEmulatedMedia', set);
	try {
		await page.evaluate(isSo, query, true);
		return await act();
	} finally {
		await devtools.send('Emulation.setEmulatedMedia', unset);
		await page.evaluate(isSo, query, false);
	}
}

/** Sent into the page, which hears of a setting a moment after the browser has taken it. Or it asks for the same by itself. */
export async function isSo(query: string, wanted: boolean): Promise<void> {
	const { setTimeout } = globalThis.stillness?.real ?? globalThis;
	const tick = () => new Promise<void>((done) => void setTimeout(done, 4));
	for (let left = 250; matchMedia(query).matches !== wanted && left > 0; left--) await tick();
	await globalThis.stillness?.rest();
}

const feature = (name: string, value: string) => ({
	set: { features: [{ name, value }] },
	unset: { features: [] },
});

const SETTINGS = {
	// Only the medium: leaving the features out leaves a dark colour scheme as it is.
	print: { set: { media: 'print' }, unset: { media: '' } },
	'(forced-colors: active)': feature('forced-colors', 'active'),
	'(prefers-reduced-motion: reduce)': feature('prefers-reduced-motion', 'reduce'),
};
