export const places = {
	title: 'Places',
	summary:
		'Where to get online, print, phone or get help with a form. They are free, and you don’t need to book.',
	hours: 'Opening hours',
	closed: 'Closed',
	equipment: 'What you can use',
	access: 'Access',
	gettingThere: 'Getting there without a car',
	find: 'Address and phone',
	days: {
		mon: 'Monday',
		tue: 'Tuesday',
		wed: 'Wednesday',
		thu: 'Thursday',
		fri: 'Friday',
		sat: 'Saturday',
		sun: 'Sunday',
	},
	and: 'and',
	to: 'to',
	near: 'Places with computers and help',
	events: 'What’s on here',
};
