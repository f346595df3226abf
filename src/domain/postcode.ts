import { z } from 'zod';
import { isBlank, tidyCode } from './text.ts';

/** The longest normalised form: `BFPO 1234`, `SW1A 1AA` and the like all fit. */
export const postcodeLimit = 9;

/** A UK postcode, given back in its usual form: `TB1 2AB`. */
export const postcodeField = z.string('postcode_missing').transform((typed, context) => {
	const postcode = readPostcode(typed);
	if (postcode !== undefined) return postcode;
	const message = isBlank(typed) ? 'postcode_missing' : 'postcode_wrong';
	const character = typed.length <= most && [...tidyCode(typed)].find(isForeign);
	const params = character ? { character } : {};
	context.issues.push({ code: 'custom', message, input: typed, params });
	return z.NEVER;
});

/**
 * The usual form of a postcode, whatever its case, spacing and punctuation, with or without the country; undefined for
 * a text that cannot be a postcode. Covers every UK shape (Royal Mail's PAF guide), GIR 0AA and BFPO numbers. Letters
 * and digits that look alike are read as what the place can hold: `TBI 2AB` is TB1 2AB, `WIA OAA` is W1A 0AA.
 */
export function readPostcode(typed: string): string | undefined {
	if (typed.length > most) return;
	const letters = lettersOf(typed);
	return readLetters(letters) ?? readLetters(letters.replace(country, ''));
}

function readLetters(letters: string): string | undefined {
	const forces = /^BFPO(?:CO)?(\d{1,4})$/.exec(letters);
	if (forces) return `BFPO ${forces[1]}`;
	if (/^G[I1]R[0O]AA$/.test(letters)) return 'GIR 0AA';
	const [, outward, digit, last] = /^([A-Z\d]{2,4})([\dOIL])([A-Z]{2})$/.exec(letters) ?? [];
	if (!outward) return;
	const inward = `${asDigits(digit!)}${last}`;
	return shapes
		.map((shape) => `${fitted(outward, shape)} ${inward}`)
		.filter((postcode) => usual.test(postcode))
		.toSorted((one, other) => changes(one, outward) - changes(other, outward))[0];
}

/** In capitals, without what stands around it. Cyrillic letters that look like ours are ours. */
function lettersOf(typed: string) {
	const letters = tidyCode(typed).toUpperCase();
	return letters.replace(/[А-ЯІЅ]/g, (letter) => latin['АВЕКМНОРСТУХІЅ'.indexOf(letter)] ?? letter);
}

function isForeign(character: string) {
	return !/^[A-Z\d]+$/.test(lettersOf(character));
}

/** The outward half with letters and digits where its shape has them, as far as they look alike. */
function fitted(outward: string, shape: string) {
	if (outward.length !== shape.length) return '';
	return [...outward]
		.map((character, place) =>
			shape[place] === '9' ? asDigits(character) : character.replace('0', 'O').replace('1', 'I'),
		)
		.join('');
}

function asDigits(text: string) {
	return text.replace('O', '0').replace(/[IL]/, '1');
}

function changes(postcode: string, outward: string) {
	return [...outward].filter((character, place) => postcode[place] !== character).length;
}

/** Far more than a postcode, its country and what pasting adds. */
const most = 100;

const country = /(?:UK|GB|UNITEDKINGDOM|GREATBRITAIN|ENGLAND|WALES|CYMRU|SCOTLAND)$/;

const latin = 'ABEKMHOPCTYXIS';

const shapes = ['A9', 'A99', 'AA9', 'A9A', 'AA99', 'AA9A'];

const usual =
	/^(?:[A-PR-UWYZ](?:\d\d?|\d[A-HJKPSTUW]|[A-HK-Y]\d\d?|[A-HK-Y]\d[ABEHMNPRVWXY])) \d[ABD-HJLNP-UW-Z]{2}$/;
