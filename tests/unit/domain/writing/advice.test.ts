import { describe, expect, test } from 'vitest';
import type { Rule } from '#domain/writing.ts';
import { sayFinding } from '#strings/sentences.ts';
import { findingsAt, findingsIn, rulesOf } from './checked.ts';

const hard =
	'The administrative responsibilities associated with environmental infrastructure necessarily incorporate considerable organisational complexity, particularly regarding intergenerational accountability. ';
const easy = 'The bus is late. We will mend the road in May. You can ring us on any day you like. ';

/** What could be better, its clean twin, and a part of what an editor reads. */
const faults: [Rule, string, string, RegExp][] = [
	[
		'fakeHeading',
		'**Opening hours**\n\nFrom 9am.',
		'**The library is shut today.**\n\nSorry.',
		/a bold line that looks like a heading \(“Opening hours”\)/,
	],
	[
		'fakeHeading',
		'**Where is it?**\\\nBehind the church.',
		'**Ann:** behind the church.',
		/make it a heading/,
	],
	[
		'fakeList',
		'Bring:\n\n• a torch\n• a coat',
		'Bring:\n\n- a torch\n- a coat',
		/^Text, line 3, has a list typed by hand, with “•”: use the list button/,
	],
	[
		'fakeList',
		'Bring:\n\\- a torch\n\\- a coat',
		'Open 10am – 2pm\n– and later in May',
		/typed by hand/,
	],
	['fakeList', '1\\) Open the door.\n\n2\\) Go in.', '1. Open the door.\n2. Go in.', /with “1\)”/],
	['fakeList', 'Bring • a torch • a coat', 'A torch · a coat', /typed by hand/],
	[
		'vagueLink',
		'To book, [click here](/news/).',
		'[Book a place](/news/)',
		/a link that says only “click here”/,
	],
	[
		'vagueLink',
		'[Read more…](/news/)',
		'[Read more about the fair](/news/)',
		/let the words of the link say where it leads/,
	],
	[
		'bareAddress',
		'See https://example.org/rivers',
		'See [the river](https://example.org/rivers)',
		/shows an address as it is/,
	],
	[
		'bareAddress',
		'[www.example.org](https://www.example.org)',
		'[hub@example.org](mailto:hub@example.org)',
		/write the name of the page/,
	],
	[
		'trackedLink',
		'[The river](https://example.org/beck?page=2&utm_source=mail&fbclid=x)',
		'[The river](https://example.org/beck?page=2)',
		/tells that site how its reader came there: use https:\/\/example\.org\/beck\?page=2\./,
	],
	[
		'ambiguousLink',
		'[Form](/news/) and [form](/about/)',
		'[Form](/news/) and [form](/news/)',
		/two links called “form” that lead to different pages \(\/news\/ and \/about\/\)/,
	],
	[
		'pictureOf',
		'![Image of a clock](../images/clock.jpg)',
		'![A print of a clock](../images/clock.jpg)',
		/begins the description of a picture with “Image of”/,
	],
	[
		'heavyPicture',
		'![A fair](../images/fair.jpg)',
		'![A clock](../images/clock.jpg)',
		/a heavy picture \(fair\.jpg, 5\.3 MB\)/,
	],
	[
		'dateStyle',
		'On 28th November 2026.',
		'On 28 November 2026.',
		/a date written as 28th November 2026: write 28 November 2026,/,
	],
	['timeStyle', 'At 16:30 sharp.', 'At 4.30pm sharp.', /a time written as 16:30: write 4\.30pm,/],
	[
		'capitals',
		'PLEASE NOTE: no bins.',
		'NHS and RNLI: no bins.',
		/words in capitals \(“PLEASE NOTE”\)/,
	],
	[
		'longParagraph',
		'The bus is late again today. '.repeat(25),
		'The bus is late again today. '.repeat(15),
		/a paragraph of 150 words: divide it, so that none has more than 120/,
	],
	[
		'hardToRead',
		hard.repeat(7),
		easy.repeat(6),
		/easy from the age of about \d\d on, and 12 is the most it should be: begin with the hardest sentences/,
	],
	[
		'jargon',
		'You may utilise the hall.',
		'You may use the hall.',
		/says “utilise”: a plainer way is “use”/,
	],
	['jargon', 'Ring us prior\nto the day.', 'Ring us before the day.', /a plainer way is “before”/],
	['jargon', 'We are commencing in May.', '> We are commencing in May.', /“start”/],
	[
		'passive',
		'Residents are requested to close the gate.',
		'Please close the gate.',
		/who does what \(“are requested to”\): begin with who does it/,
	],
	[
		'passive',
		'The plan was approved by the council.',
		'The plan was approved by 40 votes.',
		/“was approved by the council”/,
	],
	[
		'passive',
		'Forms must be returned by May.',
		'The road must be closed in May.',
		/“must be returned”/,
	],
];

