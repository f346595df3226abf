import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import { expect, test } from 'vitest';
import { sarif } from '../../src/reports/sarif.ts';
import type { Run } from '../../src/run.ts';
import { clean, nasty, run } from './run-fixture.ts';

/** OASIS' schema comes with Microsoft's matchers for SARIF. */
const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(
	schema,
);

const fileOf = (url: string) => `dist${new URL(url).pathname}index.html`;
const [log] = JSON.parse(sarif(run, { fileOf })).runs;
const resultOf = (fingerprint: string) =>
	log.results.find(
		(each: { partialFingerprints: Record<string, string> }) =>
			each.partialFingerprints['moothallA11y/v1'] === fingerprint,
	);

test.each<[string, Run]>(Object.entries({ run, nasty, clean }))('is SARIF 2.1.0: %s', (_, of) => {
	validate(JSON.parse(sarif(of)));
	expect(validate.errors ?? []).toEqual([]);
});

test('explains each rule and leads to what to read', () => {
	expect(log.tool.driver.rules).toContainEqual({
		id: 'axe/color-contrast',
		shortDescription: { text: 'Elements must meet minimum color contrast ratio thresholds' },
		fullDescription: {
			text: 'Elements must meet minimum color contrast ratio thresholds WCAG 1.4.3 Contrast (Minimum), AA.',
		},
		help: {
			text: 'Make the text darker or its ground lighter, until the contrast is 4.5 to 1.\nWCAG 1.4.3 Contrast (Minimum), AA',
			markdown: expect.stringContaining('Understanding/contrast-minimum.html'),
		},
		helpUri: 'https://dequeuniversity.com/rules/axe/4.13/color-contrast',
		defaultConfiguration: { level: 'error' },
		properties: { tags: ['accessibility', 'WCAG 1.4.3'] },
	});
});

test('has one result for a problem, with all its places', () => {
	const { locations, relatedLocations, ruleId, ruleIndex } = resultOf('f-focus');
	expect(log.tool.driver.rules[ruleIndex].id).toBe(ruleId);
	expect(locations).toEqual([
		{
			physicalLocation: {
				artifactLocation: { uri: 'dist/index.html' },
				region: { startLine: 1 },
			},
			logicalLocations: [
				{
					fullyQualifiedName: 'https://thornbeck.example.org/ footer > button',
					kind: 'element',
				},
			],
			properties: {
				url: 'https://thornbeck.example.org/',
				state: 'as is',
				variants: ['1280 light', '320 dark'],
			},
		},
	]);
	expect(relatedLocations).toHaveLength(4);
});

test.each([
	['f-focus', { level: 'error', baselineState: 'new' }],
	['f-title', { level: 'warning', baselineState: 'unchanged' }],
	['f-link', { level: 'note', baselineState: 'new' }],
	['f-orientation', { kind: 'review', level: 'none' }],
	['f-map', { level: 'error', baselineState: 'unchanged' }],
])('says how %s stands', (fingerprint, standing) => {
	expect(resultOf(fingerprint)).toMatchObject(standing);
});

test('holds back what the baseline excuses, with the reason, and nothing else', () => {
	expect(resultOf('f-map').suppressions).toEqual([
		{
			kind: 'external',
			status: 'accepted',
			justification: 'The map is drawn anew in March. (Mair Rhys, until 2027-03-31)',
		},
	]);
	expect(resultOf('f-title').suppressions).toBeUndefined();
});

test('owns up to pages that could not be checked', () => {
	expect(log.invocations).toMatchObject([
		{
			executionSuccessful: false,
			toolExecutionNotifications: [
				{
					level: 'error',
					message: {
						text: 'https://thornbeck.example.org/slow/ (as is) could not be checked: It had not loaded after 30 seconds.',
					},
				},
			],
		},
	]);
	expect(JSON.parse(sarif(clean)).runs[0].invocations[0].executionSuccessful).toBe(true);
});

test.each([
	['https://x.example/', 'x.example'],
	['http://localhost:8080/news/', 'localhost%3A8080/news'],
	['https://x.example/news/?page=2#top', 'x.example/news'],
	['https://x.example/a%20b/ŵ:é', 'x.example/a%20b/%C5%B5%3A%C3%A9'],
	['https://x.example/100%/', 'x.example/100%25'],
	['/en/news/', 'en/news'],
	['not an address', 'not%20an%20address'],
])('names no file of a repository for %s, and no scheme, which GitHub refuses: %s', (url, uri) => {
	const [problem] = run.problems;
	const places = [{ url, state: 'as is', variants: [], selector: '' }];
	const told = JSON.parse(sarif({ ...run, problems: [{ ...problem!, places }] }));
	expect(told.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
});

test('points at the line of the element, and at the first where none is known', () => {
	const [problem] = run.problems;
	const [place] = problem!.places;
	const places = [
		{ ...place!, line: 14 },
		{ ...place!, url: 'https://thornbeck.example.org/news/' },
	];
	const told = JSON.parse(sarif({ ...run, problems: [{ ...problem!, places }] }, { fileOf }));
	const [{ locations, relatedLocations }] = told.runs[0].results;
	expect(locations[0].physicalLocation.region).toEqual({ startLine: 14 });
	expect(relatedLocations[0].physicalLocation.region).toEqual({ startLine: 1 });
});

test('names the engines that agree, and all rules', () => {
	const [problem] = run.problems;
	const seen_by = ['axe/label', 'html/label'].map((rule) => ({
		rule,
		criteria: [],
		fingerprint: '',
	}));
	const told = JSON.parse(sarif({ ...run, problems: [{ ...problem!, seen_by }] }));
	const [{ message, properties }] = told.runs[0].results;
	expect(message.text).toContain(' Found by axe and html-validate. ');
	expect(properties.seen_by).toEqual(['axe/label', 'html/label']);
});
