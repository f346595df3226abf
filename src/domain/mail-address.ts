import { z } from 'zod';
import { lengthFound } from './length.ts';
import { isBlank, lengthOf, withoutStrays } from './text.ts';

/** RFC 5321 allows 254 characters in an address. */
export const emailLimit = 254;

/**
 * An email address by the rule of HTML's `<input type="email">`, which allows plus-addresses and one-part domains. The
 * `character` of an issue is the first one that is wrong.
 */
export const emailField = z
	.string('email_missing')
	.transform(tidyAddress)
	.check((context) => {
		const fault = addressFault(context.value);
		if (!fault) return;
		const character = wrongCharacter(context.value);
		const params = {
			...lengthFound(context.value).params,
			...(fault !== 'email_missing' && character && { character }),
		};
		context.issues.push({ code: 'custom', message: fault, input: context.value, params });
	});

/**
 * The address without characters that phones and pasting add. The domain becomes ASCII, as mail servers require. Letters
 * before the at sign stay: few mail servers take others than ASCII there (SMTPUTF8), and the field says so.
 */
function tidyAddress(typed: string): string {
	// Composing a text that is far too long for an address could take seconds.
	if (typed.length > 4 * emailLimit) return typed;
	if (isBlank(typed)) return '';
	const address = withoutStrays(typed)
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.replace(/[’‘ʼ´＇]/g, "'")
		.replace(/^.*<([^<>]*@[^<>]*)>[\s.,;]*$/su, '$1')
		.replace(/^'(.*)'$/s, '$1')
		.replace(/^[\s"“”„«»(]+|[\s"“”«»'),;.]+$/gu, '')
		.replace(/^mailto:/i, '')
		.replace(/[^\S\r\n]*([@＠])[^\S\r\n]*/gu, '$1')
		.replace(/[^\S\r\n]+\./gu, '.')
		// After a whole address, a dot and a space, a new sentence begins.
		.replace(/\.[^\S\r\n]+/gu, (dot, at, all) => (endsWhole.test(all.slice(0, at)) ? dot : '.'))
		.replace('＠', '@');
	const at = address.lastIndexOf('@');
	if (at < 1) return address;
	const [person, domain] = [address.slice(0, at), address.slice(at + 1)];
	return `${usualWidth(person)}@${international.test(domain) ? asciiDomain(domain) : domain}`;
}

export function addressFault(address: string): AddressFault | undefined {
	if (address === '') return 'email_missing';
	if (lengthOf(address) > emailLimit) return 'email_too_long';
	if (foreignLetter.test(address)) return 'email_letter';
	if (!z.regexes.html5Email.test(address) || strayDot.test(address)) return 'email_wrong';
}

/** A text that ends in an address with a dot in its domain. */
const endsWhole = /@[^@\s]+\.[^@\s]*$/;

/** Letters, digits and signs of East Asian keyboards as the usual ones. */
function usualWidth(text: string) {
	return text.replace(/[\uff01-\uff5e]/g, (wide) => wide.normalize('NFKC'));
}

/** The first character that is wrong, or the dots that are. */
function wrongCharacter(address: string) {
	const [person, ...domain] = address.split('@');
	const isWrong = (character: string) => !/[\w.!#$%&'*+/=?^`{|}~-]/.test(character);
	return (
		[...person!].find(isWrong) ??
		[...domain.join('@')].find((each) => !/[a-z\d.-]/i.test(each)) ??
		/\.\.|\.@|@\.|^\./.exec(address)?.[0]
	);
}

/** A letter before the at sign that ASCII does not have. */
const foreignLetter = /^[^@]*(?!\p{ASCII})[\p{L}\p{M}\p{N}][^@]*@/u;

/** A domain that is not ASCII and has no character that means something else in a URL. */
const international = /^[a-z\d.-]*[^\p{ASCII}](?:[a-z\d.-]|[^\p{ASCII}])*$/iu;

/** HTML allows these dots before the at sign; mail servers answer 501 (RFC 5321, 4.1.2, `Dot-string`). */
const strayDot = /^\.|\.\.|\.@/;

/** The domain in ASCII. A text that cannot be a domain, or that is the IP address of a machine, stays as it is. */
function asciiDomain(domain: string): string {
	const name = URL.parse(`http://${domain}`)?.hostname;
	return name && !/^[\d.]+$/.test(name) ? name : domain;
}

type AddressFault = 'email_missing' | 'email_too_long' | 'email_letter' | 'email_wrong';
