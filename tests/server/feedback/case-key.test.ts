import { describe, expect, test } from 'vitest';
import { readKey } from '#server/feedback/case-key.ts';

const words = ['lamp', 'river', 'apple', 'cloud'];

describe('four words', () => {
	test.each([
		['in capitals', 'LAMP RIVER APPLE CLOUD'],
		['with anything between them', ' lamp,  river - apple\n/cloud. '],
		['by their first four letters', 'lamp rive appl clou'],
		['with a wrong ending', 'lamp rivers apples clouds'],
		['with one letter too much', 'laamp river apple cloud'],
		['with a letter missing', 'lamp rivr apple cloud'],
		['with another letter', 'lamp river apple clpud'],
		['with two letters that changed places', 'lamp river apple cluod'],
		['with two letters at the beginning that changed places', 'lmap river apple cloud'],
	])('are read %s', (_, typed) => {
		expect(readKey(typed)).toEqual(words);
	});

	test.each([
		['three words', 'lamp river apple'],
		['five words', 'lamp river apple cloud cloud'],
		['a word that is no word', 'lamp river apple xyzzy'],
		['two slips in a word', 'lamp rvier opplo xcluod'],
		['a slip that several words are as near to', 'lamp river apple xat'],
		['nothing', ''],
	])('are not read from %s', (_, typed) => {
		expect(readKey(typed)).toBeUndefined();
	});
});
