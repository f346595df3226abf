import { Expected } from '../expected.ts';

/** A regular expression that somebody wrote, as pa11y-ci reads it: large and small letters are the same. */
export function readPattern(text: string, where: string, flags = 'i'): RegExp {
	try {
		return new RegExp(text, flags);
	} catch (cause) {
		throw new Expected(
			`${where} “${text}” is no regular expression: ${(cause as Error).message}.`,
			{ cause },
		);
	}
}
