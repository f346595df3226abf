import { beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../corpus/fault.ts';
import { type Judged, judgeCorpus } from '../corpus/judged.ts';
import { drawing, form, page, type Parts } from '../corpus/page.ts';
import { silence } from '../corpus/silence.ts';

/*
 * Pages that are right and look like a fault to an engine: nothing is told of them. Beside each, what is really wrong,
 * which is found.
 */
const picture = `src="${drawing('<rect width="320" height="120" fill="navy"/>')}"`;
const table = (rows: string) => `<table><caption>Bin days</caption>${rows}</table>`;
const sound = (attributes: string, seconds = 10, part = '') =>
	`<audio ${attributes} src="${silence(seconds)}${part}"></audio>`;
const refresh = (content: string): Partial<Parts> => ({
	head: `<meta http-equiv="refresh" content="${content}">`,
});
const send = (button: string) =>
	`<form action="/send" method="post"><p><label for="q">Question</label> <input id="q" name="q"></p><p>${button}</p></form>`;
const signIn = (attributes: string) =>
	form(`<p><label for="u">User name</label> <input id="u" name="u" ${attributes}></p>`, 'Sign in');
const spoken = (...tags: string[]) => tags.map((tag) => `<p lang="${tag}">Zzq</p>`).join('\n');
const minutes = 'The council meets on the second Tuesday of each month. '.repeat(30);
const box = (style: string, attributes = ' tabindex="0" role="region" aria-label="Minutes"') =>
	`<div style="${style}"${attributes}><p>${minutes}</p></div>`;

const SIMPLE = '<tr><th>Ward</th><th>Day</th></tr><tr><td>Mill</td><td>Monday</td></tr>';
const TWO_ROWS =
	'<tr><th rowspan="2">Ward</th><th colspan="2">Bins</th></tr><tr><th>Black</th><th>Green</th></tr><tr><th>Mill</th><td>Monday</td><td>Friday</td></tr>';
const BOTH =
	'<tr><td></td><th>Bins</th><th>Paper</th></tr><tr><th>Mill</th><td>Monday</td><td>Friday</td></tr><tr><th>Vale</th><td>Monday</td><td>Friday</td></tr>';
const GROUPS =
	'<tr><th scope="col">Ward</th><th scope="col">Day</th></tr><tr><th colspan="2" scope="rowgroup">North</th></tr><tr><td>Mill</td><td>Monday</td></tr><tr><th colspan="2" scope="rowgroup">South</th></tr><tr><td>Vale</td><td>Friday</td></tr>';

const without = (rows: string) => rows.replaceAll(/ scope="\w+"/g, '');

type Side = string | Partial<Parts>;
const pairs: [criterion: string, right: string, rightPage: Side, wrong: string, wrongPage: Side][] =
	[
		['1.3.1', 'a row of headers', table(SIMPLE), 'two rows of headers', table(TWO_ROWS)],
		[
			'1.3.1',
			'a row and a column of headers',
			table(BOTH),
			'a table without headers',
			table(
				'<tr><td><b>Ward</b></td><td><b>Day</b></td></tr><tr><td>Mill</td><td>Monday</td></tr>',
			),
		],
		[
			'1.3.1',
			'headers some of which say what they are for',
			table(BOTH.replace('<th>', '<th scope="col">')),
			'a group of rows',
			table(
				'<tr><th>Town</th><th>Ward</th><th>Day</th></tr><tr><th rowspan="2">North</th><th>Mill</th><td>Monday</td></tr><tr><th>Vale</th><td>Friday</td></tr>',
			),
		],
		[
			'1.3.1',
			'a table of data in one for layout',
			`<table role="presentation"><tr><td>${table(SIMPLE)}</td><td>Words</td></tr></table>`,
			'a table with a caption that says it is for layout',
			'<table role="none"><caption>Bin days</caption><tr><td>Mill</td><td>Monday</td></tr></table>',
		],
		[
			'1.3.1',
			'two rows of headers that say what they are for',
			table(
				TWO_ROWS.replaceAll('<th rowspan', '<th scope="col" rowspan')
					.replaceAll('<th colspan', '<th scope="colgroup" colspan')
					.replace('<th>Mill', '<th scope="row">Mill'),
			),
			'a group of columns in a table whose other headers say what they are for',
			table(TWO_ROWS.replaceAll('<th>', '<th scope="col">')),
		],
		[
			'1.3.1',
			'headers of groups of rows',
			table(GROUPS),
			'headers of groups of rows without a scope',
			table(without(GROUPS)),
		],
		[
			'1.3.1',
			'cells that name their headers',
			table(
				'<tr><th id="a" rowspan="2">Ward</th><th id="b" colspan="2">Bins</th></tr><tr><th id="c">Black</th><th id="d">Green</th></tr><tr><th id="e">Mill</th><td headers="b c e">Monday</td><td headers="b d e">Friday</td></tr>',
			),
			'a scope that there is not',
			table(SIMPLE.replace('<th>', '<th scope="column">')),
		],
		[
			'1.3.1',
			'tables and groups that are for layout',
			`<table role="presentation"><tr><td>Left</td><td>Right</td></tr></table>${form('<fieldset role="none"><p><label for="a">Question</label> <input id="a" name="a"></p></fieldset><fieldset aria-label="About you"><p><label for="b">Answer</label> <input id="b" name="b"></p></fieldset>')}`,
			'a table with headers that says it is for layout',
			`<table role="presentation">${SIMPLE}</table>`,
		],
		[
			'1.4.2',
			'a muted sound',
			sound('autoplay muted'),
			'a sound of ten seconds',
			sound('autoplay'),
		],
		[
			'1.4.2',
			'a sound of two seconds',
			sound('autoplay', 2),
			'one that begins again',
			sound('autoplay loop', 2),
		],
		[
			'1.4.2',
			'two seconds of a sound',
			sound('autoplay', 10, '#t=4,6'),
			'eight seconds of a sound',
			sound('autoplay', 10, '#t=1,9'),
		],
		[
			'1.4.2',
			'a sound with controls, and its words',
			`${sound('autoplay controls')}<p>Transcript: silence.</p>`,
			'a film with a sound',
			`<video autoplay src="${silence(4)}"></video>`,
		],
		[
			'1.4.2',
			'a sound and a button that stops it',
			`${sound('autoplay id="s"')}<p><button type="button">Pause the sound</button></p>`,
			'a sound that a script starts',
			{ main: sound('id="s"'), script: 's.autoplay = true' },
		],
		[
			'2.2.1',
			'a refresh after a day',
			refresh('86400; url=/'),
			'one after thirty seconds',
			refresh('30'),
		],
		[
			'2.2.1',
			'a refresh after 20 hours and a second',
			refresh('72001'),
			'one after 19 hours',
			refresh('70000'),
		],
		[
			'2.2.1',
			'a refresh that no browser understands',
			refresh('soon'),
			'one in other capitals',
			{ head: '<META HTTP-EQUIV="Refresh" CONTENT="30.5; URL=/">' },
		],
		[
			'2.2.1',
			'a refresh at once, for browsers without scripts',
			{ head: '<noscript><meta http-equiv="refresh" content="0; url=/plain/"></noscript>' },
			'one after a while, for browsers without scripts',
			{ head: '<noscript><meta http-equiv="refresh" content="30; url=/plain/"></noscript>' },
		],
		[
			'2.2.1',
			'a refresh at once',
			refresh('0; url=#main'),
			'one after a second',
			refresh('1; url=#main'),
		],
		[
			'1.1.1',
			'pictures that say they are nothing',
			`<p><img role="none" ${picture}> <img role="presentation" ${picture}> <img aria-hidden="true" ${picture}></p><p aria-hidden="true"><img ${picture}></p><p><a href="/map">Map of all wards <img role="none" ${picture}></a></p>`,
			'a picture without words',
			`<p><img ${picture}></p>`,
		],
		[
			'1.1.1',
			'other things that say they are nothing',
			`<svg role="img" aria-hidden="true" width="30" height="30"><circle r="9"/></svg><p hidden><img ${picture}></p><img alt="Wards" usemap="#wards" ${picture}><map name="wards"><area href="/mill" alt="Mill" shape="rect" coords="0,0,80,80"><area shape="default"></map>`,
			'a part of a map without words',
			`<img alt="Wards" usemap="#wards" ${picture}><map name="wards"><area href="/mill" shape="rect" coords="0,0,80,80"></map>`,
		],
		[
			'4.1.2',
			'frames that nobody gets to',
			'<iframe src="about:blank" hidden></iframe><iframe src="about:blank" style="display: none"></iframe><iframe src="about:blank" aria-hidden="true" tabindex="-1"></iframe>',
			'a frame without a name',
			'<iframe src="about:blank"></iframe>',
		],
		[
			'4.1.2',
			'fields that nobody gets to',
			form(
				'<p><label for="a">Question</label> <input id="a" name="a"></p><p hidden><input name="b"><select name="c"><option>1</option></select></p><p style="display: none"><textarea name="d"></textarea></p><div aria-hidden="true"><input name="e" tabindex="-1" autocomplete="off"></div>',
			),
			'a field without a name',
			form('<p><input name="a"></p>'),
		],
		[
			'4.1.2',
			'a link in a card that is there twice, once for the mouse',
			`<a href="/map" tabindex="-1" aria-hidden="true"><img ${picture}></a><p><a href="/map">Map of all wards</a></p>`,
			'a button that says it is nothing',
			'<p><button type="button" role="none"></button></p>',
		],
		...(
			[
				['a label', `<label for="i">Send it</label><input id="i" type="image" ${picture}>`],
				['a label around it', `<label>Send it <input type="image" ${picture}></label>`],
				[
					'a label and an empty alt',
					`<label>Send it <input type="image" alt="" ${picture}></label>`,
				],
				['aria-label', `<input type="image" aria-label="Send it" ${picture}>`],
				[
					'aria-labelledby',
					`<span id="s">Send it</span><input type="image" aria-labelledby="s" ${picture}>`,
				],
				['a title', `<input type="image" title="Send it" ${picture}>`],
				['alt', `<input type="image" alt="Send it" ${picture}>`],
				['capitals', `<INPUT TYPE="IMAGE" ALT="Send it" ${picture}>`],
			] as const
		).map(([by, button]): (typeof pairs)[number] => [
			'1.1.1',
			`a button with a picture and ${by}`,
			send(button),
			`a button with a picture, without ${by}`,
			send(`<input type="image" ${by === 'a label' ? 'alt=""' : ''} ${picture}>`),
		]),
		[
			'3.1.2',
			'passages in languages with a script, a region, a variant or an extension',
			spoken(
				'zh-Hant-TW',
				'es-419',
				'sl-rozaj-biske',
				'de-CH-1996',
				'ca-valencia',
				'en-GB-oxendict',
				'en-u-ca-buddhist',
				'EN-gb',
			),
			'a passage in a word',
			spoken('welsh'),
		],
		[
			'3.1.2',
			'passages in languages of private use and of older standards',
			spoken(
				'x-town',
				'en-x-town',
				'qaa-Qaaa-QM',
				'i-klingon',
				'i-enochian',
				'sgn-BE-FR',
				'en-GB-oed',
				'zh-min-nan',
				'art-lojban',
				'iw',
				'',
			),
			'a passage in a language of the older standards that there is not',
			spoken('i-welsh'),
		],
		[
			'3.1.1',
			'a page in a language of private use',
			{ html: ' lang="x-town"' },
			'a page in no language',
			{ html: ' lang="zz"' },
		],
		[
			'3.1.1',
			'a page in a variant',
			{ html: ' lang="en-GB-oxendict"' },
			'a page in an empty language',
			{ html: ' lang=""' },
		],
		[
			'3.1.2',
			'a passage in Mandarin',
			'<p lang="cmn-Hans">市政厅每个星期二晚上七点开放，欢迎大家来参加会议，议员们会在那里回答您的问题。</p>',
			'the same said to be Welsh',
			'<p lang="cy">Les habitants de notre ville jumelle sont les bienvenus. Un repas sera servi dans la grande salle, et les enfants chanteront.</p>',
		],
		...(['', 'type="" ', 'type="TEXT" ', 'type="user" ', 'type="email" '] as const).map(
			(type): (typeof pairs)[number] => [
				'1.3.5',
				`a user name with ${type || 'no type'}`,
				signIn(`${type}autocomplete="username"`),
				'a user name in another word',
				signIn(`${type}autocomplete="user-name"`),
			],
		),
		[
			'1.3.5',
			'a code that was just sent',
			form(
				'<p><label for="c">Security code</label> <input id="c" name="c" inputmode="numeric" autocomplete="one-time-code"></p>',
			),
			'a code that is called a name',
			form(
				'<p><label for="c">Security code</label> <input id="c" name="c" inputmode="numeric" autocomplete="name"></p>',
			),
		],
		...(['button', 'BUTTON', 'none-such button'] as const).map((role): (typeof pairs)[number] => [
			'2.4.4',
			`a link with role="${role}"`,
			`<div><a href="/next" style="padding: 1rem" role="${role}">Continue</a></div>`,
			'a link that says nothing',
			'<div><a href="/next" role="link">Continue</a></div>',
		]),
		...(
			[
				['down', box('height: 6em; overflow: auto')],
				['down, not across', box('height: 6em; overflow: hidden auto')],
				['across', box('overflow-x: scroll; white-space: nowrap')],
				[
					'within a box that cuts off',
					`<div style="height: 9em; overflow: hidden">${box('height: 8em; overflow-y: auto')}</div>`,
				],
				[
					'in a column that cuts off',
					`<div style="height: 9em; padding: 1rem; overflow: hidden; display: flex; flex-direction: column">${box('flex: 1; min-height: 0; overflow: auto')}</div>`,
				],
			] as const
		).map(([how, main]): (typeof pairs)[number] => [
			'1.4.10',
			`text that scrolls ${how}`,
			main,
			'text that is cut off in a small window',
			`<div style="height: 12em; overflow: hidden"><p>${minutes.slice(0, 500)}</p></div>`,
		]),
	];

const faults = pairs.map(([criterion, right, rightPage, wrong, wrongPage], at): Fault => ({
	name: `${at}`,
	criterion,
	sentence: wrong,
	faulty: pageOf('Fault', wrongPage, at),
	clean: pageOf(right, rightPage, at),
}));
let judged: Judged[];

beforeAll(async () => {
	judged = await judgeCorpus(faults);
}, 300_000);

describe('nothing is wrong with', () => {
	test.each(pairs.map(([, right], at) => [right, at] as const))('%s', (_, at) => {
		expect(judged[at]!.alarms).toEqual([]);
	});
});

describe('is still found:', () => {
	test.each(pairs.map(([, , , wrong], at) => [wrong, at] as const))('%s', (_, at) => {
		expect([...judged[at]!.found]).not.toEqual([]);
	});
});

function pageOf(title: string, side: Side, at: number): string {
	const parts = typeof side === 'string' ? { main: side } : side;
	const heading = `${title[0]!.toUpperCase()}${title.slice(1)}`;
	return page({
		title: heading,
		documentTitle: `<title>${heading}, ${at} – Thornbeck</title>`,
		...parts,
	});
}
