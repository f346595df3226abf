import { availableParallelism } from 'node:os';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { check, readConfig, type Run, type Target } from 'moothall-a11y';
import { langOfPath } from '#domain/language.ts';
import { withoutLang } from '#domain/paths.ts';
import { deskOf } from '#tools/check-hub/staff.ts';
import { staffTargets } from '#tools/check-hub/desk.ts';
import { residentsTargets } from '#tools/check-hub/residents.ts';
import { paths as pages } from './built.ts';

const hub = inject('hub');
let run: Run;

/* What `npm run a11y` looks at, without a baseline: nothing is excused. */
beforeAll(async () => {
	const { defaults } = await readConfig('tools/check-hub/config.mjs');
	const desk = await deskOf(hub);
	const targets = [
		...residentsTargets({ ...hub, pages, key: desk.key }, defaults),
		...staffTargets(desk, defaults),
	].map(inHalfTheWays);
	run = await check(targets, {
		concurrency: Math.min(4, availableParallelism()),
		today: hub.today,
	});
}, 1_200_000);

test('every page is looked at, in every state', () => {
	const failed = run.pages.filter(({ outcome }) => outcome !== 'checked');
	expect(failed.map(({ url, state, reason }) => `${url} ${state}: ${reason}`)).toEqual([]);
	const looked = new Set(run.pages.map(({ url }) => url));
	expect(pages.filter((path) => !looked.has(path))).toEqual([]);
	const kinds = new Set(run.pages.map(({ state }) => state.split(':')[0]));
	expect([...kinds]).toEqual(expect.arrayContaining(['as is', 'errors', 'empty', 'long']));
});

test('every template and every state is seen at a desk and on a phone, by day and by night', () => {
	const ways = Map.groupBy(run.pages, ({ url, state }) => `${withoutLang(url)} ${state}`);
	for (const [look, pages] of ways) {
		const seen = new Set(pages.flatMap(({ variants }) => variants));
		// A page that differs from its template in its text alone is seen once in each language.
		if (pages.some(({ variants }) => variants.length > 1)) expect(seen.size, look).toBe(4);
	}
});

describe('no engine and no probe finds anything wrong', () => {
	test.each(['error', 'warning'])('that is called %s', (kind) => {
		const found = run.problems.filter((problem) => problem.kind === kind);
		expect(
			found.map(({ rule, html, places }) => ({ rule, html, places: places.slice(0, 3) })),
		).toEqual([]);
	});
});

/**
 * English at a desk by day and on a phone by night, Welsh the other way round. Both languages have one style sheet and the
 * same templates, so the two together show each template and each state in all four ways. `npm run a11y` looks at both
 * languages in each of them.
 */
function inHalfTheWays(target: Target): Target {
	const { options, url } = target;
	if (options.variants.length < 4) return target;
	const isEnglish = langOfPath(new URL(url).pathname) === 'en';
	const variants = options.variants.filter(
		({ width, scheme }) => isEnglish === ((width === 1280) === (scheme === 'light')),
	);
	return { ...target, options: { ...options, variants } };
}
