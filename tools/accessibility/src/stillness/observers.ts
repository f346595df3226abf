/**
 * Once `isStill`, what comes into view because of us tells nobody, and changes of size are told when `tell` is called. What
 * has loaded by then stays as it is: its page hears of nothing that loads later.
 */
export function watchObservers(isStill: () => boolean): { tell(): void } {
	const waiting: (() => void)[] = [];
	if ('IntersectionObserver' in globalThis)
		globalThis.IntersectionObserver = class IntersectionObserver extends (
			globalThis.IntersectionObserver
		) {
			constructor(run: IntersectionObserverCallback, options?: IntersectionObserverInit) {
				super((...told) => {
					if (!isStill()) run.apply(this, told);
				}, options);
			}
		};
	if ('ResizeObserver' in globalThis)
		globalThis.ResizeObserver = class ResizeObserver extends globalThis.ResizeObserver {
			constructor(run: ResizeObserverCallback) {
				super((...told) => {
					if (isStill()) waiting.push(() => run.apply(this, told));
					else run.apply(this, told);
				});
			}
		};
	for (const type of ['load', 'error', 'loadeddata', 'canplay', 'playing', 'timeupdate', 'pause'])
		document.addEventListener(type, (event) => isStill() && event.stopImmediatePropagation(), true);
	return {
		tell() {
			for (const run of waiting.splice(0)) run();
		},
	};
}