describe('advice is given for', () => {
	test.each(faults)('%s: %j, and not for %j', (rule, fault, clean, sentence) => {
		const findings = findingsIn(fault);
		expect(rulesOf(findings)).toEqual([rule]);
		expect(findings[0]!.severity).toBe('advice');
		expect(sayFinding(findings[0]!, 'en', 'Text')).toMatch(sentence);
		expect(sayFinding(findings[0]!, 'cy', 'Testun')).toMatch(
			/^Testun, llinell \d: .+\. \p{Lu}.+\.$/u,
		);
		expect(rulesOf(findingsIn(clean))).not.toContain(rule);
	});

	test('the three hardest sentences of a text that is hard to read, and not for a short one', () => {
		const [finding] = findingsIn(`${easy.repeat(4)}\n\n${hard.repeat(3)}`);
		expect(finding?.rule === 'hardToRead' && finding.facts.sentences).toHaveLength(3);
		expect(sayFinding(finding!, 'en', 'Text')).toContain('“The administrative responsibilities');
		expect(findingsIn(hard)).toEqual([]);
	});

	test('each office word once', () => {
		expect(rulesOf(findingsIn('We utilise it. They utilised it, utilising more.'))).toEqual([
			'jargon',
		]);
	});

	test('lists typed by hand once each', () => {
		expect(rulesOf(findingsIn('• a\n• b\n• c\n\nText.\n\n• d\n• e'))).toEqual([
			'fakeList',
			'fakeList',
		]);
	});

	test('fields as well as bodies', () => {
		expect(rulesOf(findingsAt('line', 'ROAD CLOSED AHEAD from 16:30'))).toEqual([
			'timeStyle',
			'capitals',
		]);
		expect(rulesOf(findingsAt('paragraph', 'Residents are required to utilise the bins.'))).toEqual(
			['passive', 'jargon'],
		);
		expect(rulesOf(findingsAt('picture', '../images/fair.jpg'))).toEqual(['heavyPicture']);
		expect(findingsAt('picture', '../images/clock.jpg')).toEqual([]);
	});
});

describe('no advice is given for', () => {
	test.each([
		['', 'nothing'],
		['D’Arcy O’Neill, Siân Prŷs and Grażyna go to Quarry Bend 🚌.', 'names and pictures of buses'],
		['“We utilise it,” said Ann. "It was agreed by the council," said Bob.', 'what people said'],
		['The score was 2:1, the scale 1:50,000, the number 01632 960100.', 'numbers'],
		['In May 20 people came, and in March 2026 they left again.', 'days that are none'],
		['It costs £4.30 from 9am to 5pm, and 16.30 euros.', 'money'],
		['Version 3.16.3 and chapter 4.5.6.', 'versions'],
		['It was 4pm. Then it was noon.', 'times as they are'],
		['Sat on the bench in Sun Street. I may march 5 miles.', 'words that look like days'],
		['Mr A. B. Smith. St. Anne’s. E.g. this.', 'points that end no sentence'],
	])('%j, %s', (text) => {
		expect(findingsIn(text)).toEqual([]);
	});

	test('Welsh words that an English rule would take for its own', () => {
		expect(findingsIn('Mae’r bws yn hwyr am 4.30pm.', 'cy')).toEqual([]);
	});
});
