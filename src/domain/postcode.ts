import { z } from 'zod';
import { tidyCode } from './text.ts';

/** The longest normalised form: `BFPO 1234`, `SW1A 1AA` and the like all fit. */
export const postcodeLimit = 9;

/** A UK postcode, given back in its usual form: `TB1 2AB`. */
export const postcodeField = z.string('postcode_missing').transform((typed, context) => {
	const postcode = readPostcode(typed);
	if (postcode !== undefined) return postcode;
	const message = typed.trim() === '' ? 'postcode_missing' : 'postcode_wrong';
	context.issues.push({ code: 'custom', message, input: typed });
	return z.NEVER;
});

/**
 * The usual form of a postcode, whatever its case and spacing; undefined for a text that cannot be a postcode. Covers
 * every UK shape (Royal Mail's PAF guide), GIR 0AA and BFPO numbers. A letter O or I where only a digit can be is read
 * as 0 or 1.
 */
export function readPostcode(typed: string): string | undefined {
	const text = tidyCode(typed).toUpperCase();
	const forces = /^BFPO(?:C\/O)?(\d{1,4})$/.exec(text);
	if (forces) return `BFPO ${forces[1]}`;
	const parts = /^([A-Z0-9]{2,4})([0-9OI])([A-Z]{2})$/.exec(text);
	if (!parts) return;
	const [, outward, digit, letters] = parts as unknown as [string, string, string, string];
	const postcode = `${outward} ${digit.replace('O', '0').replace('I', '1')}${letters}`;
	return usual.test(postcode) ? postcode : undefined;
}

const usual =
	/^(?:GIR 0AA|(?:[A-PR-UWYZ](?:\d\d?|\d[A-HJKPSTUW]|[A-HK-Y]\d\d?|[A-HK-Y]\d[ABEHMNPRVWXY])) \d[ABD-HJLNP-UW-Z]{2})$/;
