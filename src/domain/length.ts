import type { z } from 'zod';
import { lengthOf } from './text.ts';

/** A check of a text with Zod: it has at most so many characters. Refused, it says how many it has, for the sentence that people read. */
export function atMost(most: number, message: string) {
	return ({ value, issues }: z.core.ParsePayload<string>) => {
		if (lengthOf(value) > most)
			issues.push({ code: 'custom', message, input: value, continue: true, ...lengthFound(value) });
	};
}

/** What an issue carries about a text that is too long. */
export function lengthFound(text: string) {
	return { params: { length: lengthOf(text) } };
}
