import type { Lang } from '../language.ts';

/** What stops an entry from being saved and built: it would shut somebody out, or break the page. The rest is advice. */
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

/** A finding as its rule sees it, with the severity that the rule has. */
export function finding<R extends Rule>(rule: R, place: Place, facts: Facts[R]): Finding {
	const severity = errors.has(rule) ? 'error' : 'advice';
	return { ...place, rule, severity, facts } as Finding;
}

/** What each rule can say: the words of `strings(lang).writing` are made from it. */
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
	/** `inText`: in a body, where it can be marked. */
	foreignPassage: { lang: Lang; inText: boolean };
	longParagraph: { words: number; most: number };
	hardToRead: { age: number; aim: number; sentences: string[] };
	jargon: { word: string; plain: string };
	passive: { phrase: string };
};

type None = Record<never, never>;
export type Rule = keyof Facts;
export type Severity = 'error' | 'advice';
/** `line` counts from 1 in a body; the excerpt is what an editor looks for. */
export type Place = { path: string; line?: number; excerpt: string };
export type Finding = {
	[R in Rule]: Place & { rule: R; severity: Severity; facts: Facts[R] };
}[Rule];
