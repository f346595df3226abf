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
	const [first, second] = [one, other].map(primaryOf);
	return (
		first === second || families.some((near) => near.includes(first!) && near.includes(second!))
	);
}

/** Whether the detector knows the language. What it says of a text in another one is the nearest that it knows. */
export function isDetected(code: string): boolean {
	return DETECTED.includes(primaryOf(code));
}

/** `cmn-Hans` is Chinese, and `in` an older code of Indonesian. */
function primaryOf(code: string): string {
	try {
		const { language = '' } = new Intl.Locale(code);
		return OLDER[language] ?? language;
	} catch {
		return code.toLowerCase().split('-')[0]!;
	}
}

/** Those of CLD3 that it calls otherwise than today's standard. */
const OLDER: Record<string, string> = { he: 'iw', nb: 'no', tl: 'fil' };

const DETECTED = (
	'af am ar az be bg bn bs ca ceb co cs cy da de el en eo es et eu fa fi fil fr fy ga gd gl gu ha haw hi hmn hr ht ' +
	'hu hy id ig is it iw ja jv ka kk km kn ko ku ky la lb lo lt lv mg mi mk ml mn mr ms mt my ne nl no ny pa pl ps pt ' +
	'ro ru sd si sk sl sm sn so sq sr st su sv sw ta te tg th tr uk ur uz vi xh yi yo zh zu'
).split(' ');

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
