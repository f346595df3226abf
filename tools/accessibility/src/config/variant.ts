import type { Variant } from '../target.ts';

/** Reads `320 dark`, `1280`, or `320x640 light`. Without a height the page's own is taken, without a word light. */
export function readVariant(words: string, height: number): Variant | undefined {
	const [, width, ownHeight, scheme] = VARIANT.exec(words.trim()) ?? [];
	if (!width) return undefined;
	return {
		width: Number(width),
		height: Number(ownHeight ?? height),
		scheme: scheme === 'dark' ? 'dark' : 'light',
	};
}

/** From 100 to 9999 pixels: anything else is a slip of the hand. */
export const VARIANT = /^([1-9]\d{2,3})(?:\s*[x×]\s*([1-9]\d{2,3}))?(?:\s+(light|dark))?$/;
