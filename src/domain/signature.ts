import { z } from 'zod';
import { emailField, emailLimit } from './mail-address.ts';
import { nameField, nameLimit } from './name.ts';
import { postcodeField, postcodeLimit } from './postcode.ts';
import { tidyCode } from './text.ts';
import { readToken } from './token.ts';

/** The most characters each field may hold: in the form, the function and the SQL checks. */
export const signatureLimits = {
	name: nameLimit,
	email: emailLimit,
	postcode: postcodeLimit,
} as const;

/** What a resident fills in to sign. Messages are keys of `strings(lang).errors`. */
export const signatureForm = z.object({
	name: nameField,
	email: emailField,
	postcode: postcodeField,
	wants_updates: z
		.string()
		.optional()
		.transform((value) => value === 'yes'),
});

/**
 * The six-digit code in the mail, or a request to send the mail again. Letters of the code that look like a digit are that digit. In the
 * place of the code it takes the link of a mail, and leaves its token.
 */
export const codeForm = z
	.object({
		again: z
			.string()
			.optional()
			.transform((value) => value === 'yes'),
		code: z
			.string()
			.default('')
			.transform((typed) => readToken(typed) ?? withDigits(tidyCode(typed))),
	})
	.check(({ value, issues }) => {
		const fault = value.again ? undefined : codeFault(value.code);
		if (fault) issues.push({ code: 'custom', message: fault, path: ['code'], input: value.code });
	});

function codeFault(code: string) {
	if (code === '') return 'code_missing';
	if (!/^\d{6}$/.test(code) && code !== readToken(code)) return 'code_shape';
}

export type Signature = z.output<typeof signatureForm>;

function withDigits(code: string) {
	return code.replace(/o/gi, '0').replace(/[il]/gi, '1');
}
