import type { ProbeRule } from '../probe.ts';

export const rules: Record<string, ProbeRule> = {
	'not-reached': {
		kind: 'error',
		criteria: ['2.1.1'],
		message: 'The Tab key never gets to this control.',
		mend: 'Use a button, a link with an address or a form field; or give it tabindex="0" and keys of its own.',
	},
	'mouse-only': {
		kind: 'error',
		criteria: ['2.1.1', '4.1.2'],
		message: 'This does something when it is clicked, and no key gets to it.',
		mend: 'Make it a button, or a link if it leads to another page.',
	},
	'maybe-mouse-only': {
		kind: 'review',
		criteria: ['2.1.1'],
		message: 'A script waits here for clicks, and no key gets to it.',
		mend: 'If it does something for readers, make it a button or a link.',
	},
	'not-pressed-by-keys': {
		kind: 'error',
		criteria: ['2.1.1'],
		message: 'This takes the focus and works when it is clicked, but no script waits for a key.',
		mend: 'Make it a button; or answer to Enter and Space as a button does.',
	},
	'hover-only': {
		kind: 'error',
		criteria: ['2.1.1'],
		message: 'The links and buttons in here come up under the pointer only.',
		mend: 'Show them all the time, or open them with a button; :focus-within opens them for the keyboard too.',
	},
	'focus-trapped': {
		kind: 'error',
		criteria: ['2.1.2'],
		message: 'The Tab key does not get past this.',
		mend: 'Let the Tab key go on to what follows. Only an open dialog that can be closed may keep it.',
	},
	'focus-order': {
		kind: 'error',
		criteria: ['2.4.3'],
		message: 'The focus goes backwards here, against the order of the page.',
		mend: 'Put the controls into the source in the order in which they are read, and take away positive tabindex values.',
	},
	'focus-against-the-eye': {
		kind: 'error',
		criteria: ['2.4.3', '1.3.2'],
		message:
			'The style sheet turns the parts of this box round, so the focus runs against the order that is seen.',
		mend: 'Put the parts into the source in the order in which they are seen, without order or -reverse.',
	},
	'focus-maybe-against-the-eye': {
		kind: 'review',
		criteria: ['2.4.3', '1.3.2'],
		message: 'The focus goes up here, since the style sheet has changed the order of the parts.',
		mend: 'See whether the order of focus still makes sense; if not, change the order in the source.',
	},
	'focus-not-visible': {
		kind: 'error',
		criteria: ['2.4.7'],
		message: 'Nothing shows when this has the focus.',
		mend: 'Give it an outline in :focus-visible, two pixels or more, in a colour that stands out.',
	},
	'focus-caret-only': {
		kind: 'review',
		criteria: ['2.4.7'],
		message: 'Only the blinking caret shows that this field has the focus.',
		mend: 'Give it an outline in :focus-visible: a caret is easily missed.',
	},
	'focus-faint': {
		kind: 'error',
		criteria: ['1.4.11', '2.4.7'],
		message: 'The outline of the focus hardly differs from what is behind it.',
		mend: 'Give the outline a contrast of 3 to 1 or more.',
	},
	'focus-covered': {
		kind: 'error',
		criteria: ['2.4.11'],
		message: 'When this has the focus, something that stays in place hides all of it.',
		mend: 'Leave room with scroll-padding as high as what stays in place, or let that scroll with the page.',
	},
	'focus-out-of-view': {
		kind: 'error',
		criteria: ['2.4.7', '2.4.3'],
		message: 'This takes the focus while it is outside what can be seen.',
		mend: 'Bring it into view when it has the focus, or hide it with display: none or inert until it is needed.',
	},
	'focus-taken-away': {
		kind: 'error',
		criteria: ['2.1.1', '2.4.7', '3.2.1'],
		message: 'As soon as this has the focus, a script takes it away.',
		mend: 'Leave the focus where the reader put it.',
	},
	'focus-leaves-page': {
		kind: 'error',
		criteria: ['3.2.1'],
		message: 'Another page opens as soon as this has the focus.',
		mend: 'Wait until it is pressed.',
	},
	'walk-cut-short': {
		kind: 'review',
		criteria: ['2.1.1'],
		message: 'The page has more stops for the Tab key than we walk through.',
		mend: 'Walk through the rest by hand; and ask whether readers have to.',
	},
};
