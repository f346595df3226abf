import { afterAll, beforeAll, expect, test } from 'vitest';
import { restlessPages, serveRestless, type RestlessSite } from '../corpus/restless.ts';
import { openBrowsers } from '../src/browser/browsers.ts';
import { check } from '../src/check.ts';
import { targetOf } from '../src/config/page.ts';

/** Pages of which a busy machine once saw two things. */
const WERE_DIFFERENT = ['a marquee', 'pictures further down', 'a frame that speaks'];
/* Some of each kind. `npm run bench accessibility` looks at all of them, twenty times, on a busy machine. */
const names = [...restlessPages().keys()].filter(
	(name, at) => at % 5 === 0 || WERE_DIFFERENT.includes(name),
);
const browsers = openBrowsers();
let site: RestlessSite;

beforeAll(async () => {
	site = await serveRestless(restlessPages());
});
afterAll(async () => {
	await browsers.close();
	site.close();
});

test('there are sixty restless pages', () => {
	expect(restlessPages().size).toBeGreaterThanOrEqual(60);
});

test('two runs find the same on pages that never rest, to the byte', async () => {
	const [one, other] = [await look(3), await look(1)];
	expect(one.map(({ outcome, lost }) => [outcome, lost])).toEqual(names.map(() => ['checked', []]));
	expect(one.some(({ findings }) => findings.length > 0)).toBe(true);
	expect(JSON.stringify(one, null, 1)).toBe(JSON.stringify(other, null, 1));
}, 120_000);

async function look(concurrency: number) {
	const targets = names.map((name) => ({
		...targetOf(`${site.url}/${encodeURIComponent(name)}`, {
			includeWarnings: true,
			timeout: 60_000,
		}),
		name,
	}));
	const { pages } = await check(targets, { browsers, concurrency, today: '2026-11-24' });
	return pages.map(({ milliseconds, ...page }) => page);
}
