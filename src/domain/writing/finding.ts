import type { Lang } from '../language.ts';

/** Errors stop saving and building: the entry would shut somebody out or break the page. The other rules give advice. */
const errors: ReadonlySet<Rule> = new Set([
	'html',
	'tangled',
	'topHeading',
	'skippedHeading',
	'emptyHeading',
	'unsafeLink',
	'emptyLink',
	'brokenLink',
	'pictureInLine',
	'pictureUndescribed',
	'fileNameDescription',
	'emptyDescription',
	'missingPicture',
	'headlessTable',
	'fakeTable',
	'onlyFile',
	'wrongDay',
]);

/** Adds the severity of the rule to a finding. */
export function finding<R extends Rule>(rule: R, place: Place, facts: Facts[R]): Finding {
	const severity = errors.has(rule) ? 'error' : 'advice';
	return { ...place, rule, severity, facts } as Finding;
}

/** The facts that each rule reports. `strings(lang).writing` makes sentences from them. */
export type Facts = {
	html: { html: string };
	tangled: None;
	topHeading: None;
	/** Levels: 2 is the first that an entry may have. */
	skippedHeading: { found: number; wanted: number };
	emptyHeading: None;
	fakeHeading: { text: string };
	fakeList: { mark: string };
	unsafeLink: { url: string };
	emptyLink: { url: string };
	brokenLink: { url: string; meant?: string };
	vagueLink: { text: string };
	bareAddress: { text: string };
	trackedLink: { url: string; better: string };
	ambiguousLink: { text: string; first: string; second: string };
	pictureInLine: { src: string };
	pictureUndescribed: { src: string };
	fileNameDescription: { text: string };
	emptyDescription: { text: string };
	pictureOf: { text: string };
	missingPicture: { src: string };
	heavyPicture: { src: string; megabytes: number };
	headlessTable: { column: number };
	fakeTable: None;
	onlyFile: { url: string };
	wrongDay: { written: string; weekday?: number };
	dateStyle: { written: string; better: string };
	timeStyle: { written: string; better: string };
	capitals: { text: string };
	/** `inText`: in a body, where an editor can mark the passage. */
	foreignPassage: { lang: Lang; inText: boolean };
	longParagraph: { words: number; most: number };
	hardToRead: { age: number; aim: number; sentences: string[] };
	jargon: { word: string; plain: string };
	passive: { phrase: string };
	/** `word` is the name of the fact: phone, email. */
	spelledFact: { written: string; word: string };
	/** An event that is cancelled without a reason, and one with a reason that is not cancelled. */
	unexplained: None;
	notCancelled: None;
};

type None = Record<never, never>;
export type Rule = keyof Facts;
export type Severity = 'error' | 'advice';
/** `line` counts from 1 in a body; an editor searches for the excerpt. */
export type Place = { path: string; line?: number; excerpt: string };
export type Finding = {
	[R in Rule]: Place & { rule: R; severity: Severity; facts: Facts[R] };
}[Rule];
