import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Origin, signOf } from './in-page/origin.ts';

/** A document as it was sent, so that what is said of a place in it and what is said of an element meet. */
export function readSource(html: string): Source {
	const elements = [...elementsIn(parse(html, { sourceCodeLocationInfo: true }))];
	const bySign = Map.groupBy(elements, ({ signs }) => signs.at(-1)!);
	const byPath = new Map(elements.map((element) => [element.path.join(), element]));
	const originOf = ({ path, signs, ...element }: SourceElement): Origin => {
		const alike = bySign.get(signs.at(-1)!) ?? [];
		return {
			path,
			signs,
			nth: alike.findIndex((each) => each.start === element.start),
			of: alike.length,
		};
	};
	return {
		at(offset) {
			const around = elements.filter(({ start, end }) => start <= offset && offset < end);
			const exact = around.findLast(({ tagEnd }) => offset < tagEnd);
			const nearest = exact ?? around.at(-1);
			return nearest && { ...originOf(nearest), start: nearest.start, isExact: nearest === exact };
		},
		lineOf({ path, signs, nth, of }) {
			const alike = bySign.get(signs.at(-1)!) ?? [];
			const same = byPath.get(path.join());
			if (same?.signs.at(-1) === signs.at(-1)) return same?.line;
			if (alike.length === of && alike[nth]) return alike[nth].line;
			for (let length = path.length - 1; length >= 0; length--) {
				const around = byPath.get(path.slice(0, length).join());
				if (around && around.signs.at(-1) === signs[length]) return around.line;
			}
			return undefined;
		},
	};
}

/** In the order of the document. The content of templates is no part of the page. */
function* elementsIn(
	parent: DefaultTreeAdapterTypes.ParentNode,
	around?: SourceElement,
): Generator<SourceElement> {
	const children = parent.childNodes.filter((node) => 'tagName' in node);
	for (const [at, node] of children.entries()) {
		const values = new Map(node.attrs.map(({ name, value }) => [name, value]));
		const {
			startOffset = -1,
			endOffset = -1,
			startLine = 0,
			startTag,
		} = node.sourceCodeLocation ?? {};
		const element = {
			path: around ? [...around.path, at] : [],
			signs: [...(around?.signs ?? []), signOf(node.tagName, (name) => values.get(name))],
			start: startOffset,
			tagEnd: startTag?.endOffset ?? endOffset,
			end: endOffset,
			line: startLine || around?.line,
		};
		yield element;
		yield* elementsIn(node, element);
	}
}

export type Source = {
	/** The element in whose opening tag a place lies (`isExact`), or else the nearest around it. */
	at(offset: number): (Origin & { start: number; isExact: boolean }) | undefined;
	/** The line of an element of the page, or of the nearest around it that the source has. */
	lineOf(origin: Origin): number | undefined;
};

type SourceElement = Pick<Origin, 'path' | 'signs'> & {
	/** Places in the source; -1 for what the parser added. */
	start: number;
	/** Where its opening tag ends. */
	tagEnd: number;
	end: number;
	/** From 1; of what the parser added, the line of the element around it. */
	line: number | undefined;
};
