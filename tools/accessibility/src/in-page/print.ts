import { channelsOf } from './colour.ts';
import { selectorOf } from './selector.ts';

/** Counts what is shown at this moment. */
export function readMainText(): MainText {
	const main = document.querySelector('main, [role=main]') ?? document.body;
	const left =
		'nav, form, aside, header nav, script, style, noscript, template, button, dialog, svg';
	const texts = document.createTreeWalker(main, NodeFilter.SHOW_ALL, (node) =>
		node instanceof Element && node.matches(left)
			? NodeFilter.FILTER_REJECT
			: NodeFilter.FILTER_ACCEPT,
	);
	// Browsers print in the light scheme, whichever is on the screen.
	const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
	const looks = new Map<Element, Look | undefined>();
	const pale = new Map<Element, number>();
	let words = 0;
	let unreadable = 0;
	while (texts.nextNode()) {
		const text = texts.currentNode;
		if (text.nodeType !== Node.TEXT_NODE) continue;
		const count = text.nodeValue!.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
		if (count === 0) continue;
		const parent = text.parentElement!;
		if (!looks.has(parent)) looks.set(parent, lookOf(parent));
		const look = looks.get(parent);
		if (!look) continue;
		words += count;
		if (look.isUnreadable) unreadable += count;
		else if (look.ground) pale.set(look.ground, (pale.get(look.ground) ?? 0) + count);
	}
	const heading = [...document.querySelectorAll('h1')].find((element) => lookOf(element));
	return {
		selector: main === document.body ? 'body' : selectorOf(main),
		words,
		unreadable,
		pale: [...pale].filter(([, count]) => count >= 10).map(([ground]) => selectorOf(ground)),
		heading: heading ? selectorOf(heading) : '',
	};

	function lookOf(element: Element): Look | undefined {
		if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
			return undefined;
		const { color, fontSize } = getComputedStyle(element);
		if (parseFloat(fontSize) === 0) return undefined;
		const text = partsOf(color);
		// Almost every text is dark, and then what is behind it need not be looked up.
		if (text[3]! > 0.3 && Math.max(...text.slice(0, 3)) < 160) return { isUnreadable: false };
		const ground = groundOf(element);
		const behind = ground ? getComputedStyle(ground) : undefined;
		// What a picture shows can't be told: believe that the text can be read on it.
		const isPicture = behind && behind.backgroundImage !== 'none';
		const isUnreadable =
			!isPicture && isLost(text, behind ? partsOf(behind.backgroundColor) : [255, 255, 255, 1]);
		const isKept = !behind || isPicture || behind.printColorAdjust === 'exact';
		const needsGround = !isKept && !isDark && isLost(text, [255, 255, 255, 1]);
		return { isUnreadable, ground: needsGround && !isUnreadable ? ground : undefined };
	}

	/** The nearest element that paints something behind the text. */
	function groundOf(element: Element): Element | undefined {
		for (let each: Element | null = element; each; each = each.parentElement) {
			const { backgroundColor, backgroundImage } = getComputedStyle(each);
			if (backgroundImage !== 'none' || partsOf(backgroundColor)[3]! > 0.5) return each;
		}
		return undefined;
	}

	function isLost([red, green, blue, alpha]: number[], behind: number[]): boolean {
		const distances = [red, green, blue].map((part, index) => Math.abs(part! - behind[index]!));
		return alpha! * Math.max(...distances) < 40;
	}

	/** A colour in another notation counts as grey. */
	function partsOf(colour: string): number[] {
		return channelsOf(colour) ?? [128, 128, 128, 1];
	}

	type Look = { isUnreadable: boolean; ground?: Element | undefined };
}

export type MainText = {
	selector: string;
	words: number;
	/** Of those words: in about the colour of what is behind them. */
	unreadable: number;
	/** What is behind ten words or more that are too pale for white paper. */
	pale: string[];
	/** The first h1 that is shown. */
	heading: string;
};
