import { z } from 'zod';
import { lengthOf } from './text.ts';

/** RFC 5321 leaves room for 254 characters in an address. */
export const emailLimit = 254;

/** An email address by the rule of HTML's `<input type="email">`; plus-addresses and one-part domains are welcome. */
export const emailField = z
	.string('email_missing')
	.transform(tidyAddress)
	.check((context) => {
		const fault = addressFault(context.value);
		if (fault) context.issues.push({ code: 'custom', message: fault, input: context.value });
	});

/** An address without what pasting adds around it, its domain in ASCII as mail servers want it. */
export function tidyAddress(typed: string): string {
	const address = typed
		.trim()
		.replace(/^mailto:/i, '')
		.replace(/^<(.*)>$/, '$1');
	const at = address.lastIndexOf('@');
	const domain = address.slice(at + 1);
	if (at < 1 || !/[^\p{ASCII}]/u.test(domain)) return address;
	return address.slice(0, at + 1) + asciiDomain(domain);
}

export function addressFault(address: string): AddressFault | undefined {
	if (address === '') return 'email_missing';
	if (lengthOf(address) > emailLimit) return 'email_too_long';
	if (!z.regexes.html5Email.test(address)) return 'email_wrong';
}

function asciiDomain(domain: string): string {
	return URL.parse(`http://${domain}`)?.hostname ?? domain;
}

export type AddressFault = 'email_missing' | 'email_too_long' | 'email_wrong';
