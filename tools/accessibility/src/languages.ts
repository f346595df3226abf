import { type LanguageIdentifier, loadModule } from 'cld3-asm';

/** The language of a text, as CLD3 (Chromium's own detector) sees it, by its code of two or three letters. */
export async function languageOf(text: string): Promise<Guess> {
	const known = guesses.get(text);
	if (known) return known;
	identifier ??= loadModule().then((module) => module.create(0, 2000));
	const { language, probability } = (await identifier).findLanguage(text);
	const guess = { language: language.split('-')[0]!, probability };
	guesses.set(text, guess);
	return guess;
}

/** Whether the detector can tell the languages apart in a few sentences. */
export function areAlike(one: string, other: string): boolean {
	const [first, second] = [one, other].map((code) => code.toLowerCase().split('-')[0]!);
	return (
		first === second || families.some((near) => near.includes(first!) && near.includes(second!))
	);
}

const families = [
	['no', 'nb', 'nn', 'da', 'sv'],
	['hr', 'sr', 'bs', 'sl', 'mk', 'bg'],
	['cs', 'sk'],
	['es', 'gl', 'ca', 'pt', 'oc', 'ast'],
	['ga', 'gd', 'gv'],
	['cy', 'kw', 'br'],
	['nl', 'af', 'fy'],
	['de', 'lb', 'gsw', 'nds'],
	['en', 'sco'],
	['id', 'ms', 'jv', 'su'],
	['ru', 'uk', 'be'],
	['hi', 'mr', 'ne'],
	['fa', 'ps', 'ur', 'ar'],
	['fi', 'et'],
	['iw', 'he', 'yi'],
	['fil', 'tl'],
	['zh', 'ja', 'yue'],
	['it', 'co'],
	['tr', 'az'],
];

/** A template's words come again on each page. */
const guesses = new Map<string, Guess>();
let identifier: Promise<LanguageIdentifier> | undefined;

type Guess = { language: string; probability: number };
