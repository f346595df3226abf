import type { Lang } from '#domain/language.ts';
import { inLang } from '#domain/paths.ts';
import { AS_IS, type PageSettings, type State, type Target, targetOf } from 'moothall-a11y';

/** Pages in their states, by the path without its language. A state that names no status must come with 200. */
export function inStates(base: string, lang: Lang, states: Record<string, State[]>): Look[] {
	return Object.entries(states).flatMap(([path, all]) =>
		all.map((state) => ({ base, path: inLang(lang, path), state: { status: 200, ...state } })),
	);
}

/** Pages as they are, or in a state that their address brings. */
export function inLanguage(
	lang: Lang,
	base: string,
	paths: string[],
	name = AS_IS,
	status?: number,
): Look[] {
	return paths.map((path) => ({
		base,
		path: inLang(lang, path),
		state: { name, steps: [], status },
	}));
}

export function toTarget(
	{ base, path, variants = everyWay, state = { name: AS_IS, steps: [] }, cookie }: Look,
	settings: PageSettings,
): Target {
	const headers = { 'x-test-address': nextVisitor(), ...(cookie && { cookie }) };
	return {
		...targetOf(base + path, { ...settings, variants, headers }),
		name: path,
		states: [state],
	};
}

/** A network for each visit, so that no visit reaches the limits of another. */
function nextVisitor(): string {
	visitors += 1;
	return `2001:db8:acce:${visitors.toString(16)}::1`;
}

let visitors = 0;

/** A wide and a narrow screen, in the light and the dark scheme. */
const everyWay = ['1280 light', '1280 dark', '320 light', '320 dark'];

/** One page to look at. */
export type Look = {
	base: string;
	path: string;
	variants?: string[];
	state?: State;
	cookie?: string;
};
