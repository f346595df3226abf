export const pages = {
	takePart: 'Take part without the internet',
	takePartText:
		'You can sign, ask or complain by phone, on paper or face to face. It counts the same.',
	waysIn: 'All the ways to take part',
	phoneUs: 'Phone us',
	index: 'A to Z',
	indexSummary: 'Services, and everything else on this site but the news. Choose a letter.',
	indexKinds: {
		events: 'Event',
		guides: 'Guide',
		places: 'Place',
		petitions: 'Petition',
		pages: 'Page',
	},
	notFound: 'We could not find that page',
	notFoundText: 'Check the web address for a mistake. The page may have moved.',
	notFoundMail: 'Did you come from an email?',
	notFoundMailText:
		'Long links can break in two. Type the six-digit code from the email instead, on the page that you saw after you signed. Or phone us.',
	tryThese: 'Try one of these',
};
