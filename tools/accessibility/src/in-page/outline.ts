import { apart, channelsOf, contrastBetween, isClear } from './colour.ts';
import { backgroundOf } from './ground.ts';
import { isSeen } from './shown.ts';

export const outlines = ['outline-style', 'outline-width', 'outline-color', 'outline-offset'];

/** At this moment: an outline, thick and dark enough to be seen, and not cut off. */
export function isOutlined(element: Element): boolean {
	const style = getComputedStyle(element);
	const values = outlines.map((name) => style.getPropertyValue(name));
	return values[0] !== 'none' && isSeen(element) && outlineShows(element, values);
}

/**
 * The outline's contrast with what it is drawn on, for people who can't see small differences; undefined if we can't
 * say.
 */
export function outlineContrast(element: Element): number | undefined {
	const { outlineStyle, outlineColor, outlineOffset } = getComputedStyle(element);
	const behind = backgroundOf(parseFloat(outlineOffset) < 0 ? element : element.parentElement);
	if (outlineStyle === 'auto' || !behind) return undefined;
	const [colour, ground] = [channelsOf(outlineColor), channelsOf(behind)];
	if (colour?.[3] !== 1 || ground?.[3] !== 1) return undefined;
	return contrastBetween(colour, ground);
}

export function outlineShows(
	element: Element,
	[style, width, colour = '', offset]: string[],
): boolean {
	const thickness = parseFloat(width ?? '0');
	if (style === 'none' || thickness < 1 || isClear(colour)) return false;
	const out = parseFloat(offset ?? '0');
	if (style !== 'auto' && out + thickness > 0 && isCutOff(element, out)) return false;
	const behind = backgroundOf(out + thickness / 2 < 0 ? element : element.parentElement);
	return behind === undefined || style === 'auto' || apart(colour, behind);
}

/** A box that hides what sticks out of it leaves nothing of an outline that is wholly outside. */
function isCutOff(element: Element, offset: number): boolean {
	const box = element.getBoundingClientRect();
	for (let each = element.parentElement; each; each = each.parentElement) {
		if (each === document.body || each === document.documentElement) return false;
		if (getComputedStyle(each).overflow === 'visible') continue;
		const clip = each.getBoundingClientRect();
		return (
			box.left - offset <= clip.left &&
			box.top - offset <= clip.top &&
			box.right + offset >= clip.right &&
			box.bottom + offset >= clip.bottom
		);
	}
	return false;
}

export function shadowShows(element: Element, shadow: string): boolean {
	if (shadow === 'none') return false;
	const colours = shadow.match(/[a-z]+\([^)]*\)/g) ?? [];
	const behind = backgroundOf(shadow.includes('inset') ? element : element.parentElement);
	return colours.some(
		(colour) => !isClear(colour) && (behind === undefined || apart(colour, behind)),
	);
}
