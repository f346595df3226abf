/** The question at the foot of a page, and the page that thanks for an answer. */
export const useful = {
	title: 'Was this page useful?',
	yes: 'Yes',
	no: 'No',
	about:
		'At the foot of our pages you can press a button to say whether the page was useful. We count the answers. Nobody sees who pressed.',
	thanks: 'Thank you',
	counted: {
		yes: 'We counted your answer: yes, the page was useful.',
		no: 'We counted your answer: no, the page was not useful.',
	},
	kept: 'We have what you wrote. The people who look after the page will read it. We cannot write back, because we do not know who you are.',
	better: 'Help us make the page better',
	line: 'What could be better on the page?',
	lineHint: (most: string) =>
		`You do not have to answer. Up to ${most} characters. Please write no name, email address, phone number or other private details.`,
	button: 'Send',
	back: 'Back to the page',
	feedback: 'Do you need an answer? Send us a message',
};
