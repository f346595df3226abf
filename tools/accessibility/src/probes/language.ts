import { areAlike, isDetected, languageOf } from '../languages.ts';
import type { Passage, Switch } from '../in-page/language.ts';
import type { Probe, Sight } from '../probe.ts';

/**
 * Whether the page and each passage are in the language that they say they are in. Speaks of a passage of eight words or
 * more, and is sure only from sixteen; names, addresses, numbers and code are left out.
 */
export const language: Probe = {
	name: 'language',
	rules: {
		'language-of-page': {
			kind: 'error',
			criteria: ['3.1.1'],
			message: 'The text of this page is in another language than the page says.',
			mend: 'Set the lang of the html element to the language that the page is in.',
		},
		'language-of-passage': {
			kind: 'error',
			criteria: ['3.1.2'],
			message:
				'This passage is in another language than it says, and is read out with the wrong voice.',
			mend: 'Put a lang attribute with the right language on it.',
		},
		'language-perhaps': {
			kind: 'review',
			criteria: ['3.1.2'],
			message: 'This may be in another language than it says.',
			mend: 'If it is, put a lang attribute with the right language on it.',
		},
	},
	look: async ({ page }) => {
		const { declared, passages, switches } = await page.evaluate(() => inPage.passagesOfPage());
		const names = switches
			.filter(isOwnName)
			.map(({ selector, code }) => sightOf('language-perhaps', selector, code));
		const whole = passages.filter(({ isOfPage }) => isOfPage).map(({ text }) => text);
		const actual = await whollyIn(whole, declared);
		const others = passages.filter(
			({ isOfPage, lang }) => isCode.test(lang) && !(actual && isOfPage && lang === declared),
		);
		const wrong = await Promise.all(others.map(judge));
		return [
			...(actual ? [sightOf(ofPage(declared), 'html', actual)] : []),
			...wrong.flat(),
			...names,
		];
	},
};

/** What is no code at all is for a rule engine to tell. */
const isCode = /^[a-z]{2,3}(?:-|$)/i;

/** A page in a language that the detector does not know looks like one in another. */
function ofPage(declared: string): string {
	return isDetected(declared) ? 'language-of-page' : 'language-perhaps';
}

/** The language of all text that goes by the page's own, if that is certainly another one. */
async function whollyIn(texts: string[], declared: string): Promise<string | undefined> {
	if (!isCode.test(declared) || wordsIn(texts.join(' ')) < 20) return undefined;
	const all = await languageOf(texts.join('\n').slice(0, 2000));
	if (all.probability < 0.97 || areAlike(all.language, declared)) return undefined;
	// A page in two languages has passages in another one; it is not wholly in that.
	const each = await Promise.all(texts.map(languageOf));
	const own = texts.filter((_, index) => areAlike(each[index]!.language, declared));
	return wordsIn(own.join(' ')) * 4 < wordsIn(texts.join(' ')) ? all.language : undefined;
}

async function judge({ selector, text, lang }: Passage): Promise<Sight[]> {
	const sentences = text.split(/(?<=[.!?…])\s+(?=\p{Lu})/u).filter((each) => wordsIn(each) >= 8);
	for (const part of new Set([text, ...sentences])) {
		const { language: found, probability } = await languageOf(part);
		if (areAlike(found, lang) || probability < 0.99 || wordsIn(part) < 5) continue;
		const isSure = isDetected(lang) && part.split(' ').length >= 16 && wordsIn(part) >= 8;
		return [sightOf(isSure ? 'language-of-passage' : 'language-perhaps', selector, found)];
	}
	return [];
}

/**
 * Whether a link to another language has that language's own name as its text, and not its name in the page's language.
 */
function isOwnName({ text, code, lang }: Switch): boolean {
	if (!isCode.test(code) || !isCode.test(lang) || areAlike(code, lang)) return false;
	const nameIn = (where: string) =>
		new Intl.DisplayNames(where.split('-')[0], { type: 'language' }).of(code)?.toLowerCase();
	return text.toLowerCase() === nameIn(code) && nameIn(lang) !== nameIn(code);
}

/** Words in small letters: what names and addresses have few of. */
function wordsIn(text: string): number {
	return text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}’']*/gu)?.length ?? 0;
}

function sightOf(rule: string, selector: string, code: string): Sight {
	const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(code);
	return { rule, selector, note: `${name}, lang="${code}"` };
}
