import { expect, test } from 'vitest';
import { withoutScripts } from '../../src/probes/without-scripts.ts';
import { look, pageWith } from './stage.ts';
import type { Visit } from '../../src/probe.ts';

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'text that a script writes',
		'without-scripts-empty',
		'<main></main><script>document.querySelector("main").innerHTML = "<p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p>"</script>',
	],
	[
		'text that a script shows',
		'without-scripts-empty',
		'<main><p style="display: none">The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main><script>document.querySelector("p").style.display = "block"</script>',
	],
	[
		'a field that a script adds',
		'without-scripts-no-form',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main><form action="/a"><button>Send</button></form><script>document.forms[0].innerHTML += "<input name=where>"</script>',
	],
	[
		'a form without a button that sends it',
		'without-scripts-not-sent',
		'<form action="/a"><input name="where"><button type="button">Send</button></form><script></script>',
	],
	[
		'a link to nowhere',
		'without-scripts-dead-link',
		'<a href="#">Open the menu</a><script></script>',
	],
	[
		'a link that is a script',
		'without-scripts-dead-link',
		'<a href="javascript:print()">Print</a>',
	],
];

const fine: [sentence: string, body: string, head?: string][] = [
	['a page without scripts', '<a href="#">Menu</a><form><input></form>'],
	[
		'a page that works without its scripts',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main><form action="/send" method="post"><input name="where"><button>Send</button></form><script>document.title += "!"</script>',
	],
	[
		'data in a script element',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main><script type="application/ld+json">{}</script><a href="#">Top</a>',
	],
	[
		'a way back to the top',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main><a href="#">Back to top</a><script></script>',
	],
	[
		'text in noscript that a script puts there otherwise',
		'<main></main><noscript>x</noscript><script>1</script>',
	],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(withoutScripts, pageWith(body, head));
	expect(sights.map((sight) => sight.rule)).toContain(rule);
});

test.for(fine)('has nothing to say of %s', async ([, body, head]) => {
	expect(await look(withoutScripts, pageWith(body, head))).toEqual([]);
});

test('takes the frame away again', async () => {
	const counting = {
		...withoutScripts,
		look: async (visit: Visit) => {
			await withoutScripts.look(visit);
			return [{ rule: '', selector: '', note: `${(await visit.page.$$('iframe')).length}` }];
		},
	};
	const [after] = await look(counting, pageWith('<main></main><script></script>'));
	expect(after!.note).toBe('0');
});
