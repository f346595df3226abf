export const services = {
	title: 'Services',
	summary:
		'How to get things done: online, by phone or at a desk. See what it costs and how long it takes.',
	none: 'Nothing is listed here yet. Phone us and ask.',
	often: 'Often asked for',
	groups: {
		bins: 'Bins and recycling',
		streets: 'Streets and parking',
		money: 'Council tax and money',
		home: 'Home and safety',
		town: 'Library, allotments, market and halls',
		say: 'Voting and having a say',
	},
	online: 'Online',
	here: 'Do it on this site',
	phone: 'By phone',
	desk: 'Face to face',
	cost: 'What it costs',
	takes: 'How long it takes',
	team: 'Who does it',
	otherWords: 'Other words for it',
	reviewed: (day: string) => `We last checked this page on ${day}.`,
	all: 'All services',
	report: 'Report a problem',
	reportText:
		'Tell us about a broken light, a missed bin or a hole in the road. You get an answer.',
};
