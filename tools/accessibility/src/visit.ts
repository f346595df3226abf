import type { CDPSession, HTTPRequest, HTTPResponse, Page, Protocol } from 'puppeteer';
import type { Browsers, OpenPage } from './browser/browsers.ts';
import { within } from './browser/deadline.ts';
import { judgeArrival } from './browser/arrival.ts';
import { judgeAnswer, NotChecked } from './browser/outcome.ts';
import { startEngines } from './engines/scripts.ts';
import type { Visit } from './probe.ts';
import { withSight } from './step-sight.ts';
import { goLive, settle } from './settle.ts';
import { isSo } from './probes/media.ts';
import { setScope } from './scope.ts';
import { takeSteps } from './steps.ts';
import type { PageOptions, State, Target, Variant } from './target.ts';

/**
 * Opens a page in one of its states, for the caller to close. Rejects with NotChecked, BrowserGone, or whatever the
 * browser says, when there is nothing to check; then nothing is left open.
 */
export async function openVisit(
	browsers: Browsers,
	target: Target,
	state: State,
	milliseconds: number,
): Promise<Opened> {
	const opened = await browsers.lend();
	const { page, devtools, death } = opened;
	const heard = listen(page);
	const asking = isAskedSpecially(target.options)
		? ask(devtools, target.url, target.options)
		: undefined;
	const close = async ({ isWell }: { isWell: boolean }) => {
		heard.stop();
		await asking?.stop();
		await browsers.giveBack(opened, { isWell: isWell && isPlain(target.options) });
	};
	const steps: string[] = [];
	try {
		const work = arrive(opened, target, state, { heard, asking, steps }).catch(patiently);
		const visit = await within(milliseconds, Promise.race([death, work]));
		return { visit, death, close };
	} catch (error) {
		const told = steps.length ? await withSight(error, steps.at(-1)!, page) : error;
		await close({ isWell: false });
		throw told;
	}
}

async function arrive(
	{ page, devtools }: OpenPage,
	{ url, options }: Target,
	state: State,
	{ heard, asking, steps }: Arriving,
): Promise<OpenVisit> {
	const begun = performance.now();
	const withSteps = state.steps.length > 0;
	const live = withSteps ? await goLive(page) : undefined;
	await Promise.all([asking?.begun, prepare(page, options)]);
	const answer = await page
		.goto(url, { waitUntil: 'load', timeout: options.timeout })
		.catch((error: Error) => {
			throw heard.failure() ? new Error(heard.failure(), { cause: error }) : error;
		});
	judgeAnswer(answer, withSteps ? undefined : state.status);
	if (withSteps) {
		// So that the step that takes too long is named before the time for the page is over.
		const timeout = Math.max(1, (options.timeout - (performance.now() - begun)) * 0.9);
		const onStep = (name: string) => void steps.push(name);
		const status = await takeSteps(page, state.steps, { timeout, url, onStep });
		judgeAfterSteps(status, state);
		steps.length = 0;
	}
	await live?.end();
	if (options.wait) await new Promise((done) => setTimeout(done, options.wait));
	const held = await settle(page, options);
	const passwords = await page.evaluate(countPasswords);
	const moved = withSteps ? [] : judgeArrival({ asked: url, landed: page.url(), passwords });
	await startEngines(page, ['inPage']);
	await setScope(page, options);
	const source = await sourceOf(heard.answer() ?? answer, page);
	return {
		page,
		devtools,
		options,
		source,
		url: page.url(),
		asked: url,
		loaded: heard.loaded,
		notes: [...moved, ...held],
	};
}

/** Sent into the page. */
function countPasswords(): number {
	const fields = [...document.querySelectorAll('input[type=password]')];
	return fields.filter((field) => field.checkVisibility()).length;
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
	await page.evaluate(isSo, `(prefers-color-scheme: ${scheme})`, true);
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
	/** What is to be known of how the page came, in sentences. */
	notes: string[];
};

type Arriving = {
	heard: ReturnType<typeof listen>;
	asking: ReturnType<typeof ask> | undefined;
	/** Gets the name of each step that is begun, and is emptied when all are taken. */
	steps: string[];
};

export type Opened = {
	visit: OpenVisit;
	/** Rejects when the page or the browser dies. */
	death: Promise<never>;
	/** Well: it can be used for another page. */
	close(state: { isWell: boolean }): Promise<void>;
};
