/** The part of pa11y 10 that the tests use; it brings no types of its own. */
declare module 'pa11y' {
	import type { Browser, Page } from 'puppeteer';

	export default function pa11y(url: string, options: Options): Promise<{ issues: Issue[] }>;

	type Options = {
		browser: Browser;
		page: Page;
		/** The page is where it should be: don't go to the address. */
		ignoreUrl: true;
		viewport: { width: number; height: number };
		runners: ('axe' | 'htmlcs')[];
		standard: Standard;
		/** A list of its own each time: pa11y adds to it. */
		ignore: string[];
		/** What axe calls moderate is a warning. */
		includeWarnings?: boolean;
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
		selector: string;
		runner: 'axe' | 'htmlcs';
	};
	type Level = 'error' | 'warning' | 'notice';
	export type Standard = 'WCAG2A' | 'WCAG2AA' | 'WCAG2AAA';
}
