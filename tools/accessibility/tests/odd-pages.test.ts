import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../src/check.ts';
import { targetOf } from '../src/config/page.ts';
import type { Run } from '../src/run.ts';
import { documentOf, servePages, type Pages } from './pages.ts';

/* Each of these is a page that people have. None is a reason not to look at it, and each has one button without a name. */
const BUTTON = '<button></button>';
const odd: Record<string, string> = {
	'a frame whose document listens for clicks': documentOf(
		'Map',
		`<iframe title="Map" src="/inner"></iframe>${BUTTON}<p onclick="this">Press</p>`,
	),
	'a frame in a frame': documentOf(
		'Map',
		`<iframe title="Map" src="/outer"></iframe>${BUTTON}<p onclick="this">Press</p>`,
	),
	'a link in a drawing': documentOf(
		'Wards',
		`<svg role="group" aria-label="Wards" width="90" height="40"><a href="/ward"><text y="20">Mill</text></a><a xlink:href="#a" href="#%"><text y="40">Vale</text></a></svg>${BUTTON}`,
	),
	'a drawing as a button, with a language': documentOf(
		'Wards',
		`<svg role="button" class="a" tabindex="0" aria-label="Mill" width="40" height="40"><a hreflang="cy" href="/cy"><text y="20">Cymraeg</text></a></svg><svg onclick="this"><circle r="9"/></svg>${BUTTON}`,
	),
	'a refresh without content': documentOf('Refresh', BUTTON, '<meta http-equiv="refresh">'),
	'a refresh that makes no sense': documentOf(
		'Refresh',
		BUTTON,
		'<meta http-equiv="refresh" content="soon"><meta http-equiv="refresh" content="; url=">',
	),
	'meta elements without anything': documentOf(
		'Meta',
		BUTTON,
		'<meta http-equiv><meta name><meta name="viewport"><meta><base><link><link rel>',
	),
	'elements without their attributes': documentOf(
		'Bare',
		`<img><area><map><area></map><a></a><a name></a><iframe title="x"></iframe><video></video><audio controls></audio><source><track><object></object><embed><input><select></select><label for></label><form action method></form><table headers><td headers scope></table><svg><use/><image/><animate/></svg><math></math><canvas></canvas><marquee></marquee><dialog open></dialog><details></details><progress></progress>${BUTTON}`,
	),
	'attributes that are empty': documentOf(
		'Empty',
		`<a href="">a</a><a href="#">b</a><img src="" srcset="" alt="" id=""><p id="" class="" lang="" tabindex="" role="" aria-labelledby="" aria-describedby="" aria-controls="" style="">c</p><input type="" name="" id="" autocomplete="" pattern="" maxlength="" list=""><button aria-expanded="" aria-controls="">d</button><label for="">e</label><map name=""></map><a hreflang="">f</a>${BUTTON}`,
	),
	'ids and names that no selector likes': documentOf(
		'Ids',
		`<p id="1 2">a</p><p id='"'>b</p><input type="radio" name='"]' id="a:b"><input type="radio" name='"]' id="\\"><a href="#%E0%A4%A">c</a><a href="http://[">d</a><img usemap="#&quot;]" alt="x" src="data:,"><button aria-expanded="false" aria-controls="1 2">e</button>${BUTTON}`,
	),
	'a form whose fields are named like its own parts': documentOf(
		'Form',
		`<form action="/x" method="post">${[
			'id',
			'name',
			'method',
			'action',
			'elements',
			'parentElement',
			'children',
			'getAttribute',
			'localName',
			'tagName',
			'className',
			'style',
			'attributes',
			'nodeName',
			'innerText',
			'closest',
			'matches',
		]
			.slice(0, 4)
			.map((name) => `<label>${name} <input name="${name}"></label>`)
			.join('')}<button>Send</button></form>${BUTTON}`,
	),
	'frames in place of a body': `<!doctype html><html lang="en"><head><title>Frames</title></head><frameset cols="50%,50%"><frame title="One" src="/inner"><frame title="Two" src="/inner"></frameset></html>`,
	'a body that a script took away': documentOf('Gone', '<script>document.body.remove()</script>'),
	'scripts that break what pages rely on': documentOf(
		'Own',
		`${BUTTON}<script>var name = 1, status = 2; window.stop = 1; Array.prototype.first = function () { return this[0]; }; Object.prototype.extra = 1; window.Symbol2 = 1; let inner = 3; Element.prototype.remove = function () { this.parentNode?.removeChild(this); };</script>`,
	),
	'scripts with the names of ours': documentOf(
		'Names',
		`${BUTTON}<script>let engines = 1; const stillness = 2; function timers() {}</script>`,
	),
	'XML in place of HTML':
		'application/xhtml+xml\n\n<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>XML</title></head><body><main><h1>XML</h1><button></button></main></body></html>',
	'a drawing as a page':
		'image/svg+xml\n\n<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><title>Map</title><a href="/ward"><text y="20">Mill</text></a></svg>',
	'an empty document': '',
	'text that is no document': 'Hello',
	'a page that goes elsewhere after a while': documentOf(
		'Leaves',
		`${BUTTON}<script>setTimeout(() => { location.href = '/inner' }, 1500)</script>`,
	),
	'a page that is refreshed after two seconds': documentOf(
		'Leaves',
		BUTTON,
		'<meta http-equiv="refresh" content="2; url=/inner">',
	),
	'a page that sends its form by itself': documentOf(
		'Leaves',
		`<form action="/inner"><label>Name <input name="a"></label><button>Send</button></form>${BUTTON}<script>setTimeout(() => document.forms[0].submit(), 2500)</script>`,
	),
	'a page that goes elsewhere when it is looked at': documentOf(
		'Leaves',
		`<p><a href="/inner" onfocus="location.href = this.href">Next</a></p>${BUTTON}<script>addEventListener('resize', () => { location.href = '/inner' }); addEventListener('scroll', () => { location.href = '/inner' })</script>`,
	),
	'a page whose frame goes elsewhere again and again': documentOf(
		'Frame',
		`<iframe title="Clock" src="/restless"></iframe>${BUTTON}`,
	),
	'a font for small windows, a picture and an answer that never come': documentOf(
		'Never',
		`<p>Text</p>${BUTTON}<p style="height: 9000px">…</p><img alt="A bus" loading="lazy" src="/never"><script>addEventListener('load', () => fetch('/never'))</script>`,
		"<style>@font-face { font-family: Never; src: url('/never') } @media (max-width: 500px) { p { font-family: Never } }</style>",
	),
	'a page that throws all the time': documentOf(
		'Throws',
		`${BUTTON}<script>setInterval(() => { throw new Error('x') }, 50); addEventListener('keydown', () => { throw new Error('y') }); addEventListener('focus', () => { throw new Error('z') }, true)</script>`,
	),
	'a page that writes itself anew': documentOf(
		'Writes',
		`<script>setTimeout(() => { document.open(); document.write('<!doctype html><html lang="en"><title>Anew</title><main><h1>Anew</h1><button></button></main>'); document.close() }, 500)</script>`,
	),
};
const LEAD = /goes elsewhere after|refreshed after|sends its form/;
const BARE = /frames in place|body that|drawing as a page|empty document|no document/;

