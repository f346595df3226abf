import type { Probe } from '../probe.ts';

/** Whether what looks like a list, a table or a sequence is one. */
export const structure: Probe = {
	name: 'structure',
	rules: {
		'list-in-looks-only': {
			kind: 'error',
			criteria: ['1.3.1'],
			message:
				'This looks like a list, and its entries are divided by line breaks or paragraphs only.',
			mend: 'Use ul or ol with an li for each entry, and no typed dots or numbers.',
		},
		'table-without-headers': {
			kind: 'error',
			criteria: ['1.3.1'],
			message: 'This table has no headers, so its cells are read out without what they mean.',
			mend: 'Use th for the cells that name a column or a row.',
		},
		'table-without-structure': {
			kind: 'error',
			criteria: ['1.3.1'],
			message: 'This table has headers or a caption and is marked as mere layout.',
			mend: 'Take out its role.',
		},
		'table-without-scope': {
			kind: 'error',
			criteria: ['1.3.1'],
			message: 'A header of this table is for a group of columns or rows, and does not say which.',
			mend: 'Give it scope="colgroup" or scope="rowgroup", and the other headers "col" or "row".',
		},
		'order-by-style': {
			kind: 'review',
			criteria: ['1.3.2'],
			message: 'The style sheet shows these parts in another order than they are read out.',
			mend: 'Write them in the order in which they make sense.',
		},
		'told-by-colour': {
			kind: 'review',
			criteria: ['1.4.1'],
			message: 'This sentence tells things apart by their colour.',
			mend: 'Mark them with a word as well, and speak of that word.',
		},
	},
	look: async ({ page }) => await page.evaluate(() => inPage.findLooksOnly()),
};
