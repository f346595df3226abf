import type { z } from 'zod';
import {
	choice,
	email,
	flag,
	markdown,
	paragraph,
	phone,
	reference,
	text,
	time,
} from './fields.ts';
import { group, image, list } from './groups.ts';
import { collection } from './collection.ts';

/** A place closes after it opens; at midnight, which is 00:00, at the latest. */
function checkHours(data: object, context: z.RefinementCtx) {
	const { hours = [] } = data as { hours?: { opens: string; closes: string }[] };
	for (const [index, { opens, closes }] of hours.entries()) {
		if (closes > opens || closes === '00:00') continue;
		const message = 'is not after Opens (opens): pick a later time';
		context.addIssue({ code: 'custom', path: ['hours', index, 'closes'], message });
	}
}

export const places = collection({
	name: 'places',
	label: 'Places',
	singular: 'place',
	description: 'Where somebody can get online, print, phone or get help with a form.',
	check: checkHours,
	fields: {
		title: text({ label: 'Name', max: 90 }),
		summary: paragraph({ label: 'Summary', hint: 'What a person can do here.', max: 220 }),
		address: text({ label: 'Street address', max: 160 }),
		postcode: text({ label: 'Postcode', max: 8, shared: true }),
		area: reference({ label: 'Area', to: 'areas', shared: true }),
		phone: phone({ label: 'Phone', shared: true }),
		email: email({ label: 'Email', optional: true, shared: true }),
		hours: list({
			label: 'Opening hours',
			hint: 'One line for each time it is open.',
			of: group({
				label: 'Time',
				fields: {
					day: choice({
						label: 'Day',
						choices: {
							mon: 'Monday',
							tue: 'Tuesday',
							wed: 'Wednesday',
							thu: 'Thursday',
							fri: 'Friday',
							sat: 'Saturday',
							sun: 'Sunday',
						},
					}),
					opens: time({ label: 'Opens' }),
					closes: time({ label: 'Closes' }),
				},
			}),
			shared: true,
		}),
		closed_on_holidays: flag({ label: 'Closed on bank holidays', shared: true }),
		hours_note: text({
			label: 'Note on the hours',
			hint: 'Other days when it is closed, quiet hours, staffed hours.',
			max: 200,
			optional: true,
		}),
		equipment: list({ label: 'What there is to use', of: text({ label: 'Thing', max: 120 }) }),
		access: list({ label: 'Access', of: text({ label: 'Thing', max: 160 }) }),
		getting_there: paragraph({ label: 'Getting there without a car', max: 400 }),
		image: image({ label: 'Picture', optional: true }),
		body: markdown({ label: 'Text', optional: true }),
	},
});
