/*
 * What is brought into every document before its own scripts, bundled, as `globalThis.stillness`: it lets the page's time
 * go on until a stated moment, and keeps it there, so that two looks at the page see the same.
 */
import { installChance } from './chance.ts';
import { makeClock } from './clock.ts';
import { watchExits } from './exits.ts';
import { stillMoving, wasMoving } from './moving.ts';
import { comingParts, watchNetwork } from './network.ts';
import { ANSWERS, CALLBACKS, CALLBACKS_OF_ACT, MOMENT, REACTION } from './numbers.ts';
import { watchObservers } from './observers.ts';
import { drawn, pass, real, turn } from './real.ts';
import { installTimers } from './timers.ts';

const state = { isStill: false, isLive: false, isOurs: false };
const clock = makeClock();
const network = watchNetwork(
	() => state.isStill,
	() => state.isOurs,
);
const observers = watchObservers(() => state.isStill);
const chance = installChance();
const exits = watchExits(clock, state);
installTimers(clock);

let moment = MOMENT;
/** How many callbacks of scripts may still run before the page stands. */
let left = CALLBACKS;
/** An act of ours has reached the page, and what the browser tells of it comes with the next frame. */
let isTouched = false;
let hasLateFont = false;

export const stillnessOfPage = {
	real,
	wasMoving,
	repeated: clock.repeated,

	/** Lets the real time pass, for steps that are taken on the page. */
	goLive(): void {
		state.isLive = true;
		clock.goLive();
		chance.goLive();
	},

	/** `approach`, then `stand`: for a document without frames. */
	async settle(more = 0, patience = ANSWERS): Promise<string[]> {
		await this.approach(more, patience);
		return this.stand();
	},

	/**
	 * Lets the page come to its moment, so many milliseconds later than usual. What is on its way is waited for `patience`
	 * milliseconds. When the page goes on at once, this never resolves.
	 */
	async approach(more = 0, patience = ANSWERS): Promise<void> {
		if (state.isStill) return;
		state.isLive = false;
		clock.endLive();
		moment = clock.now() + MOMENT + more;
		left = CALLBACKS;
		await answered(real.now() + patience);
		await letGo(patience);
	},

	/** Lets the page hear what its frames said on their way to their moments. */
	async hear(patience = ANSWERS): Promise<void> {
		if (!state.isStill) await letGo(patience);
	},

	/** Keeps the page at its moment. Returns the addresses to which it would have gone by itself. */
	stand(): string[] {
		if (state.isStill) return [];
		const held = exits.held();
		state.isStill = true;
		hideExtras();
		clock.park(moment);
		stillMoving();
		// Not keys or clicks: probes ask the browser who listens for these.
		for (const type of ['focusin', 'change', 'resize']) addEventListener(type, touch, true);
		for (const type of ['animationstart', 'transitionrun'])
			document.addEventListener(type, stillMoving, true);
		return held;
	},

	/** Lets the page answer to what was just done to it, and rest again. */
	async react(): Promise<void> {
		if (!state.isStill) return await pass(0);
		await turn();
		for (let left = CALLBACKS_OF_ACT; left > 0 && clock.step(moment + REACTION); left--)
			await turn();
		clock.forget(moment);
		stillMoving();
	},

	/** Lets an engine of ours load what it needs, which the page itself may not any more. */
	async asOurs<T>(work: () => Promise<T>): Promise<T> {
		state.isOurs = true;
		try {
			return await work();
		} finally {
			state.isOurs = false;
		}
	},

	/** At rest before a look: what fonts and changes of the window have set off is over. */
	async rest(): Promise<void> {
		if (!state.isStill) return;
		if (isTouched && document.scripts.length > 0) await drawn();
		isTouched = false;
		observers.tell();
		await this.react();
		await fontsReady();
		stillMoving();
	},
};

/** Runs what is due by the moment, and what comes of it. */
async function letGo(patience: number): Promise<void> {
	const end = real.now() + patience;
	let hasLeft = false;
	// What comes into view, or changes its size, is told with the next frame, and may set timers anew.
	const rounds = document.scripts.length > 0 || exits.isLeaving() ? 3 : 0;
	for (let round = 0; round < rounds && left > 0; round++) {
		await drawn();
		await answered(end);
		const before = left;
		while (left > 0 && clock.step(moment)) {
			left--;
			await turn();
			if (network.open() > 0) await answered(end);
			if (exits.isLeaving() && !hasLeft) break;
		}
		await answered(end);
		if (exits.isLeaving() && !hasLeft) await pass(patience);
		hasLeft ||= exits.isLeaving();
		if (round > 0 && before === left) break;
	}
}

/** Nothing is on its way any more, or the time for it is over. */
async function answered(end: number): Promise<void> {
	while (real.now() < end && (network.open() > 0 || comingParts() > 0)) await pass(10);
	await turn();
}

function touch(): void {
	isTouched = true;
}

/** A change of the window may ask for fonts that were not needed before. One that does not come is waited for once. */
async function fontsReady(): Promise<void> {
	if (hasLateFont || document.fonts?.status !== 'loading') return;
	await Promise.race([document.fonts.ready, pass(ANSWERS)]);
	hasLateFont = document.fonts.status === 'loading';
}

/** Engines go through objects with `for … in`, which also meets what old scripts put on all objects. */
function hideExtras(): void {
	for (const prototype of [Object.prototype, Array.prototype])
		for (const name of Object.keys(prototype))
			if (Object.getOwnPropertyDescriptor(prototype, name)?.configurable)
				Object.defineProperty(prototype, name, { enumerable: false });
}

Object.defineProperty(globalThis, 'stillness', { value: stillnessOfPage, configurable: true });

declare global {
	/** Left out in documents that no script was brought into. */
	var stillness: typeof import('./index.ts').stillnessOfPage | undefined;
}
