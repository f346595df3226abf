import { z } from 'zod';
import { atMost } from './length.ts';
import { isBlank, tidyLine } from './text.ts';

/** The most characters of what a person writes about a page: in the form, the function and the SQL check. */
export const pageLineLimit = 300;

/**
 * Whether a page was useful, or, where `line` was sent, what could be better on it. `page` is its address with its
 * language. Messages are keys of `strings(lang).errors`.
 */
export const usefulForm = z.object({
	page: z.string().default(''),
	useful: z.enum(['yes', 'no'], 'useful_missing'),
	line: z
		.string()
		.transform((line) => (isBlank(line) ? '' : tidyLine(line)))
		.refine((line) => line !== '', 'page_line_missing')
		.check(atMost(pageLineLimit, 'page_line_too_long'))
		.optional(),
});