let pages: Pages;
let run: Run;

beforeAll(async () => {
	const documents = Object.entries(odd).map(([name, html]) => [pathOf(name), html]);
	pages = await servePages({
		...Object.fromEntries(documents),
		'/inner':
			'<!doctype html><html lang="en"><title>Inner</title><body><p onclick="this">Inner</p><script>document.body.addEventListener("click", () => {}); document.addEventListener("keydown", () => {})</script></body></html>',
		'/outer':
			'<!doctype html><html lang="en"><title>Outer</title><body onclick="this"><iframe title="Inner" src="/inner"></iframe></body></html>',
		'/restless':
			'<!doctype html><html lang="en"><title>Clock</title><body><script>setTimeout(() => location.reload(), 200)</script></body></html>',
		'/ward': documentOf('Ward', ''),
		'/cy': documentOf('Cy', ''),
	});
	const targets = Object.keys(odd).map((name) =>
		targetOf(pages.url + pathOf(name), { timeout: 60_000, variants: ['1280 light', '320 dark'] }),
	);
	run = await check(targets, { concurrency: 2, today: '2026-11-24' });
}, 240_000);
afterAll(() => pages.close());

describe('is wholly checked:', () => {
	test.each(Object.keys(odd))('%s', (name) => {
		const page = resultOf(name);
		expect(page).toMatchObject({ outcome: 'checked', lost: [] });
		const rules = page.findings.map(({ rule }) => rule);
		if (!BARE.test(name)) expect(rules).toContain('axe/button-name');
	});
});

test.each(Object.keys(odd).filter((name) => LEAD.test(name)))('it is told of %s', (name) => {
	expect(resultOf(name).notes).toEqual([expect.stringMatching(/It goes to \/inner\S* by itself/)]);
});

function pathOf(name: string): string {
	return `/${name.replaceAll(' ', '-')}`;
}

function resultOf(name: string) {
	return run.pages.find(({ url }) => url === pages.url + pathOf(name))!;
}
