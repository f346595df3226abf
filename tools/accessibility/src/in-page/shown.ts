import { parentOf } from './flat-tree.ts';

/** Rendered, and not hidden by any style. It may be off the screen. */
export function isShown(element: Element): boolean {
	return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
}

/** More than the pixel that is left of what is for screen readers only, and not see-through. */
export function isSeen(element: Element): boolean {
	const { width, height } = element.getBoundingClientRect();
	if (width < 3 || height < 3 || !element.checkVisibility({ visibilityProperty: true }))
		return false;
	const { clip, clipPath, position } = getComputedStyle(element);
	if (position === 'absolute' && /^rect\((0px|1px)/.test(clip)) return false;
	if (clipPath === 'inset(50%)' || clipPath === 'inset(100%)') return false;
	for (let each: Element | null = element; each; each = parentOf(each))
		if (parseFloat(getComputedStyle(each).opacity) < 0.05) return false;
	return true;
}
