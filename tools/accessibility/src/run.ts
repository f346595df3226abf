import type { Finding } from './finding.ts';

/** All that one run found: what `--reporter json` writes, and what every report is made of. */
export type Run = {
	/** ISO 8601 */
	started_at: string;
	finished_at: string;
	/** `moothall-a11y`, `pa11y`, `axe-core`, `HTML_CodeSniffer`, `html-validate`, `chromium` */
	versions: Record<string, string>;
	/**
	 * The arguments that made the run look at a part of the site or at some rules only: `--only wide-part`,
	 * `https://example.org/news/`.
	 */
	narrowed_by: string[];
	pages: PageResult[];
	problems: Problem[];
	/** Entries of the baseline whose problem is on no page any more: they can be taken out. */
	gone: BaselineEntry[];
};

/** One page in one state. */
export type PageResult = {
	url: string;
	state: string;
	/** Such as `1280 light`. */
	variants: string[];
	/** `unchanged`: findings are of the run before, since not a byte differs. */
	outcome: 'checked' | 'unchanged' | 'failed';
	/** Why it could not be checked, in a sentence. */
	reason?: string;
	/** What it looked like when a step could not be taken, as a PNG in a data address, when the run was asked for pictures. */
	picture?: string;
	title: string;
	/** Of the document; empty when it says none. */
	lang: string;
	findings: Finding[];
	/** What could not look at it to the end. Its findings are missing, so the page is not wholly checked. */
	lost?: Loss[];
	/** What else is to be known of it, in sentences: where it was redirected to. */
	notes?: string[];
	/** As many errors as the page may have (pa11y-ci's threshold). */
	threshold: number;
	milliseconds: number;
};

/** An engine or a probe (`axe`, `the probe keyboard`), and why there is nothing of it, in a sentence. */
export type Loss = { by: string; reason: string };

/** The same fault of the same thing, wherever it is: a fault in a template is one problem on many pages. */
export type Problem = Omit<Finding, 'variants' | 'note' | 'line'> & {
	/** `known` is excused by the baseline; `expired` was, until its day came; `review` is never counted. */
	standing: 'new' | 'known' | 'expired' | 'review';
	places: Place[];
	/** A PNG of the element as a data address, when the run was asked for pictures. */
	picture?: string | undefined;
	excuse?: BaselineEntry | undefined;
};

export type Place = {
	url: string;
	state: string;
	variants: string[];
	selector: string;
	/** Of the element in the source, or of the nearest around it that the source has. From 1. */
	line?: number | undefined;
	/** What is particular to this element, such as `19 × 19 pixels`. */
	note?: string | undefined;
};

/** Why something found may stay for now, who answers for that, and until which day (`YYYY-MM-DD`). */
export type BaselineEntry = {
	fingerprint: string;
	rule: string;
	/** For people: what the element was when it was written, and a page that had it. */
	element: string;
	page?: string | undefined;
	/**
	 * How it was seen: by which rules, in which state and variants of that page, and on how many pages. Entries of
	 * earlier versions say nothing of it. The kind is there when it is no error.
	 */
	seen_by?: string[] | undefined;
	kind?: 'warning' | 'notice' | undefined;
	state?: string | undefined;
	variants?: string[] | undefined;
	on_pages?: number | undefined;
	reason: string;
	owner: string;
	expires_on: string;
};
