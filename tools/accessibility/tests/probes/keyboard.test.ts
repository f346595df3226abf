import { expect, test } from 'vitest';
import { keyboard } from '../../src/probes/keyboard.ts';
import { look, pageWith } from './stage.ts';

const menu = '<p><a href="/news">News</a> <a href="/events">Events</a></p>';
const click = (selector: string) =>
	`<script>document.querySelector('${selector}').addEventListener('click', () => {})</script>`;

const bar = '<span style="display: block; height: 3px; margin: 5px; background: #1b1b1b"></span>';
const signs: Record<string, string> = {
	'a hamburger': `<div class="x" style="cursor: pointer; width: 34px">${bar}${bar}${bar}</div>`,
	'a hamburger of lines of a pixel': `<div class="x" style="cursor: pointer; width: 34px">${bar.replace('3px', '1px').repeat(3)}</div>`,
	'a hamburger in a row of its own': `<div class="x" style="cursor: pointer">${bar.replace('height', 'width: 25px; height').repeat(3)}</div>`,
	'a hamburger of borders': `<div class="x" style="cursor: pointer; width: 34px">${'<i style="display: block; height: 6px; border-top: 2px solid"></i>'.repeat(3)}</div>`,
	'a cross that the style sheet writes':
		'<style>.x::before { content: "×" }</style><div class="x" style="cursor: pointer; width: 34px"></div>',
	'bars that the style sheet draws':
		'<style>.x::before { content: ""; display: block; height: 3px; background: #000 }</style><div class="x" style="cursor: pointer; width: 34px; height: 34px"></div>',
	'a dot':
		'<span class="x" style="cursor: pointer; display: block; width: 16px; height: 16px; border-radius: 50%; background: #1b1b1b"></span>',
	'a picture in the background':
		'<div class="x" style="cursor: pointer; width: 34px; height: 34px; background: linear-gradient(#000, #036)"></div>',
};

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'a box with a script for clicks',
		'mouse-only',
		`<div class="x" style="cursor: pointer">Open</div>${click('.x')}`,
	],
	['a link without an address', 'mouse-only', `<a class="x">Open</a>${click('.x')}`],
	['a button inside a component', 'mouse-only', inComponent('<div onclick="alert()">Vote</div>')],
	[
		'a role of a button without a place in the order',
		'not-reached',
		'<span role="button">Open</span>',
	],
	['a button that is taken out of the order', 'not-reached', '<button tabindex="-1">Open</button>'],
	[
		'a frame that is taken out of the order',
		'not-reached',
		'<iframe tabindex="-1" title="x" srcdoc="<a href=#>Link</a>"></iframe>',
	],
	[
		'a made-up button without keys',
		'not-pressed-by-keys',
		`<span role="button" tabindex="0" class="x">Open</span>${click('.x')}`,
	],
	[
		'a menu that opens under the pointer only',
		'hover-only',
		'<ul><li class="x">More<ul><li><a href="/more">More</a></li></ul></li></ul>',
		'<style>.x ul { display: none } .x:hover ul { display: block }</style>',
	],
	[
		'a field that keeps the Tab key',
		'focus-trapped',
		'<textarea aria-label="x" onkeydown="if (event.key === \'Tab\') event.preventDefault()"></textarea><a href="/after">After</a>',
	],
	[
		'a part that calls the focus back',
		'focus-trapped',
		`<div class="x"><input aria-label="x"><button>Send</button></div><a href="/after">After</a>
<script>document.querySelector('.x').addEventListener('focusout', ({ currentTarget, relatedTarget }) => {
	if (!currentTarget.contains(relatedTarget)) setTimeout(() => currentTarget.querySelector('input').focus());
})</script>`,
	],
	[
		'numbers that change the order',
		'focus-order',
		'<input aria-label="a" tabindex="2"><input aria-label="b" tabindex="1">',
	],
	[
		'a row that is turned round',
		'focus-against-the-eye',
		'<p class="x"><a href="/1">One</a><a href="/2">Two</a><a href="/3">Three</a></p>',
		'<style>.x { display: flex; flex-direction: row-reverse }</style>',
	],
	[
		'a part that is pulled up',
		'focus-maybe-against-the-eye',
		'<div class="x"><p><a href="/1">One</a></p><p style="order: -1"><a href="/2">Two</a></p></div>',
		'<style>.x { display: flex; flex-direction: column }</style>',
	],
	[
		'a focus without any mark',
		'focus-not-visible',
		'<button>Send</button>',
		'<style>button { outline: none }</style>',
	],
	[
		'a mark in the colour of the page',
		'focus-not-visible',
		'<button>Send</button>',
		'<style>button:focus { outline: 2px solid #fff }</style>',
	],
	[
		'a mark that a box cuts off',
		'focus-not-visible',
		'<div style="overflow: hidden"><a href="/1" style="display: block">One</a></div>',
		'<style>a:focus { outline: 3px solid #000; outline-offset: 2px }</style>',
	],
	[
		'a hidden tick box whose label shows nothing',
		'focus-not-visible',
		'<input type="checkbox" id="x" style="position: absolute; opacity: 0"><label for="x">Yes</label>',
	],
	[
		'a pale mark',
		'focus-faint',
		'<button>Send</button>',
		'<style>button:focus { outline: 2px solid #ddd }</style>',
	],
	[
		'a field with a caret and nothing else',
		'focus-caret-only',
		'<input aria-label="x" style="outline: none">',
	],
	[
		'a link under a banner',
		'focus-covered',
		'<p style="position: fixed; inset: 0 0 auto; height: 9rem; background: #ff0">Vote</p><a href="/1">One</a>',
	],
	[
		'links of a closed menu',
		'focus-out-of-view',
		'<p style="position: fixed; left: -50rem"><a href="/1">One</a></p>',
	],
	[
		'a button that gives the focus away',
		'focus-taken-away',
		'<button onfocus="this.blur()">Send</button>',
	],
	[
		'a field that leaves the page',
		'focus-leaves-page',
		'<input aria-label="x" onfocus="location = \'/elsewhere\'">',
	],
	...Object.entries(signs).map(([name, sign]): [string, string, string] => [
		`${name} that a mouse opens`,
		'mouse-only',
		`${sign}${click('.x')}`,
	]),
	...Object.entries({
		'its box': 'document.querySelector(".box")',
		'the body': 'document.body',
		'the document': 'document',
		'the window': 'window',
	}).map(([where, listener]): [string, string, string] => [
		`a hamburger whose script listens on ${where}`,
		'mouse-only',
		`<div class="box">${signs['a hamburger']}</div><script>${listener}.addEventListener('click', ({ target }) => target.closest('.x') && target.remove())</script>`,
	]),
	[
		'words with the cursor of a link in a box that listens',
		'mouse-only',
		`<div class="box"><p>Bins</p><span style="cursor: pointer">Show the days</span></div>${click('.box')}`,
	],
	[
		'words with the cursor of a link on a page that listens',
		'maybe-mouse-only',
		`<span style="cursor: pointer">Show the days</span><script>document.addEventListener('click', () => {})</script>`,
	],
	[
		'a made-up button without keys in a box that listens',
		'not-pressed-by-keys',
		`<div class="box"><p>Bins</p><span role="button" tabindex="0" style="cursor: pointer">Show</span></div>${click('.box')}`,
	],
	[
		'a sign that only seems to be one',
		'maybe-mouse-only',
		`${signs['a hamburger']!.replace('cursor: pointer', '')}${click('.x')}`,
	],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(keyboard, pageWith(menu + body, head));
	expect([...new Set(sights.map((sight) => sight.rule))]).toEqual([rule]);
});

