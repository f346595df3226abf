import { describe, expect, test } from 'vitest';
import { pages } from './built.ts';
import { htmlFaults } from './valid.ts';

describe('HTML is valid on', () => {
	test.each(pages)('$path', async ({ html, path }) => {
		expect(await htmlFaults(html, path)).toEqual([]);
	});
});

test('styles ask for the width of the window in the way that old browsers know', () => {
	const styles = pages.flatMap(({ html }) => [...html.matchAll(/<style[^>]*>([^<]*)/g)]);
	expect(styles.length).toBeGreaterThan(0);
	expect(styles.filter(([, css]) => /\(\s*width\s*[<>]/.test(css!))).toEqual([]);
});
