export const guides = {
	title: 'Guides',
	summary: 'How to do one thing, step by step. Print any of them, or ask us to post it.',
	reviewed: (day: string) => `We last checked this guide on ${day}.`,
	stuck: 'Still stuck?',
	help: (phone: string) => `Ring ${phone}. There is no silly question.`,
	next: 'Other guides',
};
