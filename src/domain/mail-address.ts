import { z } from 'zod';
import { lengthOf } from './text.ts';

/** RFC 5321 allows 254 characters in an address. */
export const emailLimit = 254;

/** An email address by the rule of HTML's `<input type="email">`, which allows plus-addresses and one-part domains. */
export const emailField = z
	.string('email_missing')
	.transform(tidyAddress)
	.check((context) => {
		const fault = addressFault(context.value);
		if (fault) context.issues.push({ code: 'custom', message: fault, input: context.value });
	});

/** The address without characters that pasting adds around it. The domain becomes ASCII, as mail servers require. */
function tidyAddress(typed: string): string {
	const address = typed
		.trim()
		.replace(/^mailto:/i, '')
		.replace(/^<(.*)>$/, '$1');
	const at = address.lastIndexOf('@');
	const domain = address.slice(at + 1);
	if (at < 1 || !international.test(domain)) return address;
	// Composing a text that is far too long for an address could take seconds.
	if (typed.length > 4 * emailLimit) return address;
	return address.slice(0, at + 1) + asciiDomain(domain);
}

export function addressFault(address: string): AddressFault | undefined {
	if (address === '') return 'email_missing';
	if (lengthOf(address) > emailLimit) return 'email_too_long';
	if (!z.regexes.html5Email.test(address) || strayDot.test(address)) return 'email_wrong';
}

/** A domain that is not ASCII and has no character that means something else in a URL. */
const international = /^[a-z\d.-]*[^\p{ASCII}](?:[a-z\d.-]|[^\p{ASCII}])*$/iu;

/** HTML allows these dots before the at sign; mail servers answer 501 (RFC 5321, 4.1.2, `Dot-string`). */
const strayDot = /^\.|\.\.|\.@/;

/** The domain in ASCII. A text that cannot be a domain, or that is the IP address of a machine, stays as it is. */
function asciiDomain(domain: string): string {
	const name = URL.parse(`http://${domain}`)?.hostname;
	return name && !/^[\d.]+$/.test(name) ? name : domain;
}

type AddressFault = 'email_missing' | 'email_too_long' | 'email_wrong';
