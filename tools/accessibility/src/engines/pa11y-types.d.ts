/** The part of pa11y 10 that we use; it brings no types of its own. */
declare module 'pa11y' {
	import type { Browser, Page } from 'puppeteer';

	function pa11y(url: string, options: pa11y.Options): Promise<{ issues: pa11y.Issue[] }>;

	namespace pa11y {
		type Options = {
			browser: Browser;
			page: Page;
			/** The page is where it should be: don't go to the address. */
			ignoreUrl: true;
			viewport: {
				width: number;
				height: number;
				deviceScaleFactor?: number;
				isMobile?: boolean;
			};
			runners: ('axe' | 'htmlcs')[];
			standard: Standard;
			/** A list of its own each time: pa11y adds to it. */
			ignore: string[];
			rules?: string[];
			rootElement?: string | undefined;
			hideElements?: string | undefined;
			includeWarnings?: boolean;
			includeNotices?: boolean;
			/** The most that something may be called which a person has to look at. */
			levelCapWhenNeedsReview?: Level;
			/** Milliseconds. */
			timeout?: number;
		};
		type Issue = {
			code: string;
			type: Level;
			message: string;
			context: string;
			/** Empty when pa11y could not find the element, as in a shadow root. */
			selector: string;
			runner: 'axe' | 'htmlcs';
			/** Of axe only. */
			runnerExtras: {
				impact?: string | null;
				needsFurtherReview?: boolean;
				description?: string;
				help?: string;
				helpUrl?: string;
			};
		};
		/** As a runner has it. */
		type RawIssue = {
			code: string;
			type: Level;
			message: string;
			/** Of HTML_CodeSniffer, the document itself for what is about the whole of it. */
			element: Node | null;
			runnerExtras?: Issue['runnerExtras'];
		};
		type Level = 'error' | 'warning' | 'notice';
		type Standard = 'WCAG2A' | 'WCAG2AA' | 'WCAG2AAA';
	}

	export = pa11y;
}
