import { expect, test } from 'vitest';
import { blocksOf } from '#domain/plain-text.ts';

test.each([
	['', []],
	['One line.', ['One line.']],
	['One line,\nand another.', ['One line,\nand another.']],
	['One.\n\n\nTwo.', ['One.', 'Two.']],
	['We ask to:\n- keep it\n- share it', ['We ask to:', ['keep it', 'share it']]],
	['- keep it\n\n- share it', [['keep it', 'share it']]],
	['- keep it\nAnd then?', [['keep it'], 'And then?']],
	['  – keep it \n• share it', [['keep it', 'share it']]],
	['-5 degrees\n- ', ['-5 degrees\n- ']],
	['a - b', ['a - b']],
	['<b>no</b>\n# no', ['<b>no</b>\n# no']],
])('%j has the paragraphs and lists that a reader sees', (text, expected) => {
	expect(
		blocksOf(text).map((block) => (block.kind === 'list' ? block.points : block.text)),
	).toEqual(expected);
});
