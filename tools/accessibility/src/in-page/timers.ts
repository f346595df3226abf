/**
 * Has to run in a page before its own scripts: keeps in mind what they do again and again, so that the probe for motion
 * need not wait for it. Without it, that probe does not see what timers do.
 */
export function installTimers(): void {
	if ('timers' in globalThis) return;

	const { setInterval, clearInterval } = globalThis;
	const running = new Map<unknown, Repeated>();

	globalThis.setInterval = function setIntervalKept(
		run: TimerHandler,
		delay = 0,
		...values: unknown[]
	) {
		const id = setInterval(run, delay, ...values);
		if (typeof run === 'function')
			running.set(id, { run: () => run(...values), delay: Number(delay) });
		return id;
	} as typeof setInterval;

	globalThis.clearInterval = function clearIntervalKept(id) {
		running.delete(id);
		clearInterval(id);
	};

	/** More often than three times a minute. A clock that checks for news every hour does not move. */
	const repeated = () =>
		[...running.values()].filter(({ delay }) => delay >= 100 && delay <= 20_000);

	globalThis.timers = { repeated };
}

declare global {
	var timers: { repeated(): Repeated[] } | undefined;
}

type Repeated = {
	run(): void;
	/** Milliseconds */
	delay: number;
};
