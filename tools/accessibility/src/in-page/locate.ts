import type { Doubt } from '../doubts.ts';
import { type Description, describe } from './describe.ts';
import { everything, holds } from './flat-tree.ts';
import { nameOf } from './name.ts';
import { type Origin, readOrigins } from './origin.ts';
import { isRight } from './right.ts';
import { isLeftOut } from './scope.ts';
import { find, selectorOf } from './selector.ts';

/**
 * The elements of this document that engines speak of, by whatever selectors, each with a number: the same element has
 * the same number. Null for what is not there.
 */
export function locate(asked: Asked[]): (Located | null)[] {
	const elements: Element[] = [];
	const numberOf = (element: Element) => {
		const known = elements.indexOf(element);
		return known < 0 ? elements.push(element) - 1 : known;
	};
	const origins = readOrigins();
	const places = new Map(everything().map((element, at) => [element, at]));
	const found = asked.map(({ selector, origin }) =>
		origin ? origins.find(origin) : find(selector),
	);
	for (const element of found) if (element) numberOf(element);
	const pictures = elements.filter((element) => element.matches(PICTURES));
	return found.map((element, at) => {
		if (!element) return null;
		const doubt = asked[at]?.doubt;
		const picture =
			isUnnamed(element) && pictures.find((each) => each !== element && holds(element, each));
		return {
			...describe(element),
			number: numberOf(element),
			at: places.get(element) ?? -1,
			selector: selectorOf(element),
			isLeftOut: isLeftOut(element),
			isNamedByNothing: isNamedByNothing(element),
			isRight: doubt !== undefined && isRight(element, doubt),
			namesake: numberOf(namesakeOf(element)),
			group: numberOf(element.closest(GROUPS) ?? element),
			picture: picture ? numberOf(picture) : undefined,
			origin: origins.of(hostOf(element)),
		};
	});
}

/** Where an element stands, or the one outside all shadow roots that it is in. */
export function originOf(element: Element): Origin {
	return readOrigins().of(hostOf(element));
}

/** Where it comes in the order in which the page is read. */
export function placeOf(element: Element): number {
	return everything().indexOf(element);
}

/** Of elements that are in the source and not in the page any more, which are left out. */
export function leftOutOfSource(source: string, paths: number[][], { hidden, root }: Selectors) {
	const { documentElement } = new DOMParser().parseFromString(source, 'text/html');
	const outer = root ? documentElement.querySelector(root) : null;
	return paths.map((path) => {
		let element: Element | undefined = documentElement;
		for (const at of path) element = element?.children[at] ?? element;
		if (!element) return false;
		return (
			(hidden !== '' && element.closest(hidden) !== null) || outer?.contains(element) === false
		);
	});
}

/** What takes its name from its content, and has none. */
function isUnnamed(element: Element): boolean {
	return element.matches(NAMED_BY_CONTENT) && nameOf(element) === '';
}

function isNamedByNothing(element: Element): boolean {
	const root = element.getRootNode() as Document;
	const lost = (attribute: string) => {
		const ids = element.getAttribute(attribute)?.trim().split(/\s+/) ?? [];
		return ids.some((id) => !root.getElementById(id));
	};
	return lost('aria-labelledby') && !REFERENCES.some(lost);
}

/** The first element that has the same id, which may be the element itself. */
function namesakeOf(element: Element): Element {
	const root = element.getRootNode() as ParentNode;
	return (element.id && root.querySelector(`#${CSS.escape(element.id)}`)) || element;
}

/** The element itself, or the one outside all shadow roots that it is in. */
function hostOf(element: Element): Element {
	const root = element.getRootNode();
	return root instanceof ShadowRoot ? hostOf(root.host) : element;
}

const REFERENCES = ['aria-describedby', 'aria-controls', 'aria-owns', 'for', 'list', 'headers'];
const PICTURES = 'img, svg, object, canvas, [role=img]';
const GROUPS = 'fieldset, [role=group], [role=radiogroup]';
const NAMED_BY_CONTENT =
	'a, button, summary, [role=button], [role=link], [role=tab], [role=menuitem], [role=option]';

/** With the origin of what was found in the source, and what to ask before it is believed. */
export type Asked = {
	selector: string;
	origin?: Origin | undefined;
	doubt?: Doubt | undefined;
};

type Selectors = { hidden: string; root: string };

export type Located = Description & {
	number: number;
	/** Where it comes in the order in which the page is read. */
	at: number;
	/** By `selectorOf`, however it was asked for. */
	selector: string;
	isLeftOut: boolean;
	/** What should name it is not on the page, and all else that it refers to is. */
	isNamedByNothing: boolean;
	/** Nothing is wrong with it that was doubted. */
	isRight: boolean;
	/** The number of the first element with the same id. */
	namesake: number;
	/** The number of the group of fields that it is in, if it is in one. */
	group: number;
	/** Of a link or button without a name: the number of the picture that should give it one. */
	picture: number | undefined;
	/** Of the element, or of the outermost one whose shadow root it is in. */
	origin: Origin;
};
