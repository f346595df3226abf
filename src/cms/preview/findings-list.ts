import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { Item } from '../checks/checklist.ts';
import { element } from '../element.ts';

/** The list of a language of an entry, and how much there is in the other. */
export function findingsList(document: Document, all: Item[], options: Options): HTMLElement {
	const { lang, editor, goTo } = options;
	const words = strings(editor).cms;
	const titles = {
		saving: words.findings.error,
		publishing: words.findings.laterError,
		nothing: words.findings.tip,
	};
	const here = all.filter((item) => item.lang === lang);
	const elsewhere = all.length - here.length;
	const other = words.languages[lang === 'en' ? 'cy' : 'en'];
	const items = here.map(({ holds, where, sentence, path }) => {
		const [before = '', after] = parted(sentence, where);
		const place = element(document, 'button', { type: 'button' }, where.replace(/,$/, ''));
		place.addEventListener('click', () => goTo(path));
		const parts = after === undefined ? [sentence] : [before, place, after];
		return element(
			document,
			'li',
			{ class: holds === 'nothing' ? 'advice' : 'error' },
			element(document, 'b', {}, titles[holds]),
			element(document, 'p', {}, ...parts),
		);
	});
	const list = element(document, 'ol', {}, ...items);
	const rest = elsewhere > 0 ? [words.findings.elsewhere(elsewhere, other)] : [];
	return element(document, 'div', {}, list, ...rest);
}

/** How much there is in a language, in a line, to be read out when it changes. */
export function summary(all: Item[], { lang, editor }: Pick<Options, 'lang' | 'editor'>): string {
	const words = strings(editor).cms.findings;
	const count = (holds: Item['holds']) =>
		all.filter((item) => item.lang === lang && item.holds === holds).length;
	const [errors, later, advice] = [count('saving'), count('publishing'), count('nothing')];
	const parts = [
		errors && words.errors(errors),
		later && words.later(later),
		advice && words.advice(advice),
	].filter(Boolean);
	return parts.length > 0 ? `${parts.join('. ')}.` : words.none;
}

/** A sentence before and after some of its words; only the sentence if it does not have them. */
function parted(sentence: string, words: string): string[] {
	const at = sentence.indexOf(words);
	return at < 0 ? [sentence] : [sentence.slice(0, at), sentence.slice(at + words.length)];
}

type Options = {
	/** The language that is shown. */
	lang: Lang;
	/** The language of the editor's own words. */
	editor: Lang;
	/** Leads to a field in the form. */
	goTo(path: string): void;
};
