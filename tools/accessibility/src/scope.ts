import type { Frame, Page } from 'puppeteer';
import { NotChecked } from './browser/outcome.ts';
import type { Scope } from './in-page/scope.ts';
import type { PageOptions } from './target.ts';

/**
 * Tells a page what is hidden from the checks and what alone is looked at. Throws NotChecked when the page has no such
 * element to look at, or when one of the two is no selector: nothing would be found, which looks like a pass.
 */
export async function setScope(page: Page, options: PageOptions): Promise<void> {
	const { hideElements: hidden, rootElement: root } = options;
	if (await lookAt(page, { hidden, root })) return;
	throw new NotChecked(`The page has no element that fits rootElement, which is “${root}”.`);
}

/** Whether the document has the element that alone is to be looked at. */
export async function lookAt(document: Frame | Page, scope: Scope): Promise<boolean> {
	const outcome = await document.evaluate(apply, scope);
	if (typeof outcome === 'boolean') return outcome;
	throw new NotChecked(`${outcome.key} is no CSS selector: “${outcome.value}”.`);
}

/** Sent into the page. */
function apply(scope: Scope) {
	const isSelector = (text: string) => {
		try {
			return text === '' || document.createDocumentFragment().querySelector(text) === null;
		} catch {
			return false;
		}
	};
	if (!isSelector(scope.hidden)) return { key: 'hideElements', value: scope.hidden };
	if (!isSelector(scope.root)) return { key: 'rootElement', value: scope.root };
	if (!globalThis.inPage) throw new Error('Cannot find context: the page is another one by now.');
	return inPage.scope.setScope(scope);
}
