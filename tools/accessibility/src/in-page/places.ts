import { everything } from './flat-tree.ts';
import { find } from './selector.ts';

/** How far into the document each element stands; -1 for one that is not there. What is in a frame stands where the frame does. */
export function placesOf(selectors: string[]): number[] {
	const places = new Map(everything().map((element, at) => [element, at]));
	return selectors.map((selector) => {
		const element = find(selector) ?? find(selector.split(' >>> ')[0]!);
		return (element && places.get(element)) ?? -1;
	});
}
