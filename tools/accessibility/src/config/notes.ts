import type { ConfigFile, PageSettings } from './schema.ts';
import { runKeys, unusedKeys, usedKeys } from './schema.ts';

/** What somebody who comes from pa11y-ci has to know of how their file is read here, in sentences. */
export function notesOn({ defaults = {}, urls = [] }: ConfigFile): string[] {
	const all: Record<string, unknown>[] = [defaults, ...urls];
	const notes = unusedKeys
		.filter((key) => all.some((settings) => key in settings && settings[key] !== AS_HERE[key]))
		.map((key) => `${key} has no effect here${WHY[key] ?? ''}.`);
	const misplaced = runKeys.filter((key) => urls.some((page) => key in page));
	for (const key of misplaced)
		notes.push(`${key} has an effect in "defaults" only, not in an entry of "urls".`);
	if (!defaults.runners && urls.some(({ runners }) => !runners)) notes.push(BOTH_RUNNERS);
	return [...notes, ...urls.flatMap((page) => topUps(page, defaults))];
}

/** Lists that pa11y-ci tops up from the defaults, which few expect. */
function topUps(page: PageSettings & { url: string }, defaults: PageSettings): string[] {
	return usedKeys.flatMap((key) => {
		const [own, common] = [page[key], defaults[key]];
		if (!Array.isArray(own) || !Array.isArray(common) || own.length >= common.length) return [];
		const added = common.slice(own.length).map((entry) => JSON.stringify(entry));
		return (
			`${page.url}: "${key}" is shorter there than in "defaults", so, as in pa11y-ci, ` +
			`${added.join(', ')} of the defaults applies too.`
		);
	});
}

/** Settings that this tool always has, by pa11y-ci's names. */
const AS_HERE: Record<string, unknown> = { useIncognitoBrowserContext: true, ignoreUrl: false };

const WHY: Record<string, string> = {
	levelCapWhenNeedsReview: ': what a person has to look at is kept apart from errors',
	log: ': --quiet says less',
	useIncognitoBrowserContext: ': no page shares cookies with another',
};

const BOTH_RUNNERS =
	'"runners" is not set: pa11y-ci would run htmlcs alone, and here axe runs too. ' +
	'Set "runners" to ["htmlcs"] for the same as before.';
