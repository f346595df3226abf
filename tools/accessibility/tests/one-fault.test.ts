import axe from 'axe-core';
import { ruleExists } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { faultOf, RULES } from '../src/faults.ts';
import { probes } from '../src/probes.ts';
import { checked, checkedPage, pageWith } from './checked.ts';

/* One element, one fault, one finding, whichever engines tell it and whatever they call the element. */
const told = async (body: string, head = '') => {
	const { findings } = await checkedPage(pageWith(`<main><h1>Bins</h1>${body}</main>`, head));
	return findings
		.filter(({ kind }) => kind === 'error')
		.map(({ rule, seen_by }) => [...new Set([rule, ...seen_by.map((each) => short(each.rule))])]);
};
/** What a thing without words or a size lacks as well. */
const LOOKS = /focus-not-visible|control-vanishes/;

describe('is one finding:', () => {
	test.each<[string, string, string, string[]]>([
		['a picture', '<img src="/a.png">', 'axe/image-alt', ['html/wcag/h37', 'H37']],
		[
			'a picture that alone is in a link, of the picture',
			'<a href="/map/"><img src="/map.png"></a>',
			'axe/image-alt',
			['axe/link-name', 'html/wcag/h30', 'html/wcag/h37', 'H30.2'],
		],
		[
			'a link with a picture that says it is nothing, of the link',
			'<a href="/map/"><img src="/map.png" alt=""></a>',
			'axe/link-name',
			['html/wcag/h30', 'H30.2'],
		],
		[
			'a field whose selector is not the same in any two engines',
			'<form action="/s/"><p><input type="text" name="2 wards" id="2:a"></p><p><button>Go</button></p></form>',
			'axe/label',
			['html/input-missing-label', 'F68', 'H91.InputText.Name'],
		],
		[
			'a button',
			'<button type="button"></button>',
			'axe/button-name',
			['html/text-content', 'H91.Button.Name'],
		],
		[
			'an id that three elements have',
			'<p id="a">1</p><p id="a">2</p><p id="a">3</p>',
			'html/no-dup-id',
			['F77'],
		],
		[
			'choices without a question, of a group',
			'<form action="/s/"><fieldset><input type="radio" name="d" id="x"><label for="x">Friday or later</label><input type="radio" name="d" id="y"><label for="y">Sunday or later</label></fieldset><button>Go on</button></form>',
			'probe/choices-without-question',
			['html/wcag/h71', 'H71.NoLegend', 'H91.Fieldset.Name'],
		],
		[
			'a reference to nothing, and the name that is missing for it',
			'<button type="button" aria-labelledby="none"></button>',
			'axe/button-name',
			['html/no-missing-references'],
		],
	])('%s', async (_, body, rule, others) => {
		const findings = (await told(body)).filter(([first = '']) => !LOOKS.test(first));
		expect(findings).toEqual([[rule, ...others]]);
	});

	test('a missing title, whether an engine calls it a fault of html, head or title', async () => {
		const html = pageWith('<main><h1>Bins</h1></main>').replace(
			'<title>Bin days</title>',
			'<title></title>',
		);
		const { findings } = await checkedPage(html);
		expect(findings.map(({ rule }) => rule)).toEqual(['axe/document-title']);
		expect(findings[0]!.seen_by.map(({ rule }) => short(rule))).toEqual([
			'axe/document-title',
			'html/empty-title',
			'H25.1.EmptyTitle',
		]);
	});
});

test.each([
	[
		'a page without a language',
		pageWith('<main><h1>Bins</h1></main>').replace(' lang="en"', ''),
		'axe/html-has-lang',
	],
	[
		'a frame without a title',
		pageWith('<main><h1>Bins</h1><iframe src="about:blank"></iframe></main>'),
		'axe/frame-title',
	],
])('%s is one finding, also among warnings', async (_, html, rule) => {
	const { findings } = await checkedPage(html, { includeWarnings: true });
	const all = findings.map(({ seen_by }) => seen_by.map((each) => each.rule));
	const telling = all.filter((rules) => rules.includes('html/element-required-attributes'));
	expect(telling).toEqual([expect.arrayContaining([rule])]);
});

