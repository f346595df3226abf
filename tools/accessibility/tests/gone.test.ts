import { beforeAll, describe, expect, test } from 'vitest';
import { updatedBaseline } from '../src/baseline.ts';
import type { PageSettings } from '../src/config/schema.ts';
import type { BaselineEntry, Run } from '../src/run.ts';
import { checked, pageWith } from './checked.ts';

/*
 * A site with a fault in its template, and one on a page of its own for each of axe and html-validate together, the
 * probes alone, and a warning. All are mended; which entries of the baseline a run then calls gone.
 */
const site = (picture: string, link: string, list: string, logo: string) => ({
	'index.html': page('Home', '<p>The market is on Thursday.</p>', logo),
	'bus/index.html': page('Bus', picture, logo),
	'fell/index.html': page('Fell', `<p>${link}</p>`, logo),
	'list/index.html': page('List', list, logo),
});
const page = (title: string, body: string, logo: string) =>
	pageWith(`<header>${logo}</header><main><h1>${title}</h1>${body}</main>`).replace(
		'Bin days',
		title,
	);
const faulty = site(
	'<img src="/a.png">',
	'<a href="/x/">Read more</a>',
	'<p><b><p>x</b></p>',
	'<img src="/logo.png">',
);
const mended = site('', '', '', '');
const excuse = { reason: 'Later.', owner: 'Desk', expires_on: '2027-06-01' };
const every: PageSettings = { variants: ['1280 light', '320 dark'], includeWarnings: true };
const all = ['Read more', '/a.png', '/logo.png'];
let baseline: BaselineEntry[];

beforeAll(async () => {
	const first = await checked(faulty, { settings: every });
	baseline = updatedBaseline(first, [], excuse).filter(({ element }) =>
		all.some((words) => element.includes(words)),
	);
});

test('an entry notes by which rules, in which state and variants, and on how many pages it was seen', () => {
	expect(entryOf('/a.png')).toMatchObject({
		rule: 'axe/image-alt',
		page: '/bus/',
		seen_by: ['axe/image-alt', 'html/wcag/h37', expect.stringMatching(/^htmlcs\/.*H37$/)],
		state: 'as is',
		variants: ['1280 light', '320 dark'],
		on_pages: 1,
	});
	expect(entryOf('/logo.png').on_pages).toBe(4);
	expect(entryOf('Read more').seen_by).toEqual(['probe/link-says-nothing']);
});

describe('an entry is gone when its fault was looked for as it was seen, and not found:', () => {
	test.each<[string, Asked, string[]]>([
		['all of the site', {}, all],
		['without a page', { narrowedBy: ['--exclude bus'], pages: not('/bus/') }, ['Read more']],
		[
			'one page',
			{ narrowedBy: ['https://x.example/bus/'], pages: (path) => path === '/bus/' },
			['/a.png'],
		],
		['probes alone', { settings: { ...every, engines: ['probes'] } }, ['Read more']],
		[
			'without html-validate',
			{ settings: { ...every, engines: ['pa11y', 'axe', 'probes'] } },
			['Read more'],
		],
		['without HTML_CodeSniffer', { settings: { ...every, runners: ['axe'] } }, ['Read more']],
		['one rule', { rules: ['link-says-nothing'] }, ['Read more']],
		['all rules but one', { settings: { ...every, ignore: ['image-alt'] } }, ['Read more']],
		['one variant', { settings: { ...every, variants: ['1280 light'] } }, []],
		['without errors', { settings: { ...every, ignore: ['error'] } }, []],
	])('%s', async (_, { rules = [], ...asked }, expected) => {
		const settings = { ...every, ...asked.settings };
		const run = await checked(mended, { ...asked, settings, baseline, only: rules });
		expect(goneOf(run)).toEqual(expected);
		const kept = updatedBaseline(run, baseline, excuse);
		expect(kept.length + expected.length).toBe(baseline.length);
	});

	test('not when it is still there', async () => {
		const settings = { ...every, engines: ['pa11y' as const] };
		expect(goneOf(await checked(faulty, { settings, baseline }))).toEqual([]);
	});

	test('not when nothing is known of how it was seen, unless the run saw all', async () => {
		const older = baseline.map(({ seen_by, state, variants, on_pages, ...entry }) => entry);
		const settings = { ...every, engines: ['probes' as const] };
		expect(goneOf(await checked(mended, { settings, baseline: older }))).toEqual(['Read more']);
		const asked = { settings, narrowedBy: ['--exclude bus'], baseline: older };
		expect(goneOf(await checked(mended, asked))).toEqual([]);
	});
});

function not(page: string) {
	return (path: string) => path !== page;
}

function entryOf(words: string): BaselineEntry {
	return baseline.find(({ element }) => element.includes(words))!;
}

function goneOf({ gone }: Run): string[] {
	return gone
		.map(({ element }) => all.find((words) => element.includes(words)) ?? element)
		.sort((a, b) => all.indexOf(a) - all.indexOf(b));
}

type Asked = {
	settings?: PageSettings;
	rules?: string[];
	narrowedBy?: string[];
	pages?: (path: string) => boolean;
};
