import { parentOf } from './flat-tree.ts';

/**
 * What a screen reader calls it, in all common cases of the W3C's name computation. What is hidden is no part of a name,
 * unless the name points to it: `aria-labelledby` may name something with words that nobody sees.
 */
export function nameOf(element: Element): string {
	const referred = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
	const labels = 'labels' in element ? [...((element.labels as NodeList | null) ?? [])] : [];
	const isButton = element.matches('input[type=submit], input[type=button], input[type=reset]');
	const candidates = [
		() => referred.map((id) => wordsOf((element.getRootNode() as Document).getElementById(id))),
		() => [element.getAttribute('aria-label')],
		() => labels.map((label) => heardOf(label as Element)),
		() => [isButton ? (element as HTMLInputElement).value : element.getAttribute('alt')],
		() => [element.matches('input, select, textarea') ? '' : wordsOf(element)],
		() => [element.getAttribute('title')],
		() => [element.getAttribute('placeholder')],
	];
	for (const words of candidates) {
		const name = tidy(words().join(' '));
		if (name) return name;
	}
	return '';
}

/** The words in an element, as `aria-labelledby` takes them: all of them if it is hidden itself, else what is heard. */
export function wordsOf(element: Element | null): string {
	return element ? tidy(contentOf(element, isHidden(element))) : '';
}

/** The words in an element that are heard where it stands, as a label or a legend takes them. */
export function heardOf(element: Element | null): string {
	return element && !isHidden(element) ? tidy(contentOf(element, false)) : '';
}

function contentOf(node: Node, hiddenToo: boolean): string {
	if (node.nodeType === Node.TEXT_NODE) {
		const isSeen = hiddenToo || !node.parentElement || isVisible(node.parentElement);
		return isSeen ? (node.nodeValue ?? '') : '';
	}
	if (!(node instanceof Element) || node.matches(unheard)) return '';
	if (!hiddenToo && isAway(node)) return '';
	const isHeard = hiddenToo || isVisible(node);
	const own = isHeard && (node.getAttribute('aria-label') || node.getAttribute('alt'));
	const gap = node.matches('br, div, h1, h2, h3, h4, h5, h6, li, p, td, th') ? ' ' : '';
	return (
		gap + (own || [...node.childNodes].map((each) => contentOf(each, hiddenToo)).join('')) + gap
	);
}

function isHidden(element: Element): boolean {
	if (!isVisible(element)) return true;
	for (let each: Element | null = element; each; each = parentOf(each))
		if (isAway(each)) return true;
	return false;
}

/** It takes all that is in it away. The title of a drawing is never rendered, and names it. */
function isAway(element: Element): boolean {
	if (element.matches('[aria-hidden=true]')) return true;
	if (element.matches('svg title')) return false;
	if (element.matches('details:not([open]) > :not(summary)')) return true;
	return getComputedStyle(element).display === 'none';
}

/** What is in it may be visible all the same. */
function isVisible(element: Element): boolean {
	return getComputedStyle(element).visibility === 'visible';
}

function tidy(words: string): string {
	return words.replace(/\s+/g, ' ').trim();
}

const unheard = 'script, style, noscript, template, select, textarea, svg desc';