describe('are two findings:', () => {
	test('a name that is missing, and a reference that is not for a name', async () => {
		const rules = await told('<button type="button" aria-describedby="none"></button>');
		expect(rules.map(([rule]) => rule)).toEqual(
			expect.arrayContaining(['axe/button-name', 'html/no-missing-references']),
		);
	});

	test('two faults of one element', async () => {
		const head = '<style>a { color: #aaa } a:focus { outline: none }</style>';
		const rules = await told(
			'<p>Here is <a href="/a">the list of bins</a> of all wards.</p>',
			head,
		);
		expect(rules.map(([rule]) => rule)).toEqual(
			expect.arrayContaining(['axe/color-contrast', 'probe/focus-not-visible']),
		);
	});

	test('the same fault of two elements that look the same', async () => {
		const { findings } = await checkedPage(
			pageWith('<main><h1>Bins</h1><p><img src="/a.png"></p><p><img src="/a.png"></p></main>'),
		);
		expect(findings).toHaveLength(2);
		expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(1);
	});
});

test('a finding breaks all criteria that the engines name, and each is kept with its rule', async () => {
	const { findings } = await checkedPage(
		pageWith('<main><h1>Bins</h1><a href="/map/"><img src="/map.png"></a></main>'),
	);
	expect(findings[0]!.criteria).toEqual(['1.1.1', '2.4.4', '4.1.2']);
	expect(findings[0]!.seen_by).toContainEqual({
		rule: 'axe/link-name',
		criteria: ['2.4.4', '4.1.2'],
		fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
	});
});

test('its fingerprint does not depend on which of the engines ran', async () => {
	const files = { 'index.html': pageWith('<main><h1>Bins</h1><img src="/a.png"></main>') };
	const runs = await Promise.all(
		(['pa11y', 'html'] as const).map((engine) =>
			checked(files, { settings: { engines: [engine] } }),
		),
	);
	const prints = runs.map(({ problems }) => problems.map(({ fingerprint }) => fingerprint));
	expect(prints[0]).toHaveLength(1);
	expect(prints[1]).toEqual(prints[0]);
});

test('findings come in the order of the page', async () => {
	const { findings } = await checkedPage(
		pageWith(
			'<main><h1>Bins</h1><img src="/a.png"><button type="button"></button><img src="/b.png"></main>',
		),
	);
	expect([...new Set(findings.map(({ html }) => html))]).toEqual([
		'<img src="/a.png">',
		'<button type="button"></button>',
		'<img src="/b.png">',
	]);
});

describe('the table of faults', () => {
	const known = new Set([
		...axe.getRules().map(({ ruleId }) => `axe/${ruleId}`),
		...probes.flatMap(({ rules }) => Object.keys(rules).map((name) => `probe/${name}`)),
	]);
	const all = Object.values(RULES).flat();

	test('names rules that there are, each once', () => {
		const unknown = all.filter(
			(rule) => !known.has(rule) && !(rule.startsWith('html/') && ruleExists(rule.slice(5))),
		);
		expect(unknown).toEqual([]);
		expect(new Set(all).size).toBe(all.length);
	});

	test.each([
		['htmlcs/WCAG2AA.Principle1.Guideline1_1.1_1_1.H37', 'no-name'],
		['htmlcs/WCAG2AAA.Principle4.Guideline4_1.4_1_2.H91.InputEmail.Name', 'no-name'],
		['htmlcs/WCAG2AA.Principle4.Guideline4_1.4_1_2.H91.Fieldset.Name', 'group'],
		['htmlcs/WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail', 'contrast'],
		['htmlcs/WCAG2A.Principle1.Guideline1_3.1_3_1_A.G141', 'heading-order'],
		['htmlcs/WCAG2AA.Principle1.Guideline1_3.1_3_1.H49.I', undefined],
		['axe/region', undefined],
	])('knows %s as %s', (rule, fault) => {
		expect(faultOf(rule)?.name).toBe(fault);
	});
});

/** HTML_CodeSniffer's code after the criterion. */
function short(rule: string): string {
	return rule.replace(/^htmlcs\/.*?\.\d_\d_\d+\w*\./, '');
}
