import type { Sight } from '../probe.ts';
import { hasBrake } from './brake.ts';
import { isLeftOut } from './scope.ts';
import { selectorOf } from './selector.ts';
import { isShown } from './shown.ts';

/** Animations, videos, marquees and scripts that go on for longer than five seconds. */
export function judgeMotion(): Sight[] {
	const limit = 5000;
	/** A quarter of a field of view of 10 degrees, as WCAG 2.2 measures it on a common screen. */
	const largeFlash = 21_824;
	const sights = new Map<string, Sight>();
	const tell = (rule: string, element: Element, note: string) => {
		const selector = selectorOf(element);
		sights.set(`${rule} ${selector}`, { rule, selector, note });
	};
	const canBeStopped = hasBrake();

	for (const animation of document.getAnimations()) judgeAnimation(animation);
	if (!canBeStopped) {
		for (const element of document.querySelectorAll('marquee, blink'))
			if (isLarge(element)) tell('moves-for-ever', element, `<${element.localName}>`);
		for (const video of document.querySelectorAll('video')) judgeVideo(video);
		for (const part of document.querySelectorAll('animate, animateTransform, animateMotion'))
			judgeDrawing(part);
		judgeTimers();
	}
	return [...sights.values()];

	function judgeAnimation(animation: Animation): void {
		const { effect } = animation;
		if (
			animation.playState !== 'running' ||
			animation instanceof CSSTransition ||
			!(effect instanceof KeyframeEffect)
		)
			return;
		if (!(animation.timeline instanceof DocumentTimeline)) return;
		const { target } = effect;
		if (!target || !isLarge(target)) return;
		const { activeDuration, duration, delay = 0 } = effect.getComputedTiming();
		const frames = effect.getKeyframes();
		const name = animation instanceof CSSAnimation ? animation.animationName : 'a script';
		const seconds = `${name}, ${activeDuration === Infinity ? 'for ever' : `${Math.round(Number(activeDuration) / 1000)} seconds`}`;
		const { width, height } = target.getBoundingClientRect();
		if (
			Number(duration) < 1000 / 3 &&
			Number(activeDuration) >= 1000 &&
			isFlash(frames) &&
			width * height > largeFlash
		)
			tell('flashes', target, `${(1000 / Number(duration)).toFixed(1)} times a second`);
		else if (
			!canBeStopped &&
			Number(activeDuration) + Math.min(0, delay) > limit &&
			!isProgress(target) &&
			changes(frames)
		)
			tell('moves-for-ever', target, seconds);
	}

	function isFlash(frames: ComputedKeyframe[]): boolean {
		return frames.some((frame) =>
			['opacity', 'visibility', 'color', 'backgroundColor', 'filter', 'backgroundImage'].some(
				(name) => name in frame,
			),
		);
	}

	/** Two keyframes that are the same move nothing. */
	function changes(frames: ComputedKeyframe[]): boolean {
		const looks = frames.map(({ offset, computedOffset, easing, composite, ...look }) =>
			JSON.stringify(look),
		);
		return new Set(looks).size > 1;
	}

	/** Whoever waits has to be told that something is going on. */
	function isProgress(element: Element): boolean {
		return !!element.closest(
			'progress, [role=progressbar], [aria-busy=true], [role=status], [role=alert]',
		);
	}

	function isLarge(element: Element): boolean {
		const { width, height } = element.getBoundingClientRect();
		return (
			width > 2 &&
			height > 2 &&
			isShown(element) &&
			element.checkVisibility({ opacityProperty: false })
		);
	}

	function judgeVideo(video: HTMLVideoElement): void {
		const runs = video.autoplay || !video.paused || isStilled(video);
		const long = video.loop || !(video.duration <= limit / 1000);
		if (runs && long && !video.controls && isLarge(video))
			tell('video-starts-by-itself', video, video.loop ? 'again and again' : '');
	}

	function judgeDrawing(part: Element): void {
		const svg = part.closest('svg');
		const seconds = parseFloat(part.getAttribute('dur') ?? '0');
		const times =
			part.getAttribute('repeatCount') === 'indefinite'
				? Infinity
				: Number(part.getAttribute('repeatCount') ?? 1);
		const isStarted = !/click|focus|over|indefinite/.test(part.getAttribute('begin') ?? '');
		if (
			svg &&
			isStarted &&
			(!svg.animationsPaused() || isStilled(svg)) &&
			isLarge(svg) &&
			!isProgress(svg) &&
			seconds * times * 1000 > limit
		)
			tell('moves-for-ever', svg, 'a moving drawing');
	}

	/** Each script that comes round in time is let go round once more, and what it changes of what is shown is noted. */
	function judgeTimers(): void {
		const observer = new MutationObserver(() => {});
		for (const { run, delay } of comingRound()) {
			observer.observe(document.body, {
				subtree: true,
				childList: true,
				characterData: true,
				attributes: true,
			});
			try {
				run();
			} catch {
				continue;
			}
			const changed = observer
				.takeRecords()
				.map(({ target }) => (target instanceof Element ? target : target.parentElement));
			observer.disconnect();
			const shown = changed.filter(
				(element) => !!element && isLarge(element) && !isProgress(element) && !isLeftOut(element),
			) as Element[];
			if (shown[0]) tell('changes-by-itself', holderOf(shown), `every ${delay / 1000} seconds`);
		}
	}

	/** More often than three times a minute. A clock that checks for news every hour does not move. */
	function comingRound() {
		const all = globalThis.stillness?.repeated() ?? [];
		return all.filter(({ delay }) => delay >= 100 && delay <= 20_000);
	}

	function isStilled(element: Element): boolean {
		return !!globalThis.stillness?.wasMoving(element);
	}

	function holderOf(elements: Element[]): Element {
		let holder: Element | null = elements[0] ?? null;
		while (holder?.parentElement && !elements.every((each) => holder?.contains(each)))
			holder = holder.parentElement;
		return holder ?? document.body;
	}
}
