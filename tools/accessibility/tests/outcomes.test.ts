import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../src/check.ts';
import { targetOf } from '../src/config/page.ts';
import type { PageResult, Run } from '../src/run.ts';
import { startTrouble, type Trouble } from './trouble.ts';

/* All in one run, so that each must leave the others alone. */
const failing: [string, RegExp][] = [
	['/hangs/', /not done within 2 seconds/],
	['/half/', /not done within 2 seconds/],
	['/busy/', /not done within 2 seconds/],
	['/redirects/', /redirects for ever/],
	['/refreshes/', /another address|not done within/],
	['/download/', /download/],
	['/minutes.pdf', /application\/pdf|download/],
	['/data.json', /is no page but application\/json/],
	['/password/', /password/],
	['/fails/', /answered 500/],
	['/nowhere/', /answered 404/],
	['/hangs-up/', /hung up/],
];
const checked: [string, string][] = [
	['/heavy/', 'html > body > main > button'],
	['/alerts/', 'html > body > main > button'],
	['/dialog/', 'html > body > main > dialog > button'],
	['/shadow/', '#host >>> button'],
	['/frame/', '#inner >>> html > body > main > button'],
];

const HANGS = /\/(hangs|half|busy|refreshes)\/$/;

let trouble: Trouble;
let run: Run;
const before = browsers();

beforeAll(async () => {
	trouble = await startTrouble();
	const paths = [...failing, ...checked].map(([path]) => path);
	const urls = [...paths, '/well/', '/leaves/'].map((path) => trouble.url + path);
	const targets = [...urls, trouble.secureUrl, trouble.closedUrl, 'chrome://crash'].map((url) =>
		// Only those that hang are not given the time that a busy machine takes.
		targetOf(url, { timeout: HANGS.test(url) ? 2_000 : 90_000, engines: ['pa11y', 'axe'] }),
	);
	run = await check(targets, { concurrency: 2, today: '2026-11-24' });
}, 240_000);
afterAll(() => trouble.close());

describe('a page that can’t be checked is no pass, and says why:', () => {
	test.each(failing)('%s', (path, reason) => {
		expect(resultOf(path)).toMatchObject({ outcome: 'failed', findings: [] });
		expect(resultOf(path).reason).toMatch(reason);
	});

	test('a certificate that is not valid', () => {
		expect(run.pages.find(({ url }) => url.startsWith('https:'))?.reason).toMatch(/certificate/);
	});

	test('a server that is not there', () => {
		expect(run.pages.find(({ url }) => url === trouble.closedUrl)?.reason).toMatch(
			/Nothing answers/,
		);
	});

	test('a page that crashes its renderer', () => {
		expect(run.pages.find(({ url }) => url.startsWith('chrome:'))?.reason).toMatch(/crashed/);
	});
});

describe('what is hard to look at is looked at:', () => {
	test.each(checked)('%s', (path, selector) => {
		const { outcome, findings } = resultOf(path);
		expect(outcome).toBe('checked');
		expect(findings.find(({ rule }) => rule === 'axe/button-name')?.selector).toBe(selector);
	});

	test.each(['/well/', '/leaves/'])('%s is well', (path) => {
		expect(resultOf(path)).toMatchObject({ outcome: 'checked', findings: [] });
	});
});

test('no browser is left behind', () => {
	expect(browsers()).toBe(before);
});

test('when the browser dies, it is started again, and what was open is checked after all', async () => {
	const targets = ['/well/', '/frame/', '/dialog/', '/shadow/'].map((path) =>
		targetOf(trouble.url + path, { engines: ['pa11y'] }),
	);
	let killed = false;
	const { pages } = await check(targets, {
		concurrency: 2,
		today: '2026-11-24',
		onProgress() {
			if (!killed) execFileSync('pkill', ['-KILL', '-P', `${process.pid}`, '-f', 'chrom']);
			killed = true;
		},
	});
	expect(pages.map(({ outcome }) => outcome)).toEqual(targets.map(() => 'checked'));
	expect(browsers()).toBe(before);
});

function resultOf(path: string): PageResult {
	return run.pages.find(({ url }) => url === trouble.url + path)!;
}

/** How many of this process there are. */
function browsers(): number {
	const children = execFileSync('ps', ['-o', 'args=', '--ppid', `${process.pid}`], {
		encoding: 'utf8',
	});
	return children.split('\n').filter((line) => /chrom/i.test(line)).length;
}
