import type { CDPSession, Page } from 'puppeteer';
import type { Kind } from './finding.ts';
import type { PageOptions } from './target.ts';

/**
 * Acts on a page as somebody would, and sees what a rule engine can't. Finds the page as it was loaded, 1280 pixels wide
 * unless the options say otherwise, with `globalThis.inPage` (in-page/index.ts) at hand, and leaves it like that.
 */
export type Probe = {
	/** One word or two: `keyboard`, `text-spacing`. */
	name: string;
	/** By the name that follows `probe/`. */
	rules: Record<string, ProbeRule>;
	look(visit: Visit): Promise<Sight[]>;
};

export type ProbeRule = {
	kind: Kind;
	criteria: string[];
	/** What is wrong, in a sentence that is true of every element the rule finds. */
	message: string;
	/** How to mend it, in a sentence. */
	mend: string;
};

export type Sight = {
	rule: string;
	/** By `inPage.selectorOf`; empty when it is about the page as a whole. */
	selector: string;
	/** What is particular to this element, such as `19 × 19 pixels`. */
	note?: string;
};

/** A page that is open in the state in which it is to be checked. */
export type Visit = {
	page: Page;
	/** For what puppeteer has no word for, such as forced colours. */
	devtools: CDPSession;
	options: PageOptions;
	/** The document as it came over the wire. */
	source: string;
	url: string;
	/** False for drawings, and where a script took it away. */
	hasBody?: boolean;
	/** The address that was asked for, if steps may have led elsewhere. */
	asked?: string;
};
