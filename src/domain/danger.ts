import { type Lang, langs } from './language.ts';
import { mutations } from './welsh-mutations.ts';

/**
 * The words of the lists that stand in one of these texts as whole words, whatever their case. What the lists say:
 * - a hyphen or a space: people write a hyphen, a space or nothing there. `self-harm` finds “self harm” and “selfharm”.
 * - a letter with an accent is found with an accent only, so that `tân` (fire) does not find “tan” (until). A letter without
 *   one is found either way.
 * - a Welsh word is found with its mutations too: `tân` finds “ar dân”.
 */
export function dangerIn(lists: DangerLists, ...texts: (string | null)[]): string[] {
	const typed = texts.map((text) => (text ?? '').normalize('NFKD').replaceAll(UNSEEN, ''));
	const found = wordsOf(lists).filter(({ word, lang }) => {
		const sought = pattern(word, lang);
		return typed.some((text) => sought.test(text));
	});
	return [...new Set(found.map(({ word }) => word))];
}

/** What the sender of these words should hear at once: whom to phone, and whether somebody is there to talk to. */
export function adviceOn(found: string[], { self_harm_words }: DangerLists): Advice | undefined {
	if (found.length === 0) return undefined;
	const despair = wordsOf({ self_harm_words });
	return despair.some(({ word }) => found.includes(word)) ? 'self_harm' : 'danger';
}

function wordsOf({ danger_words, self_harm_words }: DangerLists) {
	return langs.flatMap((lang) =>
		[danger_words, self_harm_words].flatMap((list) =>
			(list?.[lang] ?? []).filter(hasLetter).map((word) => ({ word, lang })),
		),
	);
}

function hasLetter(word: string) {
	return /[\p{L}\p{N}]/u.test(word);
}

function pattern(word: string, lang: Lang): RegExp {
	const plain = word.normalize('NFKD').toLowerCase();
	const forms = lang === 'cy' ? [plain, ...mutations(plain)] : [plain];
	return new RegExp(`(?<![${LETTERS}])(?:${forms.map(spelled).join('|')})(?![${LETTERS}])`, 'iu');
}

function spelled(form: string): string {
	const words = form.split(new RegExp(`[^${LETTERS}]+`, 'u')).filter(Boolean);
	return words.map((word) => word.replaceAll(/(\P{M})(\p{M}*)/gu, accented)).join(BETWEEN);
}

function accented(_: string, letter: string, accent: string) {
	return letter + (accent ? '\\p{M}+' : '\\p{M}*');
}

const LETTERS = String.raw`\p{L}\p{N}\p{M}`;
/** All but a letter and the end of a sentence. */
const BETWEEN = `[^${LETTERS}.!?]*`;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

export type DangerLists = { danger_words?: Partial<Words>; self_harm_words?: Partial<Words> };
export type Advice = 'danger' | 'self_harm';
type Words = Record<Lang, string[]>;
