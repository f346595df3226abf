import { z } from 'zod';
import { draftLimits } from './draft.ts';
import { lengthFound } from './length.ts';
import { isBlank, lengthOf, tidyLine, tidyLines } from './text.ts';

/**
 * What the creator of a petition sends from their own page: that they withdraw it, or the new text of a rejected one. Messages
 * are keys of `strings(lang).errors.field`.
 */
export const ownPetitionForm = z
	.object({
		withdraw: z
			.string()
			.optional()
			.transform((value) => value === 'yes'),
		action: z.string().default('').transform(tidyLine),
		background: text(),
		details: text(),
	})
	.check(({ value, issues }) => {
		if (value.withdraw) return;
		for (const name of ['action', 'background', 'details'] as const) {
			const fault = faultOf(name, value[name]);
			if (fault)
				issues.push({
					...{ code: 'custom', message: fault, path: [name], input: value[name] },
					...lengthFound(value[name]),
				});
		}
	});

function faultOf(name: keyof typeof draftLimits, text: string) {
	if (name !== 'details' && isBlank(text)) return `amend_${name}_missing`;
	if (lengthOf(text) > draftLimits[name]) return `amend_${name}_too_long`;
}

function text() {
	return z
		.string()
		.default('')
		.transform((typed) => tidyLines(typed).trimEnd());
}
