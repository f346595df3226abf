/**
 * What one engine says of one element. `error` is wrong; `review` a person has to look at, and never fails a run;
 * `warning` and `notice` are good practice, told and counted only when they are asked for.
 */
export type Kind = 'error' | 'review' | 'warning' | 'notice';

export const engines = ['pa11y', 'axe', 'html', 'probes'] as const;

/** pa11y runs axe and HTML_CodeSniffer as it always does; `axe` the rules that it leaves out. */
export type EngineName = (typeof engines)[number];

/** An engine's own words, before the element is looked up. */
export type Sighting = {
	/** `axe/image-alt`, `htmlcs/WCAG2AA.Principle1…`, `html/no-dup-id`, `probe/focus-not-visible` */
	rule: string;
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
};

export type Finding = Omit<Sighting, 'source'> & {
	/** The opening tag and the beginning of what is in it. */
	html: string;
	/** Rule and what the element is, never where it is: the same on every page that shares a template. */
	fingerprint: string;
	/** In which of the page's variants it was seen, such as `320 dark`. */
	variants: string[];
};
