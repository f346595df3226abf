import { type Fault, twins } from './fault.ts';
import { form } from './page.ts';

const ladder =
	'<p><label for="days">For how many days?</label> <input type="text" id="days" name="days"></p>';
const dragging = `let dragged;
const list = document.querySelector('ol');
list.addEventListener('dragstart', ({ target }) => { dragged = target; });
list.addEventListener('dragover', (event) => event.preventDefault());
list.addEventListener('drop', ({ target }) => target.closest('li').before(dragged));
list.addEventListener('click', ({ target }) => {
	const entry = target.closest('button')?.closest('li');
	entry?.previousElementSibling?.before(entry);
});`;
const slider = `const thumb = document.querySelector('[role=slider]');
const set = (value) => {
	const bounded = Math.max(0, Math.min(10, Math.round(value)));
	thumb.setAttribute('aria-valuenow', bounded);
	thumb.style.marginLeft = bounded * 1.3 + 'rem';
};
set(5);
thumb.addEventListener('pointerdown', ({ pointerId }) => thumb.setPointerCapture(pointerId));
thumb.addEventListener('pointermove', ({ clientX, buttons }) => {
	const { left, width } = thumb.parentElement.getBoundingClientRect();
	if (buttons) set(((clientX - left) / width) * 10);
});
thumb.addEventListener('keydown', ({ key }) => {
	const now = Number(thumb.getAttribute('aria-valuenow'));
	if (key === 'ArrowRight') set(now + 1);
	if (key === 'ArrowLeft') set(now - 1);
});`;

