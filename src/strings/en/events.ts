export const events = {
	title: 'Events',
	summary: 'Meetings, markets, classes and celebrations. Everyone is welcome.',
	next: 'What’s on',
	all: 'All events',
	past: 'Past events',
	none: 'Nothing is planned just now. Phone us if you want to put something on.',
	when: 'When',
	where: 'Where',
	cost: 'Cost',
	booking: 'Booking',
	access: 'Access',
	online: 'Online',
	joinOnline: 'Join the meeting online',
	dialIn: 'By phone',
	cancelled: 'Cancelled',
	allDay: 'all day',
	nextTime: 'Next time',
	days: (first: string, last: string) => `${first} to ${last}`,
	to: 'to',
	repeats: {
		weekly: (weekday: string) => `Every ${weekday}`,
		fortnightly: (weekday: string) => `Every other ${weekday}`,
		monthly: (weekday: string, week: number) =>
			`Every ${ordinals.at(week > 0 ? week - 1 : week)} ${weekday} of the month`,
		yearly: () => 'Every year',
	},
	until: (day: string) => `until ${day}`,
	notOn: (days: string) => `Not on ${days}`,
	calendar: 'Add to your calendar',
	wholeCalendar: 'All events for your calendar',
};

const ordinals = ['first', 'second', 'third', 'fourth', 'last'];
