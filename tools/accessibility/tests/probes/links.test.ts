import { expect, test } from 'vitest';
import { links } from '../../src/probes/links.ts';
import { look, pageWith } from './stage.ts';

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'the same words to different places',
		'link-same-text',
		'<ul><li><a href="/a">Report</a></li><li><a href="/b">Report</a></li></ul>',
	],
	['a link that says nothing', 'link-says-nothing', '<p><a href="/a">Read more</a></p>'],
	[
		'a link that says nothing in Welsh',
		'link-says-nothing',
		'<p><a href="/a">Darllen mwy…</a></p>',
	],
	[
		'an address in place of words',
		'link-says-nothing',
		'<p><a href="/a">https://example.org/news/2026/bus-stop</a></p>',
	],
	[
		'a link that needs its sentence',
		'link-needs-context',
		'<p>The bus stop moves to Mill Lane. <a href="/a">Read more</a></p>',
	],
	[
		'a skip link to nothing',
		'skip-link-to-nothing',
		'<a href="#main">Skip to the main text</a><main></main>',
	],
	[
		'the same words, apart from some that are hidden',
		'link-same-text',
		'<ul><li><a href="/a">Report<span hidden> of May</span></a></li><li><a href="/b">Report<span style="visibility: hidden"> of June</span></a></li></ul>',
	],
	[
		'a link that says more only in what is not displayed',
		'link-says-nothing',
		'<p><a href="/a">Read more<span style="display: none"> about the bus</span></a></p>',
	],
	[
		'a link that says more only in the name of a hidden picture',
		'link-says-nothing',
		'<p><a href="/a">Read more<img alt="about the bus" style="visibility: hidden" width="9" height="9"></a></p>',
	],
	[
		'a link whose sentence is hidden',
		'link-says-nothing',
		'<p><span hidden>The bus stop moves to Mill Lane.</span> <a href="/a">Read more</a></p>',
	],
];

const fine: [sentence: string, body: string, head?: string][] = [
	[
		'the same words to the same place',
		'<p><a href="/a">Report</a></p><p><a href="/a/">Report</a></p>',
	],
	[
		'the same words with different labels',
		'<p><a href="/a" aria-label="Report of May">Report</a></p><p><a href="/b" aria-label="Report of June">Report</a></p>',
	],
	[
		'the same words in different rows of a table',
		'<table><tr><th>May</th><td><a href="/a">Report</a></td></tr><tr><th>June</th><td><a href="/b">Report</a></td></tr></table>',
	],
	[
		'the same words in different entries',
		'<ul><li>May: <a href="/a">Report</a></li><li>June: <a href="/b">Report</a></li></ul>',
	],
	[
		'a vague link with a label that says more',
		'<p><a href="/a" aria-label="Read more about the bus">Read more</a></p>',
	],
	[
		'a skip link to the main text',
		'<a href="#main">Skip to the main text</a><main id="main"></main>',
	],
	['a hidden link', '<p hidden><a href="/a">More</a></p>'],
	[
		'words for screen readers only',
		'<p><a href="/a">Read more<span style="position: absolute; clip-path: inset(50%)"> about the bus</span></a></p>',
	],
	[
		'words that are visible in what is not',
		'<p style="visibility: hidden"><a href="/a" style="visibility: visible">Read more about the bus</a></p>',
	],
	[
		'a name from hidden words, which aria-labelledby may take',
		'<p><a href="/a" aria-labelledby="n">Read more</a><span id="n" hidden>Read more <b style="display: none">about the bus</b></span></p>',
	],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(links, pageWith(body, head));
	expect(sights.map((sight) => sight.rule)).toContain(rule);
});

test.for(fine)('has nothing to say of %s', async ([, body, head]) => {
	expect(await look(links, pageWith(body, head))).toEqual([]);
});
