import { expect, test } from 'vitest';
import { autocomplete } from '../../src/probes/autocomplete.ts';
import { look, pageWith } from './stage.ts';

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'a name without its purpose',
		'autocomplete-missing',
		'<form action="/send" method="post"><label>Your name <input></label><button>Send</button></form>',
	],
	[
		'a Welsh email without its purpose',
		'autocomplete-missing',
		'<form action="/send" method="post"><label>Eich cyfeiriad e-bost <input type="email"></label><button>Send</button></form>',
	],
	[
		'a German postcode without its purpose',
		'autocomplete-missing',
		'<form action="/send" method="post"><label>Postleitzahl <input></label><button>Send</button></form>',
	],
	[
		'an email that says that it is a name',
		'autocomplete-wrong',
		'<form action="/send" method="post"><label>Email address <input type="email" autocomplete="name"></label><button>Send</button></form>',
	],
	[
		'a name of which the browser is kept out, which may be somebody else’s',
		'autocomplete-doubtful',
		'<form action="/send" method="post"><label>Full name <input autocomplete="off"></label><button>Send</button></form>',
	],
	[
		'a friend’s email',
		'autocomplete-doubtful',
		'<form action="/send" method="post"><fieldset><legend>Your friend</legend><label>Email <input type="email"></label></fieldset><button>Send</button></form>',
	],
	[
		'an organisation',
		'autocomplete-doubtful',
		'<form action="/send" method="post"><label>Organisation <input></label><button>Send</button></form>',
	],
	[
		'a password that is not filled in',
		'password-not-filled-in',
		'<form action="/send" method="post"><label>Password <input type="password" autocomplete="off"></label><button>Send</button></form>',
	],
	[
		'a code that cannot be pasted',
		'paste-blocked',
		'<form action="/send" method="post"><label>Security code <input autocomplete="one-time-code" onpaste="return false"></label><button>Send</button></form>',
	],
	...[
		'<form>',
		'<form action="/join">',
		'<form onsubmit="return false">',
		'<form method="get">',
		'<form method="dialog">',
		'<form action="/research">',
	].map((start): [string, string, string] => [
		`a name and an email in ${start}`,
		'autocomplete-missing',
		`${start}<label>Your name <input></label><label>Email <input type="email"></label><button>Send</button></form>`,
	]),
	[
		'names in a form that says nothing of how it is sent',
		'autocomplete-missing',
		'<form><label>First name <input></label><label>Surname <input></label><button>Join</button></form>',
	],
	[
		'an email alone, which nobody looks up',
		'autocomplete-missing',
		'<form><label>Email <input type="email"></label><button>Subscribe</button></form>',
	],
	[
		'a name in a form whose button posts it',
		'autocomplete-missing',
		'<form method="get"><label>Surname <input></label><label>Postcode <input></label><button formmethod="post">Send</button></form>',
	],
	[
		'a name in a form with a field that is called method',
		'autocomplete-missing',
		'<form method="post"><label>Surname <input></label><label>How? <input name="method"></label><button>Send</button></form>',
	],
	[
		'your name alone',
		'autocomplete-missing',
		'<form><label>Your name <input></label><button>Join</button></form>',
	],
	[
		'a phone number alone, sent by a script',
		'autocomplete-missing',
		'<form><label>Phone number <input type="tel"></label><button type="button">Call me</button></form>',
	],
	[
		'fields of a form with a button to search for an address',
		'autocomplete-missing',
		'<form><label>Surname <input></label><label>Postcode <input></label><button type="button">Search for the address</button><button>Join</button></form>',
	],
	[
		'fields of a form whose text speaks of a search',
		'autocomplete-missing',
		'<form><p>We search the archive for you.</p><label>Surname <input></label><label>Postcode <input></label><button>Send</button></form>',
	],
	[
		'a search beside a form',
		'autocomplete-missing',
		'<form><label>Search <input type="search"></label><button>Search</button></form><form><label>Surname <input></label><label>Postcode <input></label><button>Send</button></form>',
	],
	[
		'a name whose only other word is hidden',
		'autocomplete-missing',
		'<form><label>Your name <span hidden>of the petition</span> <input></label><label>Message <textarea></textarea></label><button>Send</button></form>',
	],
];

const fine: [sentence: string, body: string, head?: string][] = [
	[
		'fields that say what they are for',
		'<form action="/send" method="post"><label>Your name <input autocomplete="name"></label><label>Email <input type="email" autocomplete="section-a home email"></label><label>Password <input type="password" autocomplete="current-password webauthn"></label><button>Send</button></form>',
	],
	[
		'the name of a petition',
		'<form action="/send" method="post"><label>Name of the petition <input name="name"></label><button>Send</button></form>',
	],
	[
		'the street of a pothole',
		'<form action="/send" method="post"><label>Street <input name="street"></label><button>Send</button></form>',
	],
	[
		'a search',
		'<form role="search"><label>Name <input type="search" name="name"></label><button>Search</button></form>',
	],
	[
		'a field that is not shown',
		'<form action="/send" method="post"><label hidden>Your name <input></label><button>Send</button></form>',
	],
	[
		'a box to tick',
		'<form action="/send" method="post"><label>Email <input type="checkbox" name="email"></label><button>Send</button></form>',
	],
	...[
		'<form><label>Postcode <input name="postcode"></label><button>Go</button></form>',
		'<form><label>Your postcode <input></label><button>Find my ward</button></form>',
		'<form><label>Name <input></label><button>Find a councillor</button></form>',
		'<form><label>Name <input></label><label>Town <input></label><button>Search</button></form>',
		'<form><label>Surname <input></label><label>Postcode <input></label><button>Chwilio</button></form>',
		'<form><label>Surname <input></label><label>Postcode <input></label><button>Show results</button></form>',
		'<form action="/search"><label>Surname <input></label><label>Postcode <input></label><button>Go</button></form>',
		'<form><label>Surname <input></label><label>Postcode <input></label><button type="button">Search</button></form>',
		'<form aria-label="Search the register"><label>Surname <input></label><label>Postcode <input></label><button>Go</button></form>',
		'<form action="/search" method="post"><label>Email <input type="email"></label><button>Go</button></form>',
		'<form method="get"><label>Surname <input></label><label>Postcode <input></label><button>OK</button></form>',
		'<search><form><label>Surname <input></label><label>Email <input type="email"></label></form></search>',
	].map((form): [string, string] => [`what looks something up: ${form}`, form]),
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(autocomplete, pageWith(body, head));
	expect(sights.map((sight) => sight.rule)).toContain(rule);
});

test.for(fine)('has nothing to say of %s', async ([, body, head]) => {
	expect(await look(autocomplete, pageWith(body, head))).toEqual([]);
});
