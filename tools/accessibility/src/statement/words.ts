import { z } from 'zod';

export const text = z.string().trim().min(1);

/** A day, `2026-11-24`. */
export const day = z.iso.date({
	error: ({ input }) =>
		input === undefined ? undefined : 'must be a day of the calendar, such as 2026-11-24',
});

/** A sentence, once or by language. Reports are in English, so that one is always there. */
export const words = z.union([text.transform((en): Words => ({ en })), byLanguage()], {
	error: 'must be a sentence, or a sentence for each language, of which en is one',
});

function byLanguage() {
	return z.object({ en: text }).catchall(text);
}

export type Words = { en: string; [language: string]: string };
