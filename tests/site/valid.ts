import { HtmlValidate } from 'html-validate';

/** What is wrong with the HTML of a page, one entry a fault. */
export async function htmlFaults(html: string, path: string): Promise<string[]> {
	const { results } = await validator.validateString(html, path);
	return results.flatMap(({ messages }) =>
		messages.map(
			({ ruleId, selector, line, column, message }) =>
				`${ruleId} at ${line}:${column} ${selector}: ${message}`,
		),
	);
}

const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
	rules: {
		// What a function has filled in is written by parse5: hidden="".
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		// The error summary comes first in a form page, above the h1, and only when there is something to say.
		'heading-level': ['error', { minInitialRank: 'h2' }],
		// For search results only. Titles are written for people, who hear them in full.
		'long-title': 'off',
		// Everything comes from our own address, where a changed file would bring a changed hash along.
		'require-sri': ['error', { target: 'crossorigin' }],
		// The style sheet keeps numbers on one line, and a pasted number must dial.
		'tel-non-breaking': 'off',
	},
});
