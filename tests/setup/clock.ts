import { onTestFinished, vi } from 'vitest';

/** Stops the clock of this process, so many minutes from now, until the test ends. The database's clock goes on. */
export function stopTheClock(minutesFromNow = 0): void {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutesFromNow * 60_000 });
	onTestFinished(() => void vi.useRealTimers());
}
