import type { EngineName } from './finding.ts';

/** A page in the states and variants in which it is checked. */
export type Target = {
	url: string;
	/** What reports call it, if not by its address: the path in a folder that is served on any free port. */
	name?: string;
	states: State[];
	options: PageOptions;
};

/** The name of a page's own state, in which nothing is done to it. */
export const AS_IS = 'as is';

export type State = {
	/** AS_IS, or whatever people call it. */
	name: string;
	steps: Step[];
	/** The status of the page that is to be checked. Left out: 200 without steps; anything below 500 after steps. */
	status?: number;
};

/**
 * A sentence is one of pa11y's actions ("set field #email to x"). `fill` takes names of fields (true ticks a box),
 * `press` a selector or the words on a button or link, `submit` the selector of a form, `go` an address.
 */
export type Step =
	| string
	| { fill: Record<string, string | boolean> }
	| { press: string }
	| { submit: string }
	| { go: string };

/** How a page is looked at: CSS pixels, and the colours that the reader prefers. */
export type Variant = { width: number; height: number; scheme: 'light' | 'dark' };

/** Names and meanings are pa11y's where pa11y has them. */
export type PageOptions = {
	engines: EngineName[];
	runners: ('axe' | 'htmlcs')[];
	standard: 'WCAG2A' | 'WCAG2AA' | 'WCAG2AAA';
	/** Rules that are not to be told: pa11y's codes, or ours with or without what stands before the slash. */
	ignore: string[];
	/** When there are any, no other rule is told. */
	only?: string[];
	/** axe or HTML_CodeSniffer rules beyond the standard. */
	rules: string[];
	hideElements: string;
	rootElement: string;
	includeWarnings: boolean;
	includeNotices: boolean;
	/** Milliseconds for the visit of one state, and as long again for each further variant. */
	timeout: number;
	/** Milliseconds to wait after the page has loaded. */
	wait: number;
	variants: Variant[];
	/** pa11y's viewport beyond width and height. */
	deviceScaleFactor: number;
	isMobile: boolean;
	headers: Record<string, string>;
	method: string;
	postData: string;
	userAgent: string;
	/** As many errors as a page may have without failing. */
	threshold: number;
	/** A file that gets a picture of the page. */
	screenCapture: string;
};
