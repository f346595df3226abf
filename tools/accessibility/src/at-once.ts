import { availableParallelism, cpus, loadavg } from 'node:os';

/**
 * How many pages are open at once when nobody has said it: as many as there are processors free, and as there is memory
 * for. What others use is measured from the start of the program until now; in a container, what the container may use
 * counts.
 */
export function pagesAtOnce(now: Machine = measure()): number {
	const { processors, busy, memory } = now;
	const free = processors * (1 - Math.min(1, busy));
	return Math.max(1, Math.min(Math.round(free * A_PROCESSOR), Math.floor(memory / A_PAGE)));
}

/** What others use of the machine, and what there is of it for us. */
function measure(): Machine {
	const { total, idle } = spent();
	const passed = total - start.total;
	const { user, system } = process.cpuUsage(start.own);
	const own = (user + system) / 1000;
	const used = passed - (idle - start.idle) - own;
	// Where no time is told of the processors, or too little has passed, the load of the last minute has to do.
	const isTold = passed > MOMENT;
	return {
		processors: availableParallelism(),
		busy: Math.max(0, isTold ? used / passed : (loadavg()[0]! - 1) / cpus().length),
		memory: process.availableMemory(),
	};
}

/** Milliseconds of all processors together. */
function spent(): { total: number; idle: number } {
	const all = cpus().map(({ times }) => times);
	const sum = (each: (times: (typeof all)[number]) => number) =>
		all.reduce((total, times) => total + each(times), 0);
	return {
		total: sum(({ user, nice, sys, idle, irq }) => user + nice + sys + idle + irq),
		idle: sum(({ idle }) => idle),
	};
}

const start = { ...spent(), own: process.cpuUsage() };

/** Pages that keep one processor busy. More wait for each other: the page and its engines take turns. */
const A_PROCESSOR = 1;
/** Bytes: a large page, in a process of its own, with all engines in it. */
const A_PAGE = 400e6;
/** Milliseconds of processors, below which a measurement says nothing. */
const MOMENT = 200;

export type Machine = {
	/** That we may use. */
	processors: number;
	/** The part of the whole machine that others keep busy, from 0 to 1. */
	busy: number;
	/** Free bytes. */
	memory: number;
};