const fine: [sentence: string, body: string, head?: string][] = [
	[
		'a form',
		'<form><label>Name <input></label><label>Day <input type="date"></label><select aria-label="x"><option>1</option></select><button>Send</button></form>',
	],
	[
		'a group of radio buttons, which is one stop',
		'<label><input type="radio" name="a">A</label><label><input type="radio" name="a">B</label>',
	],
	[
		'tabs that the arrow keys walk through',
		'<div role="tablist"><button role="tab" aria-selected="true">A</button><button role="tab" tabindex="-1">B</button></div>',
	],
	[
		'a picture beside a link to the same place',
		'<a href="/1" tabindex="-1"><img alt="x" width="20" height="20"></a> <a href="/1">One</a>',
	],
	[
		'what is disabled, inert, hidden or folded away',
		'<button disabled>A</button><div inert><button>B</button></div><button hidden>C</button><details><summary>More</summary><a href="/d">D</a></details>',
	],
	['a frame', '<iframe title="x" srcdoc="<a href=#>In</a>"></iframe><a href="/after">After</a>'],
	['a component that opens its shadow', inComponent('<button>Vote</button>')],
	['text that can be written in', '<div contenteditable role="textbox" aria-label="x">Write</div>'],
	[
		'an open dialog that keeps the focus',
		'<dialog><button>Close</button></dialog><script>document.querySelector("dialog").showModal()</script>',
	],
	[
		'a skip link that comes up',
		'<a class="x" href="#main">Skip</a><main id="main">Text</main>',
		'<style>.x { position: absolute; top: -9rem } .x:focus { top: 0 }</style>',
	],
	[
		'a mark that is a shadow',
		'<button>Send</button>',
		'<style>button:focus { outline: none; box-shadow: 0 0 0 3px #036 }</style>',
	],
	[
		'a mark that comes slowly',
		'<button>Send</button>',
		'<style>button { transition: all 1s; outline: 0 solid #036 } button:focus { outline: 3px solid #036 }</style>',
	],
	[
		'a hidden tick box whose label shows the mark',
		'<input type="checkbox" id="x" style="position: absolute; opacity: 0"><label for="x">Yes</label>',
		'<style>input:focus + label { outline: 2px solid #036 }</style>',
	],
	[
		'a made-up button with keys',
		`<span role="button" tabindex="0" class="x" onkeydown="">Open</span>${click('.x')}`,
	],
	[
		'a card that is clicked for the link in it',
		`<div class="x" style="cursor: pointer"><a href="/1">One</a></div>${click('.x')}`,
	],
	[
		'a box that scrolls',
		'<div role="region" aria-label="x" tabindex="0" style="overflow: auto; height: 3rem"><p>1<p>2<p>3</div>',
	],
	[
		'a veil that closes what is over it',
		`<div class="x" style="cursor: pointer; position: fixed; inset: 9rem 0 0; background: rgb(0 0 0 / 50%)"></div>${click('.x')}`,
	],
	[
		'an empty box that nobody sees',
		`<div class="x" style="cursor: pointer; width: 40px; height: 40px"></div>${click('.x')}`,
	],
	[
		'a hamburger that is a button',
		`<button aria-label="Menu" class="x" style="cursor: pointer">${bar}${bar}${bar}</button>${click('.x')}`,
	],
	[
		'a hamburger in a button whose page listens',
		`<button aria-label="Menu" style="cursor: pointer"><span style="display: block; width: 34px">${bar}${bar}</span></button><script>document.addEventListener('click', () => {})</script>`,
	],
	[
		'a hamburger that is the label of a box to tick',
		`<input type="checkbox" id="m" aria-label="Menu"><label for="m" style="cursor: pointer; display: block; width: 34px">${bar}${bar}${bar}</label>${click('label')}`,
	],
	[
		'links and labels with a cursor, on a page that counts clicks',
		`<p style="cursor: pointer"><a href="/1">One</a></p><label style="cursor: pointer">Yes <input type="checkbox"></label><details><summary style="cursor: pointer">More</summary>Text</details><script>document.addEventListener('click', () => {})</script>`,
	],
	[
		'words in a card that is clicked for its link',
		`<div class="x"><a href="/1">One</a> <span style="cursor: pointer">Friday</span></div>${click('.x')}`,
	],
	['a cursor that nothing listens to', '<span style="cursor: pointer">Friday</span>'],
];

