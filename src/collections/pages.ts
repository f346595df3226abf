import { day, flag, markdown, paragraph, text } from './fields.ts';
import { collection } from './collection.ts';

export const pages = collection({
	name: 'pages',
	label: 'Standing pages',
	singular: 'page',
	description: 'Pages that stay: about, contact, privacy, accessibility, the petition scheme.',
	fields: {
		title: text({ label: 'Title', max: 90 }),
		summary: paragraph({ label: 'Summary', max: 220 }),
		updated_on: day({ label: 'Last changed on', beginsToday: true, shared: true }),
		unlisted: flag({
			label: 'Leave it out of the foot of every page',
			hint: 'For a page that few people need, and that another page leads to.',
			shared: true,
		}),
		body: markdown({ label: 'Text' }),
	},
});
