import type { z } from 'zod';
import { sayDay } from '#domain/days.ts';
import { isOnRound, type Round } from '#domain/bins.ts';
import { choice, day, markdown, number, paragraph, phone, text } from './fields.ts';
import { group, image, list } from './groups.ts';
import { collection } from './collection.ts';

/** A bin day that is moved is a bin day. */
function checkMoved(data: object, context: z.RefinementCtx) {
	const { bins = [] } = data as { bins?: Round[] };
	for (const [index, { moved, ...round }] of bins.entries())
		for (const [place, { from }] of moved.entries()) {
			if (isOnRound(round, from)) continue;
			const message = `is ${sayDay(from, 'en')}, and no bin is emptied on that day: pick another day`;
			context.addIssue({ code: 'custom', path: ['bins', index, 'moved', place, 'from'], message });
		}
}

export const areas = collection({
	name: 'areas',
	label: 'Areas',
	singular: 'area',
	description: 'The wards or parishes of the town.',
	check: checkMoved,
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
		bins: list({
			label: 'Bin days',
			hint: 'One entry for each kind of bin.',
			of: group({
				label: 'Bin',
				fields: {
					kind: choice({
						label: 'Bin',
						choices: { rubbish: 'Rubbish', recycling: 'Recycling', garden: 'Garden waste' },
					}),
					starts_on: day({ label: 'First day' }),
					repeats: choice({
						label: 'Repeats',
						choices: { weekly: 'Every week', fortnightly: 'Every two weeks' },
					}),
					moved: list({
						label: 'Moved days',
						hint: 'Such as at Christmas.',
						of: group({
							label: 'Moved day',
							fields: { from: day({ label: 'Not on' }), to: day({ label: 'But on' }) },
						}),
					}),
				},
			}),
			shared: true,
		}),
		image: image({ label: 'Picture', optional: true }),
		body: markdown({ label: 'Text', optional: true }),
	},
});
