import type { Clock } from './clock.ts';
import { REDIRECT } from './numbers.ts';

/** Follows what leads on at once, as a redirect does, and holds what would take the page away later. */
export function watchExits(clock: Clock, state: { isStill: boolean; isLive: boolean }): Exits {
	const held: string[] = [];
	let isLeaving = false;
	globalThis.navigation?.addEventListener('navigate', (event) => {
		const { cancelable, destination, downloadRequest } = event as NavigateEvent;
		if (destination.sameDocument || downloadRequest !== null || state.isLive) return;
		const isLate =
			state.isStill || clock.now() >= REDIRECT || timedRefreshes().has(destination.url);
		if (!cancelable || !isLate) {
			isLeaving = true;
			return;
		}
		event.preventDefault();
		// What an act of ours sets off is for the probe that acts.
		if (!state.isStill) held.push(destination.url);
	});
	return {
		held: () => [...new Set([...held, ...timedRefreshes()])],
		isLeaving: () => isLeaving || refreshes().some(({ seconds }) => seconds * 1_000 < REDIRECT),
	};
}

/** Addresses to which a `meta` element leads, but not at once. */
function timedRefreshes(): Set<string> {
	return new Set(
		refreshes()
			.filter(({ seconds }) => seconds * 1_000 >= REDIRECT)
			.map(({ url }) => url),
	);
}

function refreshes(): { seconds: number; url: string }[] {
	return [...document.querySelectorAll('meta[http-equiv=refresh i]')].flatMap((meta) => {
		const content = meta.getAttribute('content') ?? '';
		const [, seconds, url = ''] =
			/^\s*(\d*\.?\d*)[^;,\s]*(?:[;,\s]\s*(?:url\s*=\s*)?["']?([^"']*))?/i.exec(content) ?? [];
		// Without digits it is no refresh, and nothing happens.
		if (!seconds || seconds === '.') return [];
		const address = URL.parse(url.trim(), document.baseURI)?.href ?? location.href;
		return [{ seconds: Number(seconds), url: address }];
	});
}

export type Exits = {
	/** Addresses to which the page would have gone by itself. */
	held(): string[];
	/** Another document is coming. */
	isLeaving(): boolean;
};
