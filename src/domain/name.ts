import { z } from 'zod';
import { contactIn } from './name-contact.ts';
import { lengthFound } from './length.ts';
import { lengthOf, tidyLine } from './text.ts';

/** The most characters of a name, and the most of Chinese, Japanese or Korean among them. Record 23 says why. */
export const nameLimit = 150;
export const denseNameLimit = 30;

/** A person's full name: any script, one word or many. A link, an address, a phone number or a formula is no name. */
export const nameField = z
	.string('name_missing')
	.transform(tidyLine)
	.check((context) => {
		const fault = nameFault(context.value);
		if (!fault) return;
		const issue = { code: 'custom' as const, message: fault, input: context.value };
		context.issues.push({ ...issue, ...lengthFound(context.value) });
	});

/** The first thing wrong with a tidy name, as a key of `strings(lang).errors`. The SQL domain has the same rules. */
export function nameFault(name: string): NameFault | undefined {
	if (name === '') return 'name_missing';
	if (lengthOf(name) > nameLimit) return 'name_too_long';
	const seen = seenName(name);
	if ((seen.match(dense)?.length ?? 0) > denseNameLimit) return 'name_too_long';
	if (formula.test(seen)) return 'name_formula';
	const contact = contactIn(seen);
	if (contact) return `name_${contact}`;
	if (!/\p{L}/u.test(seen)) return 'name_missing';
}

/** A name as a mail program reads it: full-width characters become usual ones, invisible characters and letters go. */
function seenName(name: string) {
	return name.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

/** Scripts in which a character is a word or a syllable: Chinese, Japanese, Korean, Yi. */
const dense = /[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{3ffff}]/gu;

/** The characters that make a spreadsheet run a cell. */
const formula = /^[=+\-@]/;

export type NameFault =
	'name_missing' | 'name_too_long' | 'name_formula' | 'name_link' | 'name_email' | 'name_phone';
