import { address } from './fields.ts';
import { bilingual, bilingualParagraph, group, list } from './groups.ts';

/** Answers that officers can put into their own at the desk, and change before they send them. */
export function standardAnswers(label: string) {
	return list({
		label,
		hint: 'An officer chooses one at the desk, and can change it before it is sent.',
		of: group({
			label: 'Standard answer',
			fields: {
				title: bilingual({ label: 'Title', max: 80 }),
				page: address({
					label: 'Guide or service',
					hint: 'Its full address goes below the answer. Such as /services/missed-bin/',
					optional: true,
				}),
				text: bilingualParagraph({ label: 'Answer', max: 1500 }),
			},
		}),
	});
}
