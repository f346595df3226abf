/**
 * What one engine says of one element. `error` is wrong; `review` a person has to look at, and never fails a run;
 * `warning` and `notice` are good practice, told and counted only when they are asked for.
 */
export type Kind = 'error' | 'review' | 'warning' | 'notice';

export const engines = ['pa11y', 'axe', 'html', 'probes'] as const;

/** pa11y runs axe and HTML_CodeSniffer as it always does; `axe` the rules that it leaves out. */
export type EngineName = (typeof engines)[number];

/** Who tells a rule, by what stands before its slash. */
export const tellers = ['axe', 'htmlcs', 'html', 'probe'] as const;

export type Teller = (typeof tellers)[number];

export function tellerOf(rule: string): Teller {
	return rule.slice(0, rule.indexOf('/')) as Teller;
}

/** What an engine says, with a full stop: not all of them write one. */
export function sentence(words: string): string {
	return words === '' || /[.!?]$/.test(words) ? words : `${words}.`;
}

/** Whether a list of rules has this one, with what stands before its slash or without. */
export function isNamed(rule: string, list: string[]): boolean {
	const names = [rule, rule.slice(rule.indexOf('/') + 1)].map((name) => name.toLowerCase());
	return list.some((each) => names.includes(each.toLowerCase()));
}

/** An engine's own words, before the element is looked up. */
export type Sighting = {
	/** `axe/image-alt`, `htmlcs/WCAG2AA.Principle1…`, `html/no-dup-id`, `probe/focus-not-visible` */
	rule: string;
	/** The name of the fault among those of `faults.ts`, where the rule alone does not say which. */
	fault?: string | undefined;
	kind: Kind;
	/** Numbers of WCAG 2.2 success criteria, such as `1.4.3`; none for good practice. */
	criteria: string[];
	/** What is wrong, in a sentence. */
	message: string;
	/** How to mend it, in a sentence, or what to read. */
	mend: string;
	/** Where the rule is explained. */
	help: string;
	/** Empty when it is about the page as a whole. ` >>> ` steps into a shadow root. */
	selector: string;
	/** What is particular to this element, such as `19 × 19 pixels`. */
	note?: string | undefined;
	/** The element as it stands in the source, when no live one answers to the selector. */
	source?: string | undefined;
	/** A place in the source, of an engine that reads nothing else. The selector is then that engine's own. */
	offset?: number | undefined;
	/** Where the frame is, by a selector that steps through frames, when the selector is of the document in it. */
	inFrame?: string | undefined;
};

/** One fault of one element, whichever engines tell it. The words are those of the most helpful rule. */
export type Finding = Omit<Sighting, 'source' | 'offset' | 'inFrame' | 'fault'> & {
	/** The opening tag and the beginning of what is in it. */
	html: string;
	/** The fault and what the element is, never where it is: the same on every page that shares a template. */
	fingerprint: string;
	/** All rules that tell it as surely, that of the finding first. */
	seen_by: SeenBy[];
	/** In the source: of the element, or of the nearest around it that the source has. From 1. */
	line?: number | undefined;
	/** In which of the page's variants it was seen, such as `320 dark`. */
	variants: string[];
};

export type SeenBy = {
	rule: string;
	criteria: string[];
	/** By which baselines knew it before rules that tell the same fault were one finding. */
	fingerprint: string;
};
