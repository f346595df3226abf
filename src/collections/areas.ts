import { markdown, number, paragraph, phone, text } from './fields.ts';
import { group, list } from './groups.ts';
import { collection } from './collection.ts';

export const areas = collection({
	name: 'areas',
	label: 'Areas',
	singular: 'area',
	description: 'The wards or parishes of the town.',
	fields: {
		title: text({ label: 'Name', max: 60 }),
		summary: paragraph({ label: 'Summary', max: 220 }),
		population: number({ label: 'Population', min: 0, max: 10_000_000, shared: true }),
		households: number({ label: 'Households', min: 0, max: 10_000_000, shared: true }),
		offline_households: number({
			label: 'Households without internet',
			min: 0,
			max: 10_000_000,
			shared: true,
		}),
		figures_from: text({ label: 'Where the figures come from', max: 160 }),
		councillors: list({
			label: 'Councillors',
			of: group({
				label: 'Councillor',
				fields: { name: text({ label: 'Name', max: 80 }), phone: phone({ label: 'Phone' }) },
			}),
			shared: true,
		}),
		body: markdown({ label: 'Text', optional: true }),
	},
});
