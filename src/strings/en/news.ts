export const news = {
	title: 'News',
	summary: 'What is happening in the town, newest first.',
	latest: 'Latest news',
	all: 'All the news',
	topics: 'By topic',
	inTopic: (topic: string) => `News: ${topic}`,
	pinned: 'Important',
	ended: (day: string) => `This is out of date. It ended on ${day}.`,
	none: 'No news here yet.',
	related: (topic: string) => `More about ${topic}`,
	tell: 'Is something wrong or missing here? Tell us',
};
