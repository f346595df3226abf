export const today = {
	title: (day: string) => `Today, ${day}`,
	urgent: 'Important',
	events: 'What’s on',
	noEvents: 'No event today.',
	hours: (day: string, hours: string) => `${day}: ${hours}`,
	bins: 'Bins',
	binsOn: (day: string) => `Emptied on ${day}`,
	binsNone: (day: string) => `No bins on ${day}.`,
};
