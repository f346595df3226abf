import { describe, expect, test } from 'vitest';
import { pages } from './built.ts';
import { htmlFaults } from './valid.ts';

describe('HTML is valid on', () => {
	test.each(pages)('$path', async ({ html, path }) => {
		expect(await htmlFaults(html, path)).toEqual([]);
	});
});
