import { tidyCode } from './text.ts';
import { withoutWrapping } from './token.ts';

/**
 * References for use on the phone: `K7RM-2WQ9C`. Eight random characters and a check character, out of 31 that people
 * do not confuse (no 0, 1, I, L or O). Because 31 is prime and each place has a different weight, one wrong character
 * or two swapped characters never give another valid reference.
 */
export function makeReference(): string {
	for (;;) {
		const drawn = Array.from({ length: length - 1 }, drawDigit);
		const text = [...drawn, checkDigit(drawn)].map((digit) => alphabet[digit]).join('');
		// Three letters in a row could spell a rude word.
		if (!/[A-Z]{3}/.test(text)) return written(text);
	}
}

/** The reference in its written form, whatever its case and punctuation; undefined if it was misheard or mistyped. */
export function readReference(typed: string): string | undefined {
	const text = tidyCode(typed).toUpperCase();
	const digits = [...text].map((character) => alphabet.indexOf(character));
	if (digits.length !== length || digits.includes(-1)) return;
	return checkDigit(digits.slice(0, -1)) === digits.at(-1) ? written(text) : undefined;
}

/** The reference in the address of a receipt, whatever a mail program or a person left around it. */
export function readReferenceIn(address: string): string | undefined {
	const last = address.split('/sent/').at(-1)!;
	const found = /[2-9a-z](?:[\s.\-‐-―]*[2-9a-z]){8}/i.exec(withoutWrapping(last))?.[0];
	return found && readReference(found);
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 9;

/** The check digit makes the sum of all digits, each times its weight, a multiple of 31. Its own weight is 1. */
function checkDigit(digits: number[]): number {
	const sum = digits.reduce((total, digit, place) => total + digit * (place + 2), 0);
	return (alphabet.length - (sum % alphabet.length)) % alphabet.length;
}

/** 248 is the largest multiple of 31 in a byte. Larger bytes would favour some characters, so they are drawn again. */
function drawDigit(): number {
	const [byte] = crypto.getRandomValues(new Uint8Array(1)) as Uint8Array & [number];
	return byte < 248 ? byte % alphabet.length : drawDigit();
}

function written(text: string): string {
	return `${text.slice(0, 4)}-${text.slice(4)}`;
}