test.for(fine)('finds nothing wrong with %s', async ([, body, head]) => {
	expect(await look(keyboard, pageWith(menu + body, head))).toEqual([]);
});

test('leaves the page as it was', async () => {
	const before = pageWith(
		'<input id="x" aria-label="x" autofocus><p style="height: 200rem"></p><a href="/1">One</a>',
	);
	const probe = {
		...keyboard,
		look: async (visit: Parameters<typeof keyboard.look>[0]) => {
			await visit.page.evaluate(() => scrollTo(0, 300));
			const sights = await keyboard.look(visit);
			const left = await visit.page.evaluate(() => [
				document.activeElement?.id,
				scrollY,
				document.adoptedStyleSheets.length,
			]);
			expect(left).toEqual(['x', 300, 0]);
			return sights;
		},
	};
	expect(await look(probe, before)).toEqual([]);
});

test('says that a very long page is not walked to its end', async () => {
	const links = Array.from({ length: 402 }, (_, at) => `<a href="/${at}">${at}</a>`).join(' ');
	const [sight] = await look(keyboard, pageWith(links));
	expect(sight).toEqual({ rule: 'walk-cut-short', selector: '', note: '402 stops' });
});

function inComponent(html: string): string {
	return `<x-part></x-part><script>document.querySelector('x-part').attachShadow({ mode: 'open' }).innerHTML = '${html}'</script>`;
}
