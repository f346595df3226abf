import type { HTTPResponse, Page } from 'puppeteer';
import type { Browsers } from './browser/browsers.ts';
import { within } from './browser/deadline.ts';
import { judgeAnswer, NotChecked } from './browser/outcome.ts';
import { installInPage } from './in-page.ts';
import type { Visit } from './probe.ts';
import { installTimers } from './probes/timers.ts';
import { takeSteps } from './steps.ts';
import type { PageOptions, State, Target, Variant } from './target.ts';

/**
 * Opens a page in one of its states, lets `use` work on it and closes it, whatever happens and however long it would
 * take. Throws NotChecked, BrowserGone, or whatever the browser says, when there is nothing to check.
 */
export async function withVisit<T>(
	browsers: Browsers,
	target: Target,
	state: State,
	milliseconds: number,
	use: (visit: OpenVisit) => Promise<T>,
): Promise<T> {
	const opened = await browsers.open();
	try {
		const work = visit(opened.page, target, state, use).catch(patiently);
		return await within(milliseconds, Promise.race([watch(opened.page), work]));
	} finally {
		await opened.close();
	}
}

async function visit<T>(
	page: Page,
	{ url, options }: Target,
	state: State,
	use: (visit: OpenVisit) => Promise<T>,
): Promise<T> {
	const loaded = new Set<string>();
	let answer: HTTPResponse | null = null;
	page.on('response', (response) => {
		const request = response.request();
		if (request.method() === 'GET') loaded.add(request.url());
		if (request.isNavigationRequest() && request.frame() === page.mainFrame()) answer = response;
	});
	// Nobody is there to answer, and a page that waits for an answer would wait for ever.
	page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
	const [first] = options.variants;
	await prepare(page, options, first!);
	// Several pages are open in one browser, and each has to think that it is the one in front.
	await page.emulateFocusedPage(true);
	await page.evaluateOnNewDocument(installTimers);

	answer = await page.goto(url, { waitUntil: 'load', timeout: options.timeout });
	const withSteps = state.steps.length > 0;
	judgeAnswer(answer, withSteps ? undefined : state.status);
	if (withSteps) {
		const status = await takeSteps(page, state.steps, { timeout: options.timeout, url });
		judgeAfterSteps(status, state);
	}
	if (options.wait) await new Promise((done) => setTimeout(done, options.wait));

	await page.evaluate(installInPage);
	const devtools = await page.createCDPSession();
	const source = await sourceOf(answer, page);
	return await use({ page, devtools, options, source, url: page.url(), loaded, withSteps });
}

/** The screen, the colours and the request that the options ask for. */
async function prepare(page: Page, options: PageOptions, variant: Variant): Promise<void> {
	if (options.userAgent) await page.setUserAgent({ userAgent: options.userAgent });
	await show(page, options, variant);
	const { headers, method, postData } = options;
	if (method === 'GET' && !postData) {
		if (Object.keys(headers).length) await page.setExtraHTTPHeaders(headers);
		return;
	}
	await page.setRequestInterception(true);
	let isFirst = true;
	page.on('request', (request) => {
		const changes = isFirst
			? { method, postData: postData || undefined, headers: { ...request.headers(), ...headers } }
			: {};
		isFirst = false;
		void request.continue(changes).catch(() => {});
	});
}

/** Lets the page be seen on this screen and in these colours. */
export async function show(
	page: Page,
	{ deviceScaleFactor, isMobile }: PageOptions,
	{ width, height, scheme }: Variant,
): Promise<void> {
	await page.setViewport({ width, height, deviceScaleFactor, isMobile });
	await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

function judgeAfterSteps(status: number | undefined, { name, status: expected }: State): void {
	if (expected !== undefined && status !== undefined && status !== expected)
		throw new NotChecked(
			`After the steps to “${name}” the server answered ${status}, not ${expected}.`,
		);
	if (expected === undefined && status !== undefined && status >= 500)
		throw new NotChecked(`After the steps to “${name}” the server answered ${status}.`);
}

/** Rejects when the page dies; never resolves. */
function watch(page: Page): Promise<never> {
	return new Promise((_, reject) => {
		page.once('error', reject);
		page.browser().once('disconnected', () => reject(new BrowserGone('The browser ended.')));
	});
}

/** A page that crashes is first told as one that went away. */
async function patiently(error: unknown): Promise<never> {
	await new Promise((done) => setTimeout(done, 200));
	throw error;
}

/** The browser keeps bodies for a while only; then what it made of the document has to do. */
async function sourceOf(answer: HTTPResponse | null, page: Page): Promise<string> {
	return (await answer?.text().catch(() => undefined)) ?? (await page.content());
}

/** The whole browser went, perhaps because of another page. */
export class BrowserGone extends Error {
	override name = 'BrowserGone';
}

export type OpenVisit = Visit & {
	/** Addresses of all that was fetched with GET. */
	loaded: Set<string>;
	withSteps: boolean;
};
