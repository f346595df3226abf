import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { junit } from '../../src/reports/junit.ts';
import type { Run } from '../../src/run.ts';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { clean, nasty, run } from './run-fixture.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await launchBrowser();
	page = await browser.newPage();
});
afterAll(async () => await browser.close());

describe.each<[string, Run]>(Object.entries({ run, nasty, clean }))('the report of %s', (_, of) => {
	test('is XML of the form that Jenkins documents', async () => {
		expect(await page.evaluate(strangers, junit(of), allowed)).toEqual([]);
	});

	test('counts what is in it', async () => {
		for (const { said, counted } of await page.evaluate(counts, junit(of)))
			expect(said).toEqual(counted);
	});
});

test('has a suite for each page in each state', async () => {
	const suites = await page.evaluate(values, junit(run), 'testsuite', 'name');
	expect(suites).toHaveLength(run.pages.length);
	expect(suites).toContain('https://thornbeck.example.org/feedback/ (errors)');
});

test('fails for what is new or no longer excused, and for nothing else', async () => {
	const failures = await page.evaluate(values, junit(run), 'failure', 'type');
	expect(new Set(failures)).toEqual(
		new Set(['probe/focus-not-visible', 'axe/color-contrast', 'html/long-title']),
	);
	expect(await page.evaluate(values, junit(run), 'skipped', 'message')).toEqual([
		'Excused until 2027-03-31: The map is drawn anew in March. (Mair Rhys)',
		'A person has to look at it: The page may be locked to one orientation.',
		'Excused until 2027-03-31: The map is drawn anew in March. (Mair Rhys)',
		'Link elements can only be located in the head section of the document.',
	]);
});

test('has an error for a page that could not be checked', async () => {
	expect(await page.evaluate(values, junit(run), 'error', 'message')).toEqual([
		'It had not loaded after 30 seconds.',
	]);
});

test('has a case that passes for a page without a problem', async () => {
	expect(await page.evaluate(values, junit(clean), 'testcase', 'name')).toEqual([
		'Nothing was found',
		'Nothing was found',
	]);
});

/*
 * These run inside the browser, whose XML parser forgives nothing.
 */

function strangers(xml: string, allowed: Record<string, Allowed>): string[] {
	const parsed = new DOMParser().parseFromString(xml, 'application/xml');
	const fault = parsed.querySelector('parsererror');
	if (fault) return [fault.textContent ?? 'not well-formed'];
	return [...parsed.querySelectorAll('*')].flatMap((element) => {
		const form = allowed[element.localName];
		if (!form) return [`a ${element.localName}`];
		const names = element.getAttributeNames();
		return [
			...form.needs
				.filter((name) => !names.includes(name))
				.map((name) => `${element.localName} without ${name}`),
			...names
				.filter((name) => !form.needs.includes(name) && !form.may.includes(name))
				.map((name) => `${element.localName} with ${name}`),
			...[...element.children]
				.filter((child) => !form.holds.includes(child.localName))
				.map((child) => `${child.localName} in ${element.localName}`),
			...names
				.filter((name) => name === 'time' && !/^\d+\.\d{3}$/.test(element.getAttribute(name)!))
				.map((name) => `${name} ${element.getAttribute(name)}`),
		];
	});
}

function counts(xml: string) {
	const parsed = new DOMParser().parseFromString(xml, 'application/xml');
	return [...parsed.querySelectorAll('testsuites, testsuite')].map((suite) => ({
		said: ['tests', 'failures', 'errors'].map((name) => Number(suite.getAttribute(name))),
		counted: ['testcase', 'failure', 'error'].map((name) => suite.querySelectorAll(name).length),
	}));
}

function values(xml: string, element: string, attribute: string): (string | null)[] {
	const parsed = new DOMParser().parseFromString(xml, 'application/xml');
	return [...parsed.querySelectorAll(element)].map((each) => each.getAttribute(attribute));
}

/** What junit-10.xsd of Jenkins’ xunit-plugin allows, as far as it is used here. */
const allowed: Record<string, Allowed> = {
	testsuites: {
		needs: [],
		may: ['name', 'time', 'tests', 'failures', 'errors'],
		holds: ['testsuite'],
	},
	testsuite: {
		needs: ['name', 'tests', 'failures', 'errors'],
		may: ['skipped', 'time', 'timestamp'],
		holds: ['properties', 'testcase'],
	},
	properties: { needs: [], may: [], holds: ['property'] },
	property: { needs: ['name', 'value'], may: [], holds: [] },
	testcase: { needs: ['name'], may: ['classname', 'time'], holds: ['skipped', 'failure', 'error'] },
	skipped: { needs: [], may: ['message', 'type'], holds: [] },
	failure: { needs: [], may: ['message', 'type'], holds: [] },
	error: { needs: [], may: ['message', 'type'], holds: [] },
};

type Allowed = { needs: string[]; may: string[]; holds: string[] };
