import { sayNumber } from '#domain/number.ts';
/** Why an entry cannot be published: see `src/collections/fitness.ts`. Editors read it in the form and in the log of a build. */
export const faults = {
	missing: (label: string) => `${label} is missing: fill it in.`,
	unknown: (name: string) => `${name} is not a field here: take it out, or correct its name.`,
	tooLong: (label: string, { count, max }: { count: number; max: number }) =>
		`${label} has ${sayNumber(count)} characters; ${sayNumber(max)} fit: shorten it.`,
	nowhere: (label: string, value: string) =>
		`${label} names ${value}, which does not exist: choose another.`,
	differs: (label: string) => `${label} differs from the English version: make them the same.`,
	noFact: (label: string, word: string, known: string) =>
		`${label} has {${word}}, and no fact of the settings is called that. Write ${known}, or {{${word}}} for the word in braces itself.`,
	factHere: (label: string, word: string) =>
		`${label} has {${word}}, which works only outside the settings: write it out here.`,
	noEnglish: 'The English version is missing: write it too.',
};
