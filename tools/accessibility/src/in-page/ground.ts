import { isClear } from './colour.ts';
import { parentOf } from './flat-tree.ts';

/** What the element is drawn on; undefined when that is a picture. */
export function backgroundOf(element: Element | null): string | undefined {
	for (let each = element; each; each = parentOf(each)) {
		const { backgroundColor, backgroundImage } = getComputedStyle(each);
		if (backgroundImage !== 'none') return undefined;
		if (!isClear(backgroundColor)) return backgroundColor;
	}
	return matchMedia('(prefers-color-scheme: dark)').matches ? undefined : 'rgb(255, 255, 255)';
}

/** The nearest background colour, whatever pictures there are before it. */
export function colourBehind(element: Element): string {
	for (let each: Element | null = element; each; each = parentOf(each)) {
		const { backgroundColor } = getComputedStyle(each);
		if (!isClear(backgroundColor)) return backgroundColor;
	}
	return 'rgb(255, 255, 255)';
}
