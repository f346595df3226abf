import type { Sight } from '../probe.ts';
import { selectorOf } from './selector.ts';

export function sightOf(rule: string, element: Element, note?: string): Sight {
	return { rule, selector: selectorOf(element), ...(note && { note }) };
}

/** For `elements.map(at('rule'))`. */
export function at(rule: string): (element: Element) => Sight {
	return (element) => sightOf(rule, element);
}
