import {
	address,
	choice,
	day,
	flag,
	markdown,
	paragraph,
	phone,
	reference,
	text,
} from './fields.ts';
import { list } from './groups.ts';
import { collection } from './collection.ts';

/** The groups of services, in the order of their page, with the words that an editor reads. */
export const serviceGroups = {
	bins: 'Bins and recycling',
	streets: 'Streets and parking',
	money: 'Council tax and money',
	home: 'Home and safety',
	town: 'Library, allotments, market and halls',
	say: 'Voting and having a say',
};

export const services = collection({
	name: 'services',
	label: 'Services',
	singular: 'service',
	description:
		'One thing that a resident can get from the council: how, for how much, and from whom.',
	fields: {
		title: text({
			label: 'Title',
			hint: 'What the resident wants to do: "Report a missed bin".',
			max: 90,
		}),
		summary: paragraph({ label: 'Summary', hint: 'What it is for, and for whom.', max: 220 }),
		group: choice({ label: 'Group', choices: serviceGroups, shared: true }),
		often: flag({ label: 'Often asked for', shared: true }),
		other_words: list({
			label: 'Other words',
			hint: 'What people call it when they look for it: "rubbish", "trash".',
			of: text({ label: 'Word', max: 60 }),
		}),
		online: address({
			label: 'Where to do it on this site',
			hint: 'Such as /feedback/about/market/. Leave empty if it cannot be done here.',
			optional: true,
			shared: true,
		}),
		phone: phone({ label: 'Phone', shared: true }),
		desk: reference({
			label: 'Where to do it face to face',
			to: 'places',
			optional: true,
			shared: true,
		}),
		cost: text({ label: 'What it costs', hint: '"Free" if it is.', max: 160 }),
		takes: text({ label: 'How long it takes', max: 160 }),
		team: text({ label: 'Who does it', hint: 'The name of the team.', max: 80 }),
		reviewed_on: day({ label: 'Last checked on', beginsToday: true, shared: true }),
		body: markdown({ label: 'Text', optional: true }),
	},
});
