import { day, markdown, number, paragraph, text } from './fields.ts';
import { image } from './groups.ts';
import { collection } from './collection.ts';

export const guides = collection({
	name: 'guides',
	label: 'Guides',
	singular: 'guide',
	description: 'How to do one thing, step by step, for somebody who has never done it.',
	fields: {
		title: text({
			label: 'Title',
			hint: 'What the reader wants to do: "Send an email for the first time".',
			max: 90,
		}),
		summary: paragraph({ label: 'Summary', max: 220 }),
		order: number({ label: 'Place in the list', min: 1, max: 99, shared: true }),
		reviewed_on: day({ label: 'Last checked on', beginsToday: true, shared: true }),
		image: image({ label: 'Picture', optional: true }),
		body: markdown({ label: 'Text' }),
	},
});
