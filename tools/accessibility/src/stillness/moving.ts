import { everything } from '../in-page/flat-tree.ts';
import { MOMENT } from './numbers.ts';

/**
 * Brings all that moves to rest where it would be after five seconds: what is over by then is over, the rest stands. Its
 * play state stays `running`, so that whoever looks still learns that it moves.
 */
export function stillMoving(): void {
	for (const root of roots())
		for (const animation of root.getAnimations()) stillAnimation(animation);
	for (const part of document.querySelectorAll('animate, animateTransform, animateMotion, set'))
		stillDrawing(part);
	for (const media of document.querySelectorAll<HTMLMediaElement>('video, audio'))
		stillMedia(media);
	for (const marquee of document.querySelectorAll('marquee')) {
		if (stilled.has(marquee)) continue;
		stilled.add(marquee);
		// Put in anew, it is at its start: where it had come to depended on the machine.
		const { parentNode, nextSibling } = marquee;
		marquee.remove();
		parentNode?.insertBefore(marquee, nextSibling);
		marquee.stop();
	}
}

/** Whether it would move if we had not brought it to rest. */
export function wasMoving(element: Element): boolean {
	return stilled.has(element);
}

function roots(): (Document | ShadowRoot)[] {
	return [document, ...everything().flatMap(({ shadowRoot }) => shadowRoot ?? [])];
}

function stillAnimation(animation: Animation): void {
	const { effect, timeline, playState, playbackRate } = animation;
	// What follows the scroll position moves by a hand.
	if (!effect || (timeline && !(timeline instanceof DocumentTimeline))) return;
	if (playState !== 'running' || playbackRate === 0) return;
	const { endTime = 0 } = effect.getComputedTiming();
	if (Number(endTime) <= MOMENT || animation instanceof CSSTransition) animation.finish();
	else {
		animation.playbackRate = 0;
		animation.currentTime = MOMENT;
	}
}

function stillDrawing(part: Element): void {
	let svg = (part as SVGElement).ownerSVGElement;
	for (let outer = svg; outer; outer = outer.ownerSVGElement) svg = outer;
	if (!svg || stilled.has(svg) || svg.animationsPaused()) return;
	stilled.add(svg);
	svg.pauseAnimations();
	svg.setCurrentTime(MOMENT / 1000);
}

function stillMedia(media: HTMLMediaElement): void {
	if (media.paused || media.ended) return;
	stilled.add(media);
	media.pause();
	// One picture of it is as good as another, as long as it is the same.
	if (media.readyState > 0) media.currentTime = 0;
}

const stilled = new WeakSet<Element>();
