import { once } from 'node:events';
import runAction from 'pa11y/lib/action.js';
import type { Page } from 'puppeteer';
import { Expected } from './expected.ts';
import { fill } from './steps/fill.ts';
import { whatLoads } from './steps/loading.ts';
import { press } from './steps/press.ts';
import { submit } from './steps/submit.ts';
import type { Step } from './target.ts';

/**
 * Does to an open page what a state asks for, one step after the other; if another document is loaded by one, the next
 * waits for it. Resolves with the status of the document that is shown in the end, or nothing if it is still the one that
 * was there. Rejects with an Expected that names the step which could not be taken, and why.
 */
export async function takeSteps(
	page: Page,
	steps: Step[],
	{ timeout, url, onStep }: Circumstances,
) {
	const until = performance.now() + timeout;
	let status: number | undefined;
	for (const group of grouped(steps)) {
		const act = (signal: AbortSignal) =>
			whatLoads(page, signal, () => takeAll(page, group, url, until));
		const name = group.map(nameOf).join(', ');
		onStep?.(name);
		status = (await within(left(until), name, act)) ?? status;
	}
	return status;
}

/** Sentences that wait belong to what they wait for: pa11y goes on to them at once, and they may see it begin. */
function grouped(steps: Step[]): Step[][] {
	const groups: Step[][] = [];
	for (const step of steps) {
		const waits = typeof step === 'string' && /^wait for /i.test(step);
		if (waits && groups.length > 0) groups.at(-1)!.push(step);
		else groups.push([step]);
	}
	return groups;
}

async function takeAll(page: Page, steps: Step[], url: string, until: number): Promise<void> {
	for (const step of steps) {
		if (typeof step === 'string') await say(page, step, until);
		else if ('fill' in step) await fill(page, step.fill);
		else if ('press' in step) await press(page, step.press);
		else if ('submit' in step) await submit(page, step.submit);
		else await go(page, step.go, url, until);
	}
}

async function say(page: Page, sentence: string, until: number): Promise<void> {
	const before = page.getDefaultTimeout();
	page.setDefaultTimeout(left(until));
	try {
		await runAction(page.browser(), page, { log: { debug: () => {} } }, sentence);
	} finally {
		page.setDefaultTimeout(before);
	}
}

async function go(page: Page, address: string, url: string, until: number): Promise<void> {
	if (!URL.canParse(address, url)) throw new Expected(`“${address}” is no address`);
	await page.goto(new URL(address, url).href, { waitUntil: 'load', timeout: left(until) });
}

/** Milliseconds, and never the 0 that would mean for ever. */
function left(until: number): number {
	return Math.max(1, until - performance.now());
}

async function within<T>(
	milliseconds: number,
	name: string,
	act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const over = new AbortController();
	const timer = setTimeout(() => over.abort(), milliseconds);
	const late = once(over.signal, 'abort').then(() => {
		throw new Expected('the time for the page was over');
	});
	try {
		return await Promise.race([act(over.signal), late]);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		const reason = why.replace(/^Failed action: /, '').replace(/\.?$/, '.');
		throw new Expected(`The step ${name} could not be taken: ${reason}`, { cause });
	} finally {
		clearTimeout(timer);
	}
}

function nameOf(step: Step): string {
	// What was to be typed may be a password.
	if (typeof step === 'string') return `“${step.replace(/^(set field .+?) to .*/s, '$1')}”`;
	const [[verb, what] = []] = Object.entries(step);
	return typeof what === 'string'
		? `${verb} “${what}”`
		: `${verb} ${Object.keys(what ?? {}).join(', ')}`;
}

type Circumstances = {
	/** Milliseconds for all steps together. */
	timeout: number;
	/** Where the page was opened: addresses in steps may be relative to it. */
	url: string;
	/** Hears the name of each step, before it is taken. */
	onStep?: (name: string) => void;
};
