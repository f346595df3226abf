import type { Sight } from '../probe.ts';
import { selectorOf } from './selector.ts';
import { isShown } from './shown.ts';

/** Once less motion is asked for: what still moves from place to place, or grows and shrinks. */
export function movesWhenAsked(): Sight[] {
	const moving = [
		'transform',
		'translate',
		'rotate',
		'scale',
		'left',
		'right',
		'top',
		'bottom',
		'backgroundPosition',
		'marginLeft',
		'marginTop',
		'offsetDistance',
	];
	const found = new Set<Element>();
	for (const { effect, playState, timeline } of document.getAnimations()) {
		if (
			playState !== 'running' ||
			!(effect instanceof KeyframeEffect) ||
			!effect.target ||
			!(timeline instanceof DocumentTimeline)
		)
			continue;
		const isLong = Number(effect.getComputedTiming().activeDuration) > 1000;
		const moves = effect.getKeyframes().some((frame) => moving.some((name) => name in frame));
		if (
			isLong &&
			moves &&
			isShown(effect.target) &&
			!effect.target.closest('progress, [role=progressbar], [aria-busy=true]')
		)
			found.add(effect.target);
	}
	return [...found].map((element) => ({
		rule: 'ignores-reduced-motion',
		selector: selectorOf(element),
	}));
}
