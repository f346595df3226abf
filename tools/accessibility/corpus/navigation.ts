import { type Fault, twins } from './fault.ts';
import { drawing, form, page } from './page.ts';

/** WCAG guideline 2.4: readers find their way. */
export const navigation: Fault[] = [
	{
		name: 'no-way-past-the-menu',
		criterion: '2.4.1',
		also: ['1.3.1'],
		sentence:
			'There is no skip link, no landmark and no heading, so every page begins with the whole menu.',
		...twins(
			{ title: 'Footpaths' },
			{
				skip: '',
				header:
					'<div>\n<p><a href="/news">News</a> <a href="/events">Events</a> <a href="/petitions">Petitions</a> <a href="/contact">Contact us</a></p>\n</div>',
				content:
					'<div>\n<p>The path by the river is open again from the weir to the old mill.</p>\n</div>',
				footer: '',
			},
			{ lead: 'The path by the river is open again from the weir to the old mill.' },
		),
	},
	{
		name: 'skip-link-to-nothing',
		criterion: '2.4.1',
		sentence: 'The skip link leads to a part that the page does not have.',
		...twins(
			{ title: 'Dog licences' },
			{ skip: '<p class="skip"><a href="#content">Skip to the main content</a></p>' },
			{ skip: '<p class="skip"><a href="#main">Skip to the main content</a></p>' },
		),
	},
	{
		name: 'page-without-title',
		criterion: '2.4.2',
		sentence: 'The page has no title.',
		...twins({ title: 'Grit bins' }, { documentTitle: '' }, {}),
	},
	{
		name: 'title-of-a-new-document',
		criterion: '2.4.2',
		sentence: 'The title is the one that the editing program gave.',
		...twins({ title: 'Blue badges' }, { documentTitle: '<title>Untitled document</title>' }, {}),
	},
	{
		name: 'same-title-on-two-pages',
		criterion: '2.4.2',
		sentence: 'Two pages of the site have the same title.',
		...twins(
			{ title: 'Tree wardens' },
			{ documentTitle: '<title>Thornbeck Town Council</title>' },
			{},
		),
		beside: [
			page({ title: 'Pond wardens', documentTitle: '<title>Thornbeck Town Council</title>' }),
		],
	},
	{
		name: 'link-without-text',
		criterion: '2.4.4',
		also: ['4.1.2'],
		sentence: 'A link is an icon in the background of nothing.',
		...twins(
			{
				title: 'Follow the repairs',
				style: `.feed { display: inline-block; width: 32px; height: 32px; background: url("${drawing('<circle cx="16" cy="16" r="12" fill="#0b3d66"/>', 32, 32)}") }
.words { position: absolute; clip-path: inset(50%) }`,
			},
			{ main: '<p><a class="feed" href="/repairs/feed"></a></p>' },
			{
				main: '<p><a class="feed" href="/repairs/feed"><span class="words">Feed of repairs</span></a></p>',
			},
		),
	},
	{
		name: 'same-words-to-different-places',
		criterion: '2.4.4',
		also: ['2.4.9'],
		sentence: 'Two links are called Read more and lead to different pages.',
		...twins(
			{ title: 'News of the week' },
			{
				main: '<h2>New bus</h2>\n<p>Line 12 runs on Sundays.</p>\n<p><a href="/news/bus">Read more</a></p>\n<h2>Old bridge</h2>\n<p>The railings are painted.</p>\n<p><a href="/news/bridge">Read more</a></p>',
			},
			{
				main: '<h2>New bus</h2>\n<p>Line 12 runs on Sundays.</p>\n<p><a href="/news/bus">More about the bus</a></p>\n<h2>Old bridge</h2>\n<p>The railings are painted.</p>\n<p><a href="/news/bridge">More about the bridge</a></p>',
			},
		),
	},
	{
		name: 'links-that-differ-in-hidden-words',
		criterion: '2.4.4',
		also: ['2.4.9'],
		sentence: 'The words that tell two links apart are hidden from everybody.',
		...twins(
			{
				title: 'What the council decided',
				main: '<h2>Flood wall</h2>\n<p>It will be built in spring.</p>\n<p><a href="/minutes/wall">Read the minutes <span class="more">on the flood wall</span></a></p>\n<h2>Town clock</h2>\n<p>It will strike again.</p>\n<p><a href="/minutes/clock">Read the minutes <span class="more">on the town clock</span></a></p>',
			},
			{ style: '.more { display: none }' },
			{ style: '.more { position: absolute; clip-path: inset(50%) }' },
		),
	},
	{
		name: 'two-fields-called-the-same',
		criterion: '2.4.6',
		also: ['3.3.2'],
		sentence: 'Two fields of one form are both called Size.',
		...twins(
			{ title: 'Kit for the relay' },
			{ main: kit('Size', 'Size') },
			{ main: kit('Size of the shirt', 'Size of the shoes') },
		),
	},
];

function kit(shirt: string, shoes: string): string {
	return form(
		`<p><label for="shirt">${shirt}</label> <input type="text" id="shirt" name="shirt"></p>
<p><label for="shoes">${shoes}</label> <input type="text" id="shoes" name="shoes"></p>`,
		'Order the kit',
	);
}
