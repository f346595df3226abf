import type { Config } from '@netlify/functions';

/** Netlify's `rateLimit` of a function: so many calls in a window of so many seconds. */
export class RateLimiter {
	readonly #windows = new Map<string, { calls: number; endsAt: number }>();
	readonly #now: () => number;

	constructor(now = Date.now) {
		this.#now = now;
	}

	admit(name: string, { aggregateBy, windowSize, windowLimit }: Limit, ip: string, domain: string) {
		const now = this.#now();
		const by = [aggregateBy ?? 'domain'].flat();
		const key = JSON.stringify([name, by.includes('ip') && ip, by.includes('domain') && domain]);
		let window = this.#windows.get(key);
		if (!window || window.endsAt <= now) {
			this.#sweep(now);
			window = { calls: 0, endsAt: now + windowSize * 1000 };
			this.#windows.set(key, window);
		}
		window.calls += 1;
		return window.calls <= (windowLimit ?? Number.POSITIVE_INFINITY);
	}

	#sweep(now: number) {
		for (const [key, { endsAt }] of this.#windows) if (endsAt <= now) this.#windows.delete(key);
	}
}

type Limit = NonNullable<Config['rateLimit']>;
