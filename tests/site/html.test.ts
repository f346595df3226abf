import { describe, expect, test } from 'vitest';
import { pages } from './built.ts';
import { attribute, findAll } from './tree.ts';
import { htmlFaults } from './valid.ts';

describe('HTML is valid on', () => {
	test.each(pages)('$path', async ({ html, path }) => {
		expect(await htmlFaults(html, path)).toEqual([]);
	});
});

test('where a page has two forms or more, each has a name of its own', () => {
	// The form of search has its name from the landmark around it: search.test.ts.
	const crowded = pages
		.map(({ path, document }) => ({
			path,
			forms: findAll(document, 'main').flatMap((main) => findAll(main, 'form')),
		}))
		.filter(({ forms }) => forms.length > 1);
	expect(crowded.length).toBeGreaterThan(0);
	for (const { path, forms } of crowded) {
		const names = forms.map((form) => attribute(form, 'aria-labelledby'));
		expect({ path, names: new Set(names).size }).toEqual({ path, names: forms.length });
		expect(names).not.toContain(undefined);
	}
});

test('styles ask for the width of the window in the way that old browsers know', () => {
	const styles = pages.flatMap(({ html }) => [...html.matchAll(/<style[^>]*>([^<]*)/g)]);
	expect(styles.length).toBeGreaterThan(0);
	expect(styles.filter(([, css]) => /\(\s*width\s*[<>]/.test(css!))).toEqual([]);
});
