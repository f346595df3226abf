/** The page about feeds and calendars, and the links that lead to it. */
export const follow = {
	heading: 'Follow',
	short: 'Get our news in your own app or calendar.',
	title: 'Ways to follow us',
	summary: 'Three ways to hear when there is something new. None of them needs an account with us.',
	email: 'By email, about a petition',
	emailText:
		'When you sign a petition, tick the box for news. We email you when the council replies, when there is a debate and at the end.',
	calendar: 'In your calendar',
	calendarText:
		'Open one of these on your phone or computer, and the days go into your calendar. Each event has its own link too.',
	reader: 'With a feed reader',
	readerText:
		'A feed reader is an app that shows you what is new on the sites you choose. Copy an address from this list into it.',
	everything: 'All the news',
	petitions: 'All petitions',
	onTopic: 'News by topic',
	inArea: (area: string) => `News by ${area}`,
	onePetition: 'Each petition has a feed of its own. You find it on the page of the petition.',
};
