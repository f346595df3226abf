import { expect, describe, test } from 'vitest';
import { corpus } from '../corpus/index.ts';
import { checkedPage, pageWith } from './checked.ts';

/*
 * What hideElements and rootElement leave out is told by no engine and no probe. One fault for each engine and each
 * probe, with the rule that tells it.
 */
const faults: [string, string][] = [
	['picture-without-alt', 'axe/image-alt'],
	['picture-without-alt', 'htmlcs/WCAG2AA.Principle1.Guideline1_1.1_1_1.H37'],
	['picture-without-alt', 'html/wcag/h37'],
	['button-without-name-in-a-component', 'axe/button-name'],
	['frame-without-title', 'axe/frame-title'],
	['page-that-moves-on-by-itself', 'axe/meta-refresh'],
	['page-without-title', 'axe/document-title'],
	['page-without-language', 'axe/html-has-lang'],
	['personal-fields-without-autocomplete', 'probe/autocomplete-missing'],
	['pale-icon', 'probe/icon-too-pale'],
	['pale-under-the-pointer', 'probe/pale-under-pointer'],
	['two-fields-called-the-same', 'probe/label-twice'],
	['heading-that-skips-a-level', 'probe/heading-skips-level'],
	['welsh-page-said-to-be-english', 'probe/language-of-page'],
	['welsh-passage-unmarked', 'probe/language-of-passage'],
	['same-words-to-different-places', 'probe/link-says-nothing'],
	['name-without-the-words-on-it', 'probe/name-without-its-words'],
	['asks-to-turn-the-screen', 'probe/hidden-when-turned'],
	['act-on-pressing-down', 'probe/acts-on-press'],
	['table-without-headers', 'probe/table-without-headers'],
	['small-buttons-close-together', 'probe/target-too-small'],
	['content-only-by-script', 'probe/without-scripts-empty'],
	['form-only-by-script', 'probe/without-scripts-no-form'],
	['nothing-on-paper', 'probe/print-empty'],
	['word-that-does-not-break', 'probe/wider-than-window'],
	['panel-that-covers-a-zoomed-page', 'probe/covers-small-window'],
	['card-of-a-fixed-height', 'probe/spaced-text-cut-off'],
	['announcements-that-take-turns', 'probe/changes-by-itself'],
	['tick-box-that-sends-the-form', 'probe/input-leaves-page'],
	['order-of-focus-by-numbers', 'probe/focus-order'],
	['focus-that-is-not-shown', 'probe/focus-not-visible'],
	['editor-that-keeps-the-tab-key', 'probe/focus-trapped'],
	['box-that-acts-as-a-button', 'probe/mouse-only'],
	['menu-for-the-pointer-only', 'probe/hover-only'],
	['focus-lost-in-forced-colours', 'probe/focus-lost'],
	['shortcut-of-a-single-key', 'probe/letter-as-shortcut'],
];
const EMPTY = '<div id="elsewhere"></div></body>';

describe.each(faults)('%s, which %s tells,', (name, rule) => {
	const html = corpus
		.find((each) => each.name === name)!
		.faulty.replace(/<\/body>(?=\s*<\/html>\s*$)/, EMPTY);

	test('is told when it is looked at, and by nobody when it is hidden or elsewhere', async () => {
		const [all, hidden, outside] = await Promise.all([
			checkedPage(html),
			checkedPage(html, { hideElements: '.nothing, html' }),
			checkedPage(html, { rootElement: '#elsewhere' }),
		]);
		expect(all.findings.flatMap(({ seen_by }) => seen_by.map((each) => each.rule))).toContain(rule);
		expect([hidden.outcome, outside.outcome]).toEqual(['checked', 'checked']);
		// What is about the page as a whole, without an element, stays when elements are hidden.
		expect(hidden.findings.filter(({ selector }) => selector)).toEqual([]);
		expect(outside.findings).toEqual([]);
	});
});

describe('what stands beside something that is left out is told all the same', () => {
	const wide = '<div style="width: 900px">Wide wide wide</div>';
	const link = '<p><a href="/a">Market days</a></p>';
	const rows: [string, string, string, string][] = [
		[
			'a mark of the focus that nothing has',
			'probe/focus-not-visible',
			link,
			'a:focus { outline: none }',
		],
		['a colour under the pointer', 'probe/pale-under-pointer', link, 'a:hover { color: #ccc }'],
		['a picture', 'axe/image-alt', '<img src="/a.png">', ''],
		['what is too wide', 'probe/wider-than-window', wide, ''],
		[
			'text that is cut off',
			'probe/spaced-text-cut-off',
			'<p class="card">The library and the hall</p>',
			'.card { width: 9em; height: 2.4em; line-height: 1.2; overflow: hidden }',
		],
	];
	test.each(rows)('%s', async (_, rule, fault, css) => {
		const part = (name: string) => `<div class="${name}">${fault}</div>`;
		const page = pageWith(
			`<main><h1>Bins</h1>${part('ad')}${part('ours')}${part('ad')}</main>`,
			`<style>${css}</style>`,
		);
		for (const settings of [{ hideElements: '.ad' }, { rootElement: '.ours' }]) {
			const { findings } = await checkedPage(page, settings);
			const told = findings.filter((finding) => finding.rule === rule);
			expect(told.map(({ selector }) => selector)).toEqual([
				expect.stringContaining('div:nth-child(3)'),
			]);
		}
	});

	test('and what is hidden covers nothing', async () => {
		const links = Array.from({ length: 40 }, (_, at) => `<p><a href="/${at}">Street ${at}</a></p>`);
		const page = pageWith(
			`<main><h1>Streets</h1>${links.join('')}</main><div class="ad" style="position: fixed; inset: 50% 0 0 0; background: #fff">Vote</div>`,
		);
		const rules = async (hideElements: string) =>
			(await checkedPage(page, { hideElements })).findings.map(({ rule }) => rule);
		expect(await rules('')).toContain('probe/focus-covered');
		expect(await rules('.ad')).toEqual([]);
	});
});