/** WCAG guideline 2.5: for fingers, switches and voices, not for a steady mouse only. */
export const pointer: Fault[] = [
	{
		name: 'act-on-pressing-down',
		criterion: '2.5.2',
		also: ['2.1.1'],
		sentence:
			'A button acts as soon as it is pressed down, so a slip cannot be taken back, and no key works it.',
		...twins(
			{
				title: 'Waiting list',
				main: '<p><button type="button" class="leave">Leave the waiting list</button></p>\n<p id="done" role="status"></p>',
			},
			{ script: leave('mousedown') },
			{ script: leave('click') },
		),
	},
	{
		name: 'name-without-the-words-on-it',
		criterion: '2.5.3',
		sentence:
			'A button’s name has none of the words that are on it, so nobody can say them to press it.',
		...twins(
			{ title: 'Borrow a ladder' },
			{ main: form(ladder).replace('type="submit"', 'type="submit" aria-label="Proceed"') },
			{
				main: form(ladder).replace('type="submit"', 'type="submit" aria-label="Send your request"'),
			},
		),
	},
	{
		name: 'field-with-another-name-than-its-label',
		criterion: '2.5.3',
		sentence: 'A field is labelled Postcode and called Address line four.',
		...twins(
			{ title: 'Which ward am I in?' },
			{ main: form(postcode(' aria-label="Address line four"'), 'Find') },
			{ main: form(postcode(''), 'Find') },
		),
	},
	{
		name: 'small-buttons-close-together',
		criterion: '2.5.8',
		sentence: 'Buttons for more and fewer are 16 pixels wide and touch each other.',
		...twins(
			{
				title: 'Order compost',
				main: '<div class="steps"><button type="button" aria-label="Fewer bags"><svg aria-hidden="true" width="8" height="8" viewBox="0 0 12 12"><path stroke="currentColor" stroke-width="2" d="M1 6h10"/></svg></button><button type="button" aria-label="More bags"><svg aria-hidden="true" width="8" height="8" viewBox="0 0 12 12"><path stroke="currentColor" stroke-width="2" d="M1 6h10M6 1v10"/></svg></button></div>\n<p>One bag costs £3.</p>',
			},
			{ style: `.steps { display: flex }\n.steps button { ${small('16px')} }` },
			{ style: `.steps { display: flex }\n.steps button { ${small('44px')} }` },
		),
	},
	{
		name: 'small-numbers-of-pages',
		criterion: '2.5.8',
		sentence: 'The links to further pages are single digits without any room around them.',
		...twins(
			{
				title: 'Planning notices',
				main: '<nav aria-label="Pages">\n<ul class="pages">\n<li><a href="/notices/1">1</a></li>\n<li><a href="/notices/2">2</a></li>\n<li><a href="/notices/3">3</a></li>\n</ul>\n</nav>',
			},
			{
				style: '.pages { gap: 2px }\n.pages a { padding: 0; font-size: 0.8rem; line-height: 1.2 }',
			},
			{
				style:
					'.pages { gap: 2px }\n.pages a { min-width: 2.75rem; padding: 0.5rem; text-align: center }',
			},
		),
	},
	{
		name: 'small-tick-boxes-in-a-stack',
		criterion: '2.5.8',
		sentence:
			'Tick boxes of 13 pixels stand right below each other, and pressing the words does nothing.',
		...twins(
			{ title: 'Which roads do you use?' },
			{
				main: form(
					roads(
						(road, id) =>
							`<div><input type="checkbox" name="${id}" aria-label="${road}"> <span>${road}</span></div>`,
					),
				),
				style: `fieldset div { display: flex; height: 14px; font-size: 0.75rem; line-height: 14px }
fieldset input[type='checkbox'] { width: 13px; height: 13px; margin: 0; padding: 0 }`,
			},
			{
				main: form(
					roads(
						(road, id) =>
							`<div><input type="checkbox" id="${id}" name="${id}"> <label for="${id}">${road}</label></div>`,
					),
				),
				style: 'fieldset label { display: inline }\nfieldset div { min-height: 3rem }',
			},
		),
	},
	{
		name: 'order-by-dragging-only',
		criterion: '2.5.7',
		also: ['2.1.1'],
		sentence: 'A list can be put in order by dragging its entries and in no other way.',
		...twins(
			{ title: 'What should come first?', script: dragging },
			{
				main: '<p>Drag what matters most to the top.</p>\n<ol>\n<li draggable="true">Street lights</li>\n<li draggable="true">Benches</li>\n<li draggable="true">Trees</li>\n</ol>',
			},
			{
				main: `<p>Drag what matters most to the top, or press a button.</p>\n<ol>\n${['Street lights', 'Benches', 'Trees'].map((wish) => `<li draggable="true">${wish} <button type="button">Move ${wish.toLowerCase()} up</button></li>`).join('\n')}\n</ol>`,
			},
		),
	},
	{
		name: 'slider-by-dragging-only',
		criterion: '2.5.7',
		sentence:
			'A made-up slider follows a dragged pointer and the arrow keys, and not a press on its rail.',
		...twins(
			{ title: 'How loud is the road?' },
			{
				main: '<div class="rail"><span role="slider" tabindex="0" aria-label="Loudness" aria-valuemin="0" aria-valuemax="10" aria-valuenow="5"></span></div>',
				style:
					'.rail { width: 16rem; height: 2.75rem; border: 2px solid #1b1b1b }\n.rail span { display: block; width: 2.5rem; height: 2.5rem; background-color: #0b3d66; touch-action: none }',
				script: slider,
			},
			{
				main: form(
					'<p><label for="loud">Loudness</label> <input type="range" id="loud" name="loud" min="0" max="10" value="5"></p>',
				),
			},
		),
	},
	{
		name: 'shake-to-undo',
		criterion: '2.5.4',
		sentence: 'What was written is taken back by shaking the device, and not by a button.',
		...twins(
			{
				title: 'Leave a message for the mayor',
				script: `addEventListener('devicemotion', ({ acceleration }) => {
	if (Math.abs(acceleration?.x ?? 0) > 15) document.querySelector('form').reset();
});`,
			},
			{ main: form(message('')) },
			{
				main: form(message('\n<p><button type="reset">Clear the message</button></p>')),
				script: `document.querySelector('form').addEventListener('reset', () => document.querySelector('#message').focus());`,
			},
		),
	},
];

function leave(event: string): string {
	return `document.querySelector('.leave').addEventListener('${event}', () => {
	document.querySelector('#done').textContent = 'You are off the list.';
});`;
}

function postcode(attributes: string): string {
	return `<p><label for="postcode">Postcode</label> <input type="text" id="postcode" name="postcode" autocomplete="postal-code"${attributes}></p>`;
}

function small(size: string): string {
	return `width: ${size}; min-width: 0; height: ${size}; min-height: 0; padding: 0; line-height: 0`;
}

function roads(row: (road: string, id: string) => string): string {
	const rows = ['Mill Lane', 'Tanner Row', 'Chapel Street'].map((road, index) =>
		row(road, `road-${index}`),
	);
	return `<fieldset>\n<legend>Roads</legend>\n${rows.join('\n')}\n</fieldset>`;
}

function message(more: string): string {
	return `<p><label for="message">Your message</label> <textarea id="message" name="message" rows="4"></textarea></p>${more}`;
}
