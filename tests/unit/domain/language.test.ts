import { expect, test } from 'vitest';
import { foreign, langOfPath, ownFirst } from '#domain/language.ts';

test.each([
	['/cy', 'cy'],
	['/cy/news/', 'cy'],
	['/cycling/', 'en'],
	['/', 'en'],
] as const)('%s is in %s', (path, lang) => {
	expect(langOfPath(path)).toBe(lang);
});

test('a part says its language only where it is not the page’s own', () => {
	expect([foreign('cy', 'en'), foreign('cy', 'cy')]).toEqual(['cy', undefined]);
});

test('a reader finds their own language first, and no text is lost', () => {
	const texts = [{ lang: 'cy' }, { lang: 'en' }] as const;
	expect(ownFirst([...texts], 'en').map(({ lang }) => lang)).toEqual(['en', 'cy']);
	expect(ownFirst([...texts], 'cy').map(({ lang }) => lang)).toEqual(['cy', 'en']);
});
