import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { type Lang, langs } from '#domain/language.ts';
import { describe, expect, test } from 'vitest';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';

/** What pages, functions and the shell of the CMS are written in. */
const sources = await Promise.all(
	(await Array.fromAsync(glob('{src,functions,tools/build}/**/*.{ts,astro}')))
		.filter((file) => !/^src\/strings\/(?:en|cy|index|staff)\b/.test(file))
		.map((file) => readFile(file, 'utf8')),
);

/** The words of each of them, and those after a dot or in braces. */
const read = sources.map((source) => ({
	words: new Set(source.match(/\w+/g)),
	named: new Set(
		Array.from(source.matchAll(/\.(\w+)|[{,]\s*(\w+)(?=\s*[:,}])/g), ([, a, b]) => (a ?? b)!),
	),
}));

test('every word of the interface is said somewhere', () => {
	expect(leaves(everyWord('en')).filter((path) => !isSaid(path))).toEqual([]);
});

/** Sections of which a value, such as the state of a petition, chooses the word. */
const chosen = [
	...['accessibility.statuses', 'accessibility.ways'],
	...['cms.commits', 'cms.languages', 'cms.preview.schemes', 'cms.preview.shapes'],
	...[
		'common.menu',
		'errors.character',
		'errors.field',
		'errors.page',
		'errors.refusal',
		'events.repeats',
	],
	...['mail.feedbackForTeam.langs', 'mail.petitionUpdate.about', 'pages.indexKinds', 'places.days'],
	...['feedback.kinds', 'feedback.page.acts', 'feedback.page.authors', 'feedback.page.states'],
	'feedback.page.answerIn',
	...[
		'mail.feedbackForTeam.langs',
		'mail.petitionUpdate.about',
		'pages.indexKinds',
		'areas.binKinds',
		'search.kinds',
		'services.groups',
		'places.days',
	],
	...['own.errors', 'own.list.done', 'own.states'],
	...['petitions.channels', 'petitions.explained', 'petitions.lists', 'petitions.rejectionCodes'],
	...['record.events', 'record.progress', 'record.progressAnswered', 'record.steps'],
	...['saving.refusal', 'useful.counted'],
	...['staff.acts.edits', 'staff.acts.says', 'staff.acts.things', 'staff.desk.rooms'],
	...[
		'staff.helping.otherLanguage',
		'staff.people.done',
		'staff.person.langs',
		'staff.problems',
		'staff.refusals',
	],
	...[
		'staff.feedback.acts',
		'staff.feedback.entry.channels',
		'staff.feedback.done',
		'staff.feedback.figures.outcomes',
	],
	...['staff.feedback.history.acts', 'staff.feedback.inbox', 'staff.feedback.kinds'],
	...['staff.feedback.leftOut', 'staff.feedback.states'],
	...['mail.feedbackReplyCut.leftOut', 'mail.feedbackReplyRefused.why', 'mail.refused'],
	...['staff.petitions.acts', 'staff.petitions.creator.about', 'staff.petitions.done'],
	'staff.petitions.states',
	...['staff.signatures.criteria', 'staff.signatures.one.acts', 'staff.signatures.patterns.kinds'],
	...['staff.signatures.runs.states', 'staff.signatures.states'],
	...['sheets.columns', 'staff.sheets.printing', 'staff.sheets.sheet.outcomes'],
	...['staff.files', 'staff.mail.whys', 'staff.mail.templates', 'staff.settings.done'],
	...['staff.search.petitions.langs', 'staff.today.short', 'staff.today.tasks'],
	...['staff.settings.postcodes'],
	...['staff.roles', 'staff.rules.groups', 'staff.rules.units', 'staff.trouble'],
	...['staff.upkeep.done', 'staff.upkeep.jobs.names'],
	...[
		'petitions.sorts',
		'petitions.verdicts',
		'signing.counted',
		'signing.full',
		'signing.late',
		'signing.withdrawn',
	],
	...[
		'staff.held.feedbackStates',
		'staff.held.langs',
		'staff.held.nouns',
		'staff.held.signatureStates',
	],
	...[
		'staff.helping.done',
		'staff.helping.langs',
		'staff.helping.reasons',
		'staff.helping.slipText',
	],
	...['starting.check.parts', 'starting.problems', 'starting.similar.states'],
	...['creating.checkEmail', 'creating.own.unknown', 'creating.supported'],
	...['creating.supportEnded', 'creating.supportUnknown'],
	'writing',
];

