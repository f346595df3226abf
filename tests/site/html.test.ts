import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pages } from './built.ts';

const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
	rules: {
		// The error summary comes first in a form page, above the h1, and only when there is something to say.
		'heading-level': ['error', { minInitialRank: 'h2' }],
		// For search results only. Titles are written for people, who hear them in full.
		'long-title': 'off',
		// Everything comes from our own address, where a changed file would bring a changed hash along.
		'require-sri': ['error', { target: 'crossorigin' }],
		// The style sheet keeps numbers on one line, and a pasted number must dial.
		'tel-non-breaking': 'off',
		// Astro closes an element whose name is a variable; HTML says that the slash means nothing.
		'void-style': 'off',
	},
});

describe('HTML is valid on', () => {
	test.each(pages)('$path', async ({ html, path }) => {
		const { results } = await validator.validateString(html, path);
		const faults = results.flatMap(({ messages }) =>
			messages.map(
				({ ruleId, selector, line, column, message }) =>
					`${ruleId} at ${line}:${column} ${selector}: ${message}`,
			),
		);
		expect(faults).toEqual([]);
	});
});
