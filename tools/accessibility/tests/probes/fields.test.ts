import { expect, test } from 'vitest';
import { fields } from '../../src/probes/fields.ts';
import { look, pageWith } from './stage.ts';

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'a placeholder in place of a label',
		'label-not-seen',
		'<form action="/send" method="post"><input name="a" placeholder="Street"><input name="b" placeholder="Town"><button>Send</button></form>',
	],
	[
		'a label that nobody sees',
		'label-not-seen',
		'<form action="/send" method="post"><p><input aria-label="Band"> <input aria-label="Hours"></p><button>Send</button></form>',
	],
	[
		'two fields with the same label',
		'label-twice',
		'<form action="/send" method="post"><label>Name <input></label><label>Name <input></label><button>Send</button></form>',
	],
	[
		'radio buttons without a question',
		'choices-without-question',
		'<form action="/send" method="post"><label><input type="radio" name="d"> Friday</label><label><input type="radio" name="d"> Saturday</label><button>Send</button></form>',
	],
	[
		'a wrong field without words',
		'error-without-words',
		'<form action="/send" method="post"><label>Amount <input aria-invalid="true"></label><button>Send</button></form>',
	],
	[
		'an error that is not tied to its field',
		'error-not-tied',
		'<form action="/send" method="post"><p>Error: write figures.</p><p><label>Amount <input></label></p><button>Send</button></form>',
	],
	[
		'a pattern without a hint',
		'pattern-without-hint',
		'<form action="/send" method="post"><label>Ticket <input pattern="[A-Z]{2}\\d{6}"></label><button>Send</button></form>',
	],
	[
		'a sum to solve',
		'puzzle-to-sign-in',
		'<form action="/send" method="post"><label>What is 7 + 14? <input></label><button>Send</button></form>',
	],
	[
		'a label whose words are hidden',
		'label-not-seen',
		'<form action="/send" method="post"><p><label><b hidden>Band</b><input aria-label="Band"></label></p><p><label>Hours <input></label></p><button>Send</button></form>',
	],
	[
		'labels that differ in what is not displayed',
		'label-twice',
		'<form action="/send" method="post"><label>Name <b style="display: none">of the dog</b><input></label><label>Name <b style="visibility: hidden">of the vet</b><input></label><button>Send</button></form>',
	],
	[
		'radio buttons whose question is hidden',
		'choices-without-question',
		'<form action="/send" method="post"><fieldset><legend><b hidden>When?</b></legend><label><input type="radio" name="d"> Friday</label><label><input type="radio" name="d"> Saturday</label></fieldset><button>Send</button></form>',
	],
	[
		'radio buttons in a group whose legend is hidden',
		'choices-without-question',
		'<form action="/send" method="post"><fieldset><legend hidden>When?</legend><label><input type="radio" name="d"> Friday</label><label><input type="radio" name="d"> Saturday</label></fieldset><button>Send</button></form>',
	],
	[
		'a wrong field whose words are hidden',
		'error-without-words',
		'<form action="/send" method="post"><p id="e"><b hidden>Error: write figures.</b></p><label>Amount <input aria-invalid="true" aria-describedby="e"></label><button>Send</button></form>',
	],
];

const fine: [sentence: string, body: string, head?: string][] = [
	[
		'labelled fields',
		'<form action="/send" method="post"><label>Band <input placeholder="The Weirs"></label><button>Send</button></form>',
	],
	[
		'a search with a button',
		'<form role="search"><input type="search" aria-label="Search"><button>Search</button></form>',
	],
	[
		'fields named by a table',
		'<form><table><tr><th id="a">May</th></tr><tr><td><input aria-labelledby="a"></td></tr></table></form>',
	],
	[
		'the same labels in two groups',
		'<form action="/send" method="post"><fieldset><legend>From</legend><label>Day <input></label></fieldset><fieldset><legend>To</legend><label>Day <input></label></fieldset><button>Send</button></form>',
	],
	[
		'radio buttons in a group',
		'<form action="/send" method="post"><fieldset><legend>When?</legend><label><input type="radio" name="d"> Friday</label><label><input type="radio" name="d"> Saturday</label></fieldset><button>Send</button></form>',
	],
	[
		'an error that belongs to its field',
		'<form action="/send" method="post"><p id="e">Error: write figures.</p><p><label>Amount <input aria-invalid="true" aria-describedby="e"></label></p><button>Send</button></form>',
	],
	[
		'a summary of errors',
		'<form action="/send" method="post"><p><a href="#a">Error: write figures.</a></p><p id="e">Error: write figures.</p><label>Amount <input id="a" aria-describedby="e"></label><button>Send</button></form>',
	],
	[
		'a pattern of digits',
		'<form action="/send" method="post"><label>Year <input pattern="[0-9]*"></label><button>Send</button></form>',
	],
	[
		'a question that is hidden and pointed to',
		'<form action="/send" method="post"><p id="q" hidden>When?</p><div role="radiogroup" aria-labelledby="q"><label><input type="radio" name="d"> Friday</label><label><input type="radio" name="d"> Saturday</label></div><button>Send</button></form>',
	],
	[
		'labels that differ in descriptions that are hidden and pointed to',
		'<form action="/send" method="post"><p id="a" hidden>Of the dog</p><p id="b" hidden>Of the vet</p><label>Name <input aria-describedby="a"></label><label>Name <input aria-describedby="b"></label><button>Send</button></form>',
	],
	[
		'an error that waits to be shown',
		'<form action="/send" method="post"><p><b hidden>Error: write figures.</b></p><p><label>Amount <input></label></p><button>Send</button></form>',
	],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(fields, pageWith(body, head));
	expect(sights.map((sight) => sight.rule)).toContain(rule);
});

test.for(fine)('has nothing to say of %s', async ([, body, head]) => {
	expect(await look(fields, pageWith(body, head))).toEqual([]);
});
