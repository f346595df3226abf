import { type Fault, twins } from './fault.ts';
import { drawing } from './page.ts';

const stalls = drawing(
	'<path fill="#0b3d66" d="M20 60h120v50H20zM180 60h120v50H180z"/><path fill="#a33" d="M10 60l20-40h100l20 40zM170 60l20-40h100l20 40z"/>',
);
const bubble = drawing('<path fill="#0b3d66" d="M2 2h24v16H12l-6 6v-6H2z"/>', 28, 28);

/** WCAG guidelines 1.1 and 1.2: text in place of what is not text. */
export const text: Fault[] = [
	{
		name: 'picture-without-alt',
		criterion: '1.1.1',
		sentence: 'A photograph has no alternative: a screen reader reads out its address.',
		...twins(
			{ title: 'The market on Saturday' },
			{ main: `<p><img src="${stalls}" width="320" height="120"></p>` },
			{
				main: `<p><img src="${stalls}" width="320" height="120" alt="Two market stalls with red awnings"></p>`,
			},
		),
	},
	{
		name: 'picture-named-after-its-file',
		criterion: '1.1.1',
		sentence: 'The alternative of a photograph is the name of its file.',
		...twins(
			{ title: 'Stalls in the square' },
			{ main: `<p><img src="${stalls}" width="320" height="120" alt="DSC_0412.JPG"></p>` },
			{
				main: `<p><img src="${stalls}" width="320" height="120" alt="Two stalls with red awnings"></p>`,
			},
		),
	},
	{
		name: 'linked-picture-with-empty-alt',
		criterion: '2.4.4',
		also: ['1.1.1', '4.1.2'],
		sentence: 'A link holds a picture alone, and the picture says nothing.',
		...twins(
			{ title: 'Talk to a councillor' },
			{
				main: `<p><a href="/councillors"><img src="${bubble}" width="28" height="28" alt=""></a></p>`,
			},
			{
				main: `<p><a href="/councillors"><img src="${bubble}" width="28" height="28" alt="Councillors’ surgeries"></a></p>`,
			},
		),
	},
	{
		name: 'drawing-without-name',
		criterion: '1.1.1',
		sentence: 'A drawing in the page is said to be a picture and has no name.',
		...twins(
			{ title: 'How to find the library' },
			{
				main: `<p><svg role="img" width="160" height="80" viewBox="0 0 160 80"><path fill="#0b3d66" d="M0 30h160v10H0zM70 0h10v80H70z"/></svg></p>`,
			},
			{
				main: `<p><svg role="img" aria-label="The library is where Mill Lane crosses High Street" width="160" height="80" viewBox="0 0 160 80"><path fill="#0b3d66" d="M0 30h160v10H0zM70 0h10v80H70z"/></svg></p>`,
			},
		),
	},
	{
		name: 'stars-without-name',
		criterion: '1.1.1',
		sentence: 'A rating made of stars is one picture by its role and has no name.',
		...twins(
			{ title: 'Food hygiene at the market café' },
			{ main: '<p>The last inspection was in March.</p>\n<div role="img">★★★★☆</div>' },
			{
				main: '<p>The last inspection was in March.</p>\n<div role="img" aria-label="Four of five stars">★★★★☆</div>',
			},
		),
	},
	{
		name: 'icon-font-button',
		criterion: '4.1.2',
		also: ['1.1.1'],
		sentence:
			'A button’s only content is a sign of an icon font, which has no name in any language.',
		...twins(
			{
				title: 'Search the minutes',
				style: `.icon-print::before { content: '\\e90c'; font-family: icons, serif }`,
			},
			{
				main: '<p>Minutes are kept since 1974.</p>\n<p><button type="button" class="icon-print"></button></p>',
			},
			{
				main: '<p>Minutes are kept since 1974.</p>\n<p><button type="button"><span class="icon-print" aria-hidden="true"></span> Print</button></p>',
			},
		),
	},
	{
		name: 'image-button-without-alt',
		criterion: '1.1.1',
		also: ['4.1.2'],
		sentence: 'A form is sent by a picture that has no alternative.',
		...twins(
			{ title: 'Order a garden bin' },
			{
				main: `<form action="/bins" method="post">
<p><label for="street">Street</label> <input type="text" id="street" name="street"></p>
<p><input type="image" src="${bubble}"></p>
</form>`,
			},
			{
				main: `<form action="/bins" method="post">
<p><label for="street">Street</label> <input type="text" id="street" name="street"></p>
<p><button type="submit"><img src="${bubble}" width="28" height="28" alt="Order a bin"></button></p>
</form>`,
			},
		),
	},
	{
		name: 'map-with-nameless-areas',
		criterion: '1.1.1',
		also: ['2.4.4', '4.1.2'],
		sentence: 'A map can be pressed in two places, neither of which has a name.',
		...twins(
			{ title: 'Wards of the town' },
			{ main: wards('', '') },
			{ main: wards(' alt="North ward"', ' alt="Riverside ward"') },
		),
	},
	{
		name: 'object-without-alternative',
		criterion: '1.1.1',
		sentence:
			'A plan is embedded as an object with nothing in its place for those who cannot see it.',
		...twins(
			{ title: 'Plan of the new crossing' },
			{
				main: `<p>Work begins on 12 May.</p>\n<object type="image/svg+xml" data="${stalls}" width="320" height="120"></object>`,
			},
			{
				main: `<p>Work begins on 12 May.</p>\n<object type="image/svg+xml" data="${stalls}" width="320" height="120" title="Plan: the crossing lies between the two market stalls">The crossing lies between the two market stalls.</object>`,
			},
		),
	},
	{
		name: 'chart-on-a-bare-canvas',
		criterion: '1.1.1',
		sentence: 'A chart is painted on a canvas that holds no text at all.',
		...twins(
			{
				title: 'Where the money goes',
				script: `const paint = document.querySelector('canvas').getContext('2d');
[90, 40, 65].forEach((height, index) => paint.fillRect(index * 60, 100 - height, 40, height));`,
			},
			{ main: '<p><canvas width="180" height="100"></canvas></p>' },
			{
				main: '<p><canvas width="180" height="100" role="img" aria-label="Roads 90, parks 40, library 65 thousand pounds">Roads 90, parks 40, library 65 thousand pounds</canvas></p>',
			},
		),
	},
	{
		name: 'notice-in-the-background',
		criterion: '1.1.1',
		sentence:
			'A notice is the background picture of an empty box, so it has no words for a screen reader or on paper.',
		...twins(
			{
				title: 'Roads closed this week',
				style: `.notice { width: 320px; height: 120px; max-width: 100%; background: url("${drawing('<text x="10" y="65" font-size="22">Mill Lane closed on Friday</text>')}") no-repeat }`,
			},
			{ main: '<div class="notice"></div>' },
			{
				main: '<div class="notice" role="img" aria-label="Mill Lane closed on Friday"></div>\n<p>Mill Lane is closed on Friday.</p>',
			},
		),
	},
	{
		name: 'film-without-captions',
		criterion: '1.2.2',
		sentence: 'A film of the meeting has neither captions nor a track for them.',
		...twins(
			{ title: 'Watch the May meeting' },
			{ main: film('') },
			{
				main: film(
					'<track kind="captions" src="data:text/vtt,WEBVTT" srclang="en" label="English captions">',
				),
			},
		),
	},
	{
		name: 'recording-without-transcript',
		criterion: '1.2.1',
		sentence: 'A recording stands alone, with no word of what is said in it.',
		...twins(
			{ title: 'The mayor remembers the flood' },
			{ main: '<p><audio controls preload="none" src="/files/flood.mp3"></audio></p>' },
			{
				main: '<p><audio controls preload="none" src="/files/flood.mp3"></audio></p>\n<p><a href="/news/flood-transcript">Read the transcript of the recording</a></p>',
			},
		),
	},
];

function wards(north: string, riverside: string): string {
	return `<p><img src="${stalls}" width="320" height="120" alt="Map of the wards" usemap="#wards"></p>
<map id="wards" name="wards">
<area shape="rect" coords="0,0,160,120" href="/wards/north"${north}>
<area shape="rect" coords="160,0,320,120" href="/wards/riverside"${riverside}>
</map>`;
}

function film(tracks: string): string {
	return `<p><video controls preload="none" width="320" height="180" src="/files/may.mp4">${tracks}</video></p>
<p><a href="/minutes/may">Read the minutes, with all that was said and shown</a></p>`;
}
