import { z } from 'zod';
import { isDay } from './days.ts';
import { atMost } from './length.ts';
import { isBlank, tidyLines } from './text.ts';

/**
 * A text that staff write, of so many characters at most. The messages name the text, because one form can have two:
 * `response_en_missing`, `response_en_too_long`.
 */
export function staffText(name: string, most: number, { optional = false } = {}) {
	return z
		.string(`${name}_missing`)
		.transform((typed) => tidyLines(typed).trimEnd())
		.refine((typed) => optional || !isBlank(typed), `${name}_missing`)
		.check(atMost(most, `${name}_too_long`));
}

/** A day that staff choose, as the field of a browser sends it. */
export function staffDay(missing: string) {
	return z.string(missing).refine(isDay, missing);
}
