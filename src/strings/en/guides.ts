export const guides = {
	title: 'Guides',
	summary: 'Step-by-step help. Print any guide, or ask us to post it.',
	reviewed: (day: string) => `We last checked this guide on ${day}.`,
	stuck: 'Still stuck?',
	help: (phone: string) => `Phone ${phone}. There are no silly questions.`,
	next: 'Other guides',
	all: 'All guides',
};
