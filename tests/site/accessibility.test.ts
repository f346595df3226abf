import { describe, expect, inject, test } from 'vitest';
import { open, withPage } from '../setup/browser.ts';
import { faultsOn } from './accessible.ts';
import { paths } from './built.ts';

const { url } = inject('hub');

describe.concurrent('axe and HTML_CodeSniffer find nothing wrong with', () => {
	test.each(paths)('%s', async (path) => {
		await withPage(async (page) => {
			await open(page, url + path);
			expect(await faultsOn(page)).toEqual([]);
		});
	});
});
