import {
	choice,
	day,
	flag,
	link,
	markdown,
	paragraph,
	phone,
	reference,
	text,
	time,
} from './fields.ts';
import { image, list } from './groups.ts';
import { collection } from './collection.ts';
import { adviseOnEvent, checkEventDays } from './event-days.ts';

export const events = collection({
	name: 'events',
	label: 'Events',
	singular: 'event',
	description: 'Meetings, markets, classes and celebrations that anyone may come to.',
	check: checkEventDays,
	advise: adviseOnEvent,
	fields: {
		title: text({ label: 'Name', max: 90 }),
		summary: paragraph({ label: 'Summary', hint: 'What happens, and who it is for.', max: 220 }),
		starts_on: day({ label: 'First day', shared: true }),
		ends_on: day({
			label: 'Last day',
			hint: 'Only if it goes on for more than a day.',
			notBefore: ['starts_on'],
			optional: true,
			shared: true,
		}),
		starts_at: time({
			label: 'Starts at',
			hint: 'Leave empty if it lasts all day.',
			optional: true,
			shared: true,
		}),
		ends_at: time({ label: 'Ends at', optional: true, shared: true }),
		repeats: choice({
			label: 'Repeats',
			choices: {
				weekly: 'Every week',
				fortnightly: 'Every two weeks',
				monthly: 'Every month, on the same weekday of the month',
				yearly: 'Every year',
			},
			optional: true,
			shared: true,
		}),
		repeats_until: day({
			label: 'Repeats until',
			hint: 'Leave empty if no end is planned.',
			notBefore: ['starts_on'],
			optional: true,
			shared: true,
		}),
		not_on: list({
			label: 'Not on',
			hint: 'Days on which it would be held, and is left out.',
			of: day({ label: 'Day' }),
			shared: true,
		}),
		cancelled: flag({ label: 'Cancelled', shared: true }),
		cancelled_because: text({
			label: 'Why it is cancelled, and what happens instead',
			max: 200,
			optional: true,
		}),
		whole_council: flag({
			label: 'Meeting of the whole council',
			hint: 'It is on the page of every area.',
			shared: true,
		}),
		place: reference({
			label: 'Place',
			hint: 'If it is one of our places.',
			to: 'places',
			optional: true,
			shared: true,
		}),
		where: text({
			label: 'Where',
			hint: 'If it is somewhere else: name and street.',
			max: 160,
			optional: true,
		}),
		online: link({ label: 'Address of the online meeting', optional: true, shared: true }),
		dial_in: phone({ label: 'Number to join by phone', optional: true, shared: true }),
		cost: text({ label: 'Cost', hint: '"Free" if it is.', max: 120 }),
		booking: text({
			label: 'Booking',
			hint: 'How to book without the internet too.',
			max: 200,
			optional: true,
		}),
		access: text({
			label: 'Access',
			hint: 'Steps, toilets, hearing loop, quiet room.',
			max: 250,
			optional: true,
		}),
		image: image({ label: 'Picture', optional: true }),
		body: markdown({ label: 'Text', optional: true }),
	},
});
