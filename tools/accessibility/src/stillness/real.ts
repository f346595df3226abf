/** What the page's scripts get another one of, as the browser made it: for engines, which need real time and answers. */
export const real = {
	Date,
	XMLHttpRequest,
	now: performance.now.bind(performance),
	setTimeout: setTimeout.bind(globalThis) as unknown as (run: () => void, delay?: number) => number,
	clearTimeout: clearTimeout.bind(globalThis) as (id: number) => void,
	setInterval: setInterval.bind(globalThis) as unknown as (
		run: () => void,
		delay?: number,
	) => number,
	clearInterval: clearInterval.bind(globalThis) as (id: number) => void,
	requestAnimationFrame: requestAnimationFrame.bind(globalThis),
	cancelAnimationFrame: cancelAnimationFrame.bind(globalThis),
};

/** One turn of the browser's loop, at once: promises and messages get in. */
export function turn(): Promise<void> {
	return new Promise((done) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			done();
		};
		port2.postMessage(0);
	});
}

export function pass(milliseconds: number): Promise<void> {
	return new Promise((done) => void real.setTimeout(done, milliseconds));
}

/** The next frame has been laid out, and observers were told; in a frame that is never drawn, a moment later. */
export function drawn(): Promise<void> {
	const next = new Promise<void>((done) => {
		real.requestAnimationFrame(() => void turn().then(done));
	});
	return Promise.race([next, pass(1_000)]);
}
