import { type Fault, twins } from './fault.ts';
import { welsh } from './page.ts';

const passage = {
	welsh:
		'Mae croeso i bawb yn y neuadd bob nos Fawrth am saith o’r gloch. Dewch â’ch cwestiynau, a bydd y cynghorwyr yn eu hateb.',
	french:
		'Les habitants de notre ville jumelle sont les bienvenus. Un repas sera servi dans la grande salle, et les enfants chanteront.',
	german:
		'Unsere Gäste aus der Partnerstadt sind herzlich eingeladen. Am Abend gibt es ein Konzert in der Kirche, und der Eintritt ist frei.',
};

/** WCAG guideline 3.1: every language is named, so that it is spoken as it should be. */
export const language: Fault[] = [
	{
		name: 'page-without-language',
		criterion: '3.1.1',
		sentence: 'The page does not say which language it is in.',
		...twins({ title: 'Bonfire night' }, { html: '' }, { html: ' lang="en"' }),
	},
	{
		name: 'language-that-is-no-code',
		criterion: '3.1.1',
		sentence: 'The language of the page is a word where a code should be.',
		...twins({ title: 'Harvest supper' }, { html: ' lang="english"' }, { html: ' lang="en"' }),
	},
	{
		name: 'welsh-page-said-to-be-english',
		criterion: '3.1.1',
		sentence: 'A Welsh page says that it is English, since its template did.',
		...twins(
			{
				title: 'Eisteddfod y dref',
				words: welsh,
				main: `<h2>Dewch i’r neuadd</h2>\n<p>${passage.welsh}</p>`,
				documentTitle: '<title>Eisteddfod y dref – Cyngor Tref Thornbeck</title>',
			},
			{ lang: 'en' },
			{
				lang: 'cy',
				documentTitle: '<title>Eisteddfod y dref, fel y dylai fod – Thornbeck</title>',
			},
		),
	},
	{
		name: 'english-page-said-to-be-french',
		criterion: '3.1.1',
		sentence: 'A page kept the language of the theme that it was made with.',
		...twins({ title: 'Village show' }, { lang: 'fr' }, { lang: 'en' }),
	},
	{
		name: 'welsh-passage-unmarked',
		criterion: '3.1.2',
		sentence: 'A paragraph in Welsh is not marked as Welsh on an English page.',
		...twins(
			{ title: 'Question time' },
			{ main: `<p>${passage.welsh}</p>` },
			{ main: `<p lang="cy">${passage.welsh}</p>` },
		),
	},
	{
		name: 'french-passage-unmarked',
		criterion: '3.1.2',
		sentence: 'A greeting in French is not marked as French.',
		...twins(
			{ title: 'Our twin town in France' },
			{ main: `<blockquote>\n<p>${passage.french}</p>\n</blockquote>` },
			{ main: `<blockquote lang="fr">\n<p>${passage.french}</p>\n</blockquote>` },
		),
	},
	{
		name: 'german-passage-said-to-be-french',
		criterion: '3.1.2',
		sentence: 'A German paragraph is marked as French.',
		...twins(
			{ title: 'Our twin town in Germany' },
			{ main: `<p lang="fr">${passage.german}</p>` },
			{ main: `<p lang="de">${passage.german}</p>` },
		),
	},
	{
		name: 'passage-in-no-language',
		criterion: '3.1.2',
		sentence: 'The language of a passage is a word where a code should be.',
		...twins(
			{ title: 'Carol service' },
			{ main: `<p lang="welsh">${passage.welsh}</p>` },
			{ main: `<p lang="cy">${passage.welsh}</p>` },
		),
	},
];
