import type { Clock } from './clock.ts';
import { real } from './real.ts';

/** Gives scripts of the page the clock in the place of the browser's timers, frames and dates. */
export function installTimers(clock: Clock): void {
	const runOf = (run: TimerHandler, values: unknown[]) => () => {
		if (typeof run === 'function') run.apply(globalThis, values);
		else real.setTimeout(run as unknown as () => void);
	};
	const drop = (id?: number) => void (clock.drop(Number(id)) || real.clearTimeout(Number(id)));
	const put = (name: string, value: unknown) =>
		Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });

	put('setTimeout', function setTimeout(run: TimerHandler, delay = 0, ...values: unknown[]) {
		return clock.later(runOf(run, values), delay, false);
	});
	put('setInterval', function setInterval(run: TimerHandler, delay = 0, ...values: unknown[]) {
		return clock.later(runOf(run, values), delay, true);
	});
	put('clearTimeout', drop);
	put('clearInterval', drop);
	put('requestAnimationFrame', function requestAnimationFrame(run: FrameRequestCallback) {
		return clock.frame(run);
	});
	put('cancelAnimationFrame', (id: number) => void clock.drop(id));
	put('requestIdleCallback', function requestIdleCallback(run: IdleRequestCallback) {
		return clock.later(() => run({ didTimeout: false, timeRemaining: () => 50 }), 1, false);
	});
	put('cancelIdleCallback', drop);
	put('Date', dateOf(clock));
	performance.now = () => clock.now();
}

function dateOf(clock: Clock): DateConstructor {
	const now = () => {
		clock.now();
		return clock.date();
	};
	const known = new Proxy(real.Date, {
		apply: () => new real.Date(now()).toString(),
		construct: (target, values, asked) =>
			Reflect.construct(target, values.length ? values : [now()], asked),
		get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
	});
	real.Date.prototype.constructor = known;
	return known;
}
