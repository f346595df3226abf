import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { hub } from '#lib/settings.ts';

const { site } = inject('hub');

test('no page, feed or calendar shows the name of a fact in place of the fact', () => {
	const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
		(file) => /\.(html|xml|json|ics|txt)$/.test(file) && !file.startsWith('admin'),
	);
	expect(files.some((file) => file.endsWith('.ics'))).toBe(true);
	const shown = files.filter((file) => {
		const text = readFileSync(join(site, file), 'utf8');
		return /\{(phone|hours|email|address)\}/.test(text);
	});
	// The guide for editors explains them.
	expect(shown.filter((file) => !/^(cy\/)?editing/.test(file))).toEqual([]);
	const page = readFileSync(join(site, 'cy/take-part/index.html'), 'utf8');
	expect(page).toContain(hub.phone);
});
