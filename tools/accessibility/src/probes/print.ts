import type { Probe, Sight } from '../probe.ts';

/** Whether the page says on paper what it says on the screen. Forms and menus need not be there. */
export const print: Probe = {
	name: 'print',
	rules: {
		'print-empty': {
			kind: 'error',
			criteria: [],
			message: 'Next to nothing of the main text is left when the page is printed.',
			mend: 'Hide only menus and forms in the print style sheet, never what holds the text.',
		},
		'print-without-heading': {
			kind: 'error',
			criteria: [],
			message: 'The heading of the page is missing when it is printed.',
			mend: 'Leave the h1 in the print view.',
		},
		'print-unreadable': {
			kind: 'error',
			criteria: [],
			message: 'The main text is printed in the colour of what is behind it.',
			mend: 'Set a dark text colour and a light background in the print style sheet.',
		},
		'print-needs-background': {
			kind: 'review',
			criteria: [],
			message:
				'This pale text can be read only if the background is printed, which browsers leave out.',
			mend: 'Give it a dark colour in the print style sheet.',
		},
	},
	look: async ({ page, devtools }) => {
		const onScreen = await page.evaluate(readMainText);
		// Only the medium: leaving the features out leaves a dark colour scheme as it is.
		await devtools.send('Emulation.setEmulatedMedia', { media: 'print' });
		try {
			return compare(onScreen, await page.evaluate(readMainText));
		} finally {
			await devtools.send('Emulation.setEmulatedMedia', { media: '' });
		}
	},
};

function compare(onScreen: MainText, onPaper: MainText): Sight[] {
	const { selector } = onScreen;
	if (onScreen.words >= 10 && onPaper.words * 4 < onScreen.words) {
		const note = `${onPaper.words} of ${onScreen.words} words are printed`;
		return [{ rule: 'print-empty', selector, note }];
	}
	const isBlank = onPaper.words > 0 && onPaper.unreadable * 2 > onPaper.words;
	return [
		...(onScreen.heading && !onPaper.heading
			? [{ rule: 'print-without-heading', selector: onScreen.heading }]
			: []),
		...(isBlank ? [{ rule: 'print-unreadable', selector }] : []),
		...onPaper.pale.map((selector) => ({ rule: 'print-needs-background', selector })),
	];
}

/** Runs in the page: counts what is shown at this moment. */
function readMainText(): MainText {
	const { selectorOf } = globalThis.inPage;
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

	/** Red, green, blue to 255, and alpha to 1. A colour in another notation counts as grey. */
	function partsOf(color: string): number[] {
		const parts = color
			.match(/^rgba?\((.*)\)$/)?.[1]
			?.split(/[\s,/]+/)
			.map(Number);
		return parts ? [...parts.slice(0, 3), parts[3] ?? 1] : [128, 128, 128, 1];
	}

	type Look = { isUnreadable: boolean; ground?: Element | undefined };
}

type MainText = {
	selector: string;
	words: number;
	/** Of those words: in about the colour of what is behind them. */
	unreadable: number;
	/** What is behind ten words or more that are too pale for white paper. */
	pale: string[];
	/** The first h1 that is shown. */
	heading: string;
};
