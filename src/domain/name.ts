import { z } from 'zod';
import { lengthOf, tidyLine } from './text.ts';

export const nameLimit = 255;

/** A person's full name: any script, one word or many. Refused only when it is a link, a formula or invisible. */
export const nameField = z
	.string('name_missing')
	.transform(tidyLine)
	.check((context) => {
		const fault = nameFault(context.value);
		if (fault) context.issues.push({ code: 'custom', message: fault, input: context.value });
	});

/** The first thing wrong with a tidy name, as a key of `strings(lang).errors`. */
export function nameFault(name: string): NameFault | undefined {
	if (name === '') return 'name_missing';
	if (lengthOf(name) > nameLimit) return 'name_too_long';
	if (hidden.test(name)) return 'name_hidden';
	const seen = seenName(name);
	if (formula.test(seen)) return 'name_formula';
	if (link.test(seen)) return 'name_link';
	if (!/\p{L}/u.test(seen)) return 'name_missing';
}

/** A name as a mail program reads it: full-width characters become usual ones, invisible characters and letters go. */
function seenName(name: string) {
	return name.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

/** Control characters, and characters that reverse the direction of text. Joiners stay: Persian names need them. */
const hidden = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff]/u;

/** The characters that make a spreadsheet run a cell. */
const formula = /^[=+\-@]/;

/** A web address: with a scheme, with a usual top-level domain, or with a port or a path. Browsers read `。` as a dot. */
const link =
	/:\/\/|(?:^|[^\p{L}\p{N}])www[.。]|[\p{L}\p{M}\p{N}-][.。][\p{L}\p{M}\p{N}-]{2,}(?::\d|[/?#\\])|[\p{L}\p{M}\p{N}-]{2}[.。](?:com|net|org|uk|co|info|biz|io|me|ru|xyz|top|site|shop|online|link|click|app|dev|cymru|wales)(?![\p{L}\p{N}])/iu;

export type NameFault =
	'name_missing' | 'name_too_long' | 'name_hidden' | 'name_formula' | 'name_link';
