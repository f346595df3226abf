import { FRAME } from './numbers.ts';
import { real } from './real.ts';

/**
 * The time of the page's scripts. Their timers and frames come in the order in which they are due, and only when somebody
 * lets time go on; then each costs nothing but what it does. `goLive` lets the real time pass instead.
 */
export function makeClock() {
	const waiting = new Map<number, Waiting>();
	/** What was left when the page was stilled. It never comes. */
	const parked = new Map<number, Waiting>();
	let now = 0;
	let reads = 0;
	let count = 0;
	let depth = 0;
	let liveSince: number | undefined;
	// The first moment of the day in UTC: never later than what servers call now, and the same all day.
	let epoch = Math.floor(real.Date.now() / DAY) * DAY;

	const time = () => (liveSince === undefined ? now : now + real.now() - liveSince);

	function add(each: Omit<Waiting, 'id' | 'depth'>): number {
		const id = FIRST + ++count;
		const entry = { ...each, id, depth: depth + 1 };
		waiting.set(id, entry);
		if (liveSince !== undefined) pace(entry);
		return id;
	}

	function pace(entry: Waiting): void {
		const fire = () => void (waiting.has(entry.id) && run(entry));
		entry.real = entry.isFrame
			? real.requestAnimationFrame(fire)
			: real.setTimeout(fire, entry.due - time());
	}

	function run(entry: Waiting): void {
		if (liveSince === undefined) now = Math.max(now, entry.due);
		reads = 0;
		if (entry.every === undefined) waiting.delete(entry.id);
		else entry.due = time() + entry.every;
		depth = entry.depth;
		try {
			entry.run(time());
		} catch (error) {
			reportError(error);
		} finally {
			depth = 0;
		}
		if (entry.every !== undefined && liveSince !== undefined && waiting.has(entry.id)) pace(entry);
	}

	return {
		/** Milliseconds since the document began. A script that waits by looking at the clock sees it move at last. */
		now(): number {
			if (liveSince === undefined && ++reads > READS) now += 1;
			return time();
		},
		date: () => Math.floor(epoch + time()),
		later(run: () => void, delay: number, isRepeated: boolean): number {
			// As browsers do: four milliseconds at least for timers that set timers that set timers.
			const wait = Math.max(depth > 4 || isRepeated ? 4 : 1, Number(delay) || 0);
			return add({ run, due: time() + wait, ...(isRepeated && { every: wait }) });
		},
		frame(run: (time: number) => void): number {
			const due = liveSince === undefined ? (Math.floor(now / FRAME + 1e-6) + 1) * FRAME : time();
			return add({ run, due, isFrame: true });
		},
		drop(id: number): boolean {
			const entry = waiting.get(id);
			if (entry?.real !== undefined)
				(entry.isFrame ? real.cancelAnimationFrame : real.clearTimeout)(entry.real);
			return waiting.delete(id) || parked.delete(id);
		},
		/** Runs what is due next, if it is due by then. False when nothing is. */
		step(until: number): boolean {
			let next: Waiting | undefined;
			for (const each of waiting.values())
				if (each.due <= until && (!next || each.due < next.due)) next = each;
			if (next) run(next);
			return !!next;
		},
		/** Time stands still at this moment: what waits now never comes. */
		park(moment: number): void {
			for (const [id, each] of waiting) parked.set(id, each);
			waiting.clear();
			now = moment;
		},
		forget(moment: number): void {
			waiting.clear();
			now = moment;
		},
		repeated: () =>
			[...parked.values(), ...waiting.values()].flatMap(({ run, every = 0 }) =>
				every ? [{ run: () => run(time()), delay: every }] : [],
			),
		goLive(): void {
			epoch = real.Date.now() - now;
			liveSince = real.now();
		},
		/** From live to still: what waits keeps its place in time. */
		endLive(): void {
			if (liveSince === undefined) return;
			now = time();
			liveSince = undefined;
			for (const each of waiting.values())
				if (each.real !== undefined)
					(each.isFrame ? real.cancelAnimationFrame : real.clearTimeout)(each.real);
		},
	};
}

const DAY = 86_400_000;
/** Ids that no timer of the browser's own has. */
const FIRST = 1e9;
/** As often a script may look at the clock before it moves. */
const READS = 10_000;

export type Clock = ReturnType<typeof makeClock>;

type Waiting = {
	id: number;
	due: number;
	run(time: number): void;
	/** Milliseconds, of what comes again and again. */
	every?: number;
	isFrame?: boolean;
	/** How many timers in a row have set it. */
	depth: number;
	/** The browser's own timer or frame, while the clock is live. */
	real?: number;
};