describe('in frames', () => {
	const inner = (body: string) =>
		`<!doctype html><html lang="en"><title>Map</title><main><h1>Map</h1>${body}</main></html>`;
	const files = {
		'inner.html': inner('<img src="/plain.png"><div class="ad"><img src="/ad.png"></div>'),
		'outer.html': inner('<iframe class="deep" title="Deep" src="/inner.html"></iframe>'),
	};
	const frame = '<iframe title="Map" src="/inner.html"></iframe>';
	const deep = '<iframe title="Outer" src="/outer.html"></iframe>';
	const pictures = async (body: string, settings = {}) => {
		const page = pageWith(`<main><h1>Maps</h1>${body}</main>`);
		const { findings } = await checkedPage(page, settings, files);
		return findings.filter(({ rule }) => rule === 'axe/image-alt').map(({ html }) => html);
	};
	const [plain, ad] = ['<img src="/plain.png">', '<img src="/ad.png">'];

	test.each<[string, string, Record<string, string>, string[]]>([
		['all is told', frame, {}, [plain, ad]],
		['all is told, in frames of frames too', deep, {}, [plain, ad]],
		['nothing is told of a frame that is hidden', frame, { hideElements: 'iframe' }, []],
		[
			'nothing is told of a frame in a part that is hidden',
			`<div class="x">${frame}</div>`,
			{ hideElements: '.x' },
			[],
		],
		[
			'what the frame hides by the same selector is not told',
			frame,
			{ hideElements: '.ad' },
			[plain],
		],
		['what a frame of a frame hides is not told', deep, { hideElements: '.ad' }, [plain]],
		['nothing is told of a frame that a frame hides', deep, { hideElements: '.deep' }, []],
		[
			'all is told of a frame in the part that is looked at',
			`<div id="part">${frame}</div>`,
			{ rootElement: '#part' },
			[plain, ad],
		],
		[
			'nothing is told of a frame outside the part that is looked at',
			`<div id="part"></div>${frame}`,
			{ rootElement: '#part' },
			[],
		],
	])('%s', async (_, body, settings, expected) => {
		expect(await pictures(body, settings)).toEqual(expected);
	});
});

describe('html-validate, which reads the source,', () => {
	const told = async (body: string, settings: Record<string, string>) => {
		const page = pageWith(`<main><h1>Bins</h1>${body}</main>`);
		const { findings } = await checkedPage(page, { engines: ['html'], ...settings });
		return findings.map(({ html }) => html);
	};
	const [ad, ours] = ['<img src="/ad.png">', '<img src="/ours.png">'];

	test.each<[string, string, Record<string, string>]>([
		[
			'is understood when a script moves all that follows',
			`<div class="ad">${ad}</div><div>${ours}</div><script>document.querySelector('h1').after(document.createElement('div'))</script>`,
			{ hideElements: '.ad' },
		],
		[
			'is understood when only a script says what is hidden',
			`<div id="x">${ad}</div><div>${ours}</div><script>document.getElementById('x').className = 'ad'</script>`,
			{ hideElements: '.ad' },
		],
		[
			'is understood when a script takes away what is hidden',
			`<div class="ad">${ad}</div><div>${ours}</div><script>document.querySelector('.ad').remove()</script>`,
			{ hideElements: '.ad' },
		],
		[
			'is understood when the browser mends what is sent',
			`<table><tr><td class="ad">${ad}</td><td class="ours">${ours}</td></tr></table>`,
			{ hideElements: '.ad' },
		],
		['keeps to the root', `<div>${ad}</div><div id="part">${ours}</div>`, { rootElement: '#part' }],
		[
			'keeps to the root when a script takes away what is outside',
			`<div id="x">${ad}</div><div id="part">${ours}</div><script>document.getElementById('x').remove()</script>`,
			{ rootElement: '#part' },
		],
	])('%s', async (_, body, settings) => {
		expect((await told(body, {})).filter((html) => html.startsWith('<img'))).toEqual([ad, ours]);
		expect((await told(body, settings)).filter((html) => html.startsWith('<img'))).toEqual([ours]);
	});
});

describe('elements in a shadow root', () => {
	const page = pageWith(
		'<main id="part"><h1>Bins</h1><div id="host"></div></main><script>host.attachShadow({ mode: "open" }).innerHTML = "<button></button>"</script>',
	);

	test.each<[Record<string, string>, string[]]>([
		[{ rootElement: '#part' }, ['#host >>> button']],
		[{ hideElements: '#host' }, []],
		[{ hideElements: 'button' }, []],
	])('are inside what their host is inside: %j', async (settings, selectors) => {
		const { findings } = await checkedPage(page, { engines: ['pa11y', 'axe'], ...settings });
		expect(findings.map(({ selector }) => selector)).toEqual(selectors);
	});
});

test.each<[Record<string, string>, string]>([
	[{ rootElement: '#mian' }, 'The page has no element that fits rootElement, which is “#mian”.'],
	[{ rootElement: '[[' }, 'rootElement is no CSS selector: “[[”.'],
	[{ hideElements: '.ad, ' }, 'hideElements is no CSS selector: “.ad, ”.'],
])('a page on which %j means nothing is no pass, and says why', async (settings, reason) => {
	const page = pageWith('<main><h1>Bins</h1></main>');
	expect(await checkedPage(page, settings)).toMatchObject({ outcome: 'failed', reason });
});
