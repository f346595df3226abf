/*
 * Where an element stands in its document, in words that a parser of the source comes to as well: the same element is
 * found in the source by what the browser has, and the other way round.
 */

/** Of this document as it stands at this moment. */
export function readOrigins() {
	const byTag = new Map<string, Map<string, Element[]>>();
	const alikeTo = (tag: string, sign: string): Element[] => {
		const known = byTag.get(tag) ?? Map.groupBy(document.getElementsByTagName(tag), signIn);
		byTag.set(tag, known);
		return known.get(sign) ?? [];
	};
	return {
		/** Of an element that is not in a shadow root. */
		of(element: Element): Origin {
			const path: number[] = [];
			const signs: string[] = [];
			for (let each: Element | null = element; each; each = each.parentElement) {
				signs.unshift(signIn(each));
				if (each.parentElement) path.unshift([...each.parentElement.children].indexOf(each));
			}
			const alike = alikeTo(element.localName, signs.at(-1)!);
			return { path, signs, nth: alike.indexOf(element), of: alike.length };
		},
		/** The element that the source has there, as long as it can be told from others that say the same. */
		find({ path, signs, nth, of }: Origin): Element | null {
			const own = signs.at(-1)!;
			let found: Element | undefined = document.documentElement;
			for (const at of path) found = found?.children[at];
			if (found && signIn(found) === own) return found;
			const alike = alikeTo(own.slice(0, own.indexOf(' ')), own);
			return alike.length === of ? (alike[nth] ?? null) : null;
		},
	};
}

/** The same for elements that say the same of themselves. Classes and styles are not in it, since scripts change them. */
export function signOf(
	tag: string,
	attributeOf: (name: string) => string | null | undefined,
): string {
	return `${tag} ${JSON.stringify(SAID.map((name) => attributeOf(name) ?? null))}`;
}

function signIn(element: Element): string {
	return signOf(element.localName, (name) => element.getAttribute(name));
}

const SAID = [
	...['id', 'name', 'type', 'for', 'alt', 'title', 'role', 'aria-label', 'placeholder'],
	...['href', 'src', 'action', 'content', 'http-equiv', 'rel'],
];

export type Origin = {
	/** Its place among the children of each element around it, from the outermost. */
	path: number[];
	/** What each of those says of itself, from `html` to the element. */
	signs: string[];
	/** Which it is of all elements of the document that say the same, and how many there are. */
	nth: number;
	of: number;
};
