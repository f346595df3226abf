/** pa11y 10 runs its action sentences with this; it brings no types of its own. */
declare module 'pa11y/lib/action.js' {
	import type { Browser, Page } from 'puppeteer';

	/** Rejects with "Failed action: …". */
	function runAction(
		browser: Browser,
		page: Page,
		options: Options,
		sentence: string,
	): Promise<void>;
	namespace runAction {
		function isValidAction(sentence: string): boolean;
	}
	export = runAction;

	type Options = { log: { debug(line: string): void } };
}
