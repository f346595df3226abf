import type { ProbeRule } from '../probe.ts';

export const forcedRules: Record<string, ProbeRule> = {
	'control-vanishes': {
		kind: 'error',
		criteria: ['1.1.1', '1.4.11'],
		message:
			'With forced colours nothing is left of this control: it is drawn with backgrounds only.',
		mend: 'Draw it with text, an SVG in currentColor, a picture or borders.',
	},
	'field-without-edge': {
		kind: 'error',
		criteria: ['1.4.11'],
		message:
			'With forced colours nothing shows where this field is: its background and shadow are gone, and it has no border.',
		mend: 'Give it a border; a transparent one is enough, since forced colours make it visible.',
	},
	'focus-lost': {
		kind: 'error',
		criteria: ['2.4.7'],
		message:
			'With forced colours nothing shows when this has the focus: its mark is a shadow or a background.',
		mend: 'Add an outline to the mark; outline: 2px solid transparent is enough, since forced colours make it visible.',
	},
	'field-focus-lost': {
		kind: 'review',
		criteria: ['2.4.7'],
		message: 'With forced colours only the blinking caret shows that this field has the focus.',
		mend: 'Add outline: 2px solid transparent to its mark: forced colours make it visible.',
	},
	'state-by-colour': {
		kind: 'error',
		criteria: ['1.4.1', '1.4.11'],
		message:
			'Only a slight difference in colour tells this chosen one from the others, and forced colours take it away.',
		mend: 'Tell it in another way too: a border, an underline, a heavier weight or a word.',
	},
	'state-by-background': {
		kind: 'review',
		criteria: ['1.4.1'],
		message:
			'Only its background tells this chosen one from the others, and forced colours take it away.',
		mend: 'Tell it in another way too: a border, an underline, a heavier weight or a word.',
	},
	'required-by-colour': {
		kind: 'error',
		criteria: ['1.4.1', '3.3.2'],
		message: 'Only the colour of its label tells that this field must be filled in.',
		mend: 'Write it into the label, such as “(required)”.',
	},
	'told-by-colour': {
		kind: 'review',
		criteria: ['1.4.1', '1.1.1'],
		message: 'The colour of this empty mark seems to mean something, and no word says what.',
		mend: 'Write beside it what the colour means.',
	},
};
