import type { CDPSession, HTTPRequest, HTTPResponse, Page, Protocol } from 'puppeteer';
import type { Browsers, OpenPage } from './browser/browsers.ts';
import { within } from './browser/deadline.ts';
import { judgeAnswer, NotChecked } from './browser/outcome.ts';
import { startEngines } from './engines/scripts.ts';
import type { Visit } from './probe.ts';
import { setScope } from './scope.ts';
import { takeSteps } from './steps.ts';
import type { PageOptions, State, Target, Variant } from './target.ts';

/**
 * Opens a page in one of its states, lets `use` work on it and gives it back, whatever happens and however long it would
 * take. Throws NotChecked, BrowserGone, or whatever the browser says, when there is nothing to check.
 */
export async function withVisit<T>(
	browsers: Browsers,
	target: Target,
	state: State,
	milliseconds: number,
	use: (visit: OpenVisit) => Promise<T>,
): Promise<T> {
	const opened = await browsers.lend();
	let isWell = false;
	try {
		const work = visit(opened, target, state, use).catch(patiently);
		const result = await within(milliseconds, Promise.race([opened.death, work]));
		isWell = isPlain(target.options);
		return result;
	} finally {
		await browsers.giveBack(opened, { isWell });
	}
}

async function visit<T>(
	{ page, devtools }: OpenPage,
	{ url, options }: Target,
	state: State,
	use: (visit: OpenVisit) => Promise<T>,
): Promise<T> {
	const heard = listen(page);
	const asking = isAskedSpecially(options) ? ask(devtools, url, options) : undefined;
	try {
		await Promise.all([asking?.begun, prepare(page, options)]);
		const answer = await page
			.goto(url, { waitUntil: 'load', timeout: options.timeout })
			.catch((error: Error) => {
				throw heard.failure() ? new Error(heard.failure(), { cause: error }) : error;
			});
		const withSteps = state.steps.length > 0;
		judgeAnswer(answer, withSteps ? undefined : state.status);
		if (withSteps) {
			const status = await takeSteps(page, state.steps, { timeout: options.timeout, url });
			judgeAfterSteps(status, state);
		}
		if (options.wait) await new Promise((done) => setTimeout(done, options.wait));
		await startEngines(page, ['inPage']);
		await setScope(page, options);
		const source = await sourceOf(heard.answer() ?? answer, page);
		return await use({
			page,
			devtools,
			options,
			source,
			url: page.url(),
			asked: url,
			loaded: heard.loaded,
		});
	} finally {
		heard.stop();
		await asking?.stop();
	}
}

/**
 * Notes the addresses that a page fetches, the answer with the last document, and why the first document did not come.
 */
function listen(page: Page) {
	const loaded = new Set<string>();
	let answer: HTTPResponse | undefined;
	const hear = (response: HTTPResponse) => {
		const request = response.request();
		if (request.method() === 'GET') loaded.add(request.url());
		if (request.isNavigationRequest() && request.frame() === page.mainFrame()) answer = response;
	};
	let failure: string | undefined;
	const fail = (request: HTTPRequest) => {
		const { errorText = '' } = request.failure() ?? {};
		const isOurs = request.isNavigationRequest() && request.frame() === page.mainFrame();
		// A document that another one replaces, even an error page, fails as aborted, and sometimes that comes first.
		if (isOurs && !/ERR_ABORTED/.test(errorText)) failure ??= errorText;
	};
	page.on('response', hear);
	page.on('requestfailed', fail);
	return {
		loaded,
		answer: () => answer,
		failure: () => failure,
		stop() {
			page.off('response', hear);
			page.off('requestfailed', fail);
		},
	};
}

/** The screen, the colours and the name that the options ask for. */
async function prepare(page: Page, options: PageOptions): Promise<void> {
	if (options.userAgent) await page.setUserAgent({ userAgent: options.userAgent });
	await show(page, options, options.variants[0]!);
}

/**
 * Has the page asked for as the options say, and sends their headers with all else that is of its origin. Others don't
 * get them: they may hold a password. Puppeteer's own interception would stop what goes to others too, and would keep
 * the browser from using what it has.
 */
function ask(devtools: CDPSession, url: string, options: PageOptions) {
	const given = new Headers(options.headers);
	let isFirst = true;
	const pass = ({ requestId, request }: Protocol.Fetch.RequestPausedEvent) => {
		const change = {
			requestId,
			headers: withHeaders(request, given),
			...(isFirst && body(options)),
		};
		isFirst = false;
		void devtools.send('Fetch.continueRequest', change).catch(() => {});
	};
	devtools.on('Fetch.requestPaused', pass);
	const patterns = [{ urlPattern: `${new URL(url).origin}/*` }];
	return {
		begun: devtools.send('Fetch.enable', { patterns }),
		async stop() {
			await devtools.send('Fetch.disable').catch(() => {});
			devtools.off('Fetch.requestPaused', pass);
		},
	};
}

function withHeaders({ headers }: Protocol.Network.Request, given: Headers) {
	const all = new Headers(headers);
	for (const [name, value] of given) all.set(name, value);
	return [...all].map(([name, value]) => ({ name, value }));
}

function body({ method, postData }: PageOptions) {
	return { method, ...(postData && { postData: Buffer.from(postData).toString('base64') }) };
}

function isAskedSpecially(options: PageOptions): boolean {
	return isPosted(options) || Object.keys(options.headers).length > 0;
}

/** Whether more is sent than an address and headers. */
export function isPosted({ method, postData }: PageOptions): boolean {
	return method !== 'GET' || postData !== '';
}

/** Whether the page can be used again: a name that was given to it can't be taken back. */
function isPlain({ userAgent }: PageOptions): boolean {
	return !userAgent;
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
	const isExpected = expected === undefined ? (status ?? 0) < 500 : status === expected;
	if (isExpected || status === undefined) return;
	const wanted = expected === undefined ? '' : ` where ${expected} was expected`;
	throw new NotChecked(`After the steps to “${name}” the server answered ${status}${wanted}.`);
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

export type OpenVisit = Visit & {
	/** Addresses of all that was fetched with GET. */
	loaded: Set<string>;
};