test.each(langs)('every scheduled function that the desk shows has words: %s', (lang) => {
	const names = sources.flatMap((source) => /nightly\('([a-z-]+)'/.exec(source)?.[1] ?? []);
	expect(Object.keys(staffStrings(lang).upkeep.jobs.names).toSorted()).toEqual(names.toSorted());
});

test('no sentence spells the number of a rule that a council may change', () => {
	const spelled = {
		en: /\b(?:an|one|two|twelve|24) hours?\b|\btwo people\b|\b(?:five|eight) (?:times|emails|mails|tries)\b|few weeks/i,
		cy: /\b(?:am|para|yr|24|ddwy|dwy) awr\b|\bdau berson\b|\bb?p?um (?:gwaith|e-bost|cynnig)\b|ychydig wythnosau/i,
	};
	for (const lang of ['en', 'cy'] as const) {
		const words = Object.entries(leavesOf(everyWord(lang))).filter(
			([path]) => !path.startsWith('amounts.'),
		);
		const texts = ['guides/how-petitions-work', 'pages/petition-scheme'].map(
			(text) => [text, readFileSync(`content/${text}.${lang}.md`, 'utf8')] as const,
		);
		expect([...words, ...texts].filter(([, said]) => spelled[lang].test(said))).toEqual([]);
	}
});

describe('in Welsh', () => {
	test('an event of several days goes on until a day that softens', () => {
		const { days } = strings('cy').events;
		expect(days('Dydd Sadwrn 5 Rhagfyr 2026', 'Dydd Sul 6 Rhagfyr 2026')).toBe(
			'Dydd Sadwrn 5 Rhagfyr 2026 tan ddydd Sul 6 Rhagfyr 2026',
		);
	});

	test('the names of areas and topics, which would have to mutate, follow a colon', () => {
		const { areas, news } = strings('cy');
		for (const say of [areas.news, areas.places, areas.petitions, news.related, news.inTopic])
			expect(say('Caernarfon')).toMatch(/: Caernarfon$/);
	});
});

/** Whether a source names every part of a path; of a section whose words a value chooses, the section. */
function isSaid(path: string): boolean {
	const section = chosen.find((each) => path.startsWith(`${each}.`));
	const keys = keysOf(section ?? path);
	return read.some(({ words, named }) => keys.every((key) => (section ? words : named).has(key)));
}
function keysOf(path: string): string[] {
	return path.replace(/^staff\./, '').split('.');
}

function everyWord(lang: Lang) {
	return { ...strings(lang), staff: staffStrings(lang) };
}

/** A key as a property, or taken out of an object. */
function leaves(words: object): string[] {
	return Object.keys(leavesOf(words));
}

/** Each word or sentence by its path; of a function, its source. */
function leavesOf(words: object, path = ''): Record<string, string> {
	return Object.fromEntries(
		Object.entries(words).flatMap(([key, value]) =>
			typeof value === 'object' && !Array.isArray(value)
				? Object.entries(leavesOf(value, `${path}${key}.`))
				: [[path + key, String(value)]],
		),
	);
}

/** Each opens a link to its own field, so a form with several errors must not say the same twice. */
test.each(langs)('every error of a field names the field (%s)', (lang) => {
	for (const said of [strings(lang).errors.field, staffStrings(lang).problems]) {
		const keys = Map.groupBy(Object.keys(said), (key) => String(said[key as keyof typeof said]));
		expect([...keys].filter(([, alike]) => alike.length > 1)).toEqual([]);
	}
	expect(
		Object.values({ ...strings(lang).errors.field, ...staffStrings(lang).problems }).filter(
			(text) => /^(?:Make (?:it|this)|Gwnewch (?:ef|hi|hwn|hyn)) /.test(String(text)),
		),
	).toEqual([]);
});
