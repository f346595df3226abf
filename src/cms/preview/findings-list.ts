import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { Found } from '../checks/findings.ts';
import { element } from '../element.ts';

/** The findings of a language as a list, and how many there are in the other. */
export function findingsList(document: Document, found: Found[], options: Options): HTMLElement {
	const { lang, editor, goTo } = options;
	const words = strings(editor).cms;
	const here = found.filter((finding) => finding.lang === lang);
	const elsewhere = found.length - here.length;
	const other = words.languages[lang === 'en' ? 'cy' : 'en'];
	const items = here.map((finding) => {
		const { severity, where, problem, remedy, path } = finding;
		const place = element(document, 'button', { type: 'button' }, where.replace(/,$/, ''));
		place.addEventListener('click', () => goTo(path));
		return element(
			document,
			'li',
			{ class: severity },
			element(document, 'b', {}, severity === 'error' ? words.findings.error : words.findings.tip),
			element(document, 'p', {}, place, ` ${problem}.`),
			element(document, 'p', {}, `${remedy[0]!.toUpperCase()}${remedy.slice(1)}.`),
		);
	});
	const list = element(document, 'ol', {}, ...items);
	const rest = elsewhere > 0 ? [words.findings.elsewhere(elsewhere, other)] : [];
	return element(document, 'div', {}, list, ...rest);
}

/** The findings of a language in a line, to be read out when it changes. */
export function summary(
	found: Found[],
	{ lang, editor }: Pick<Options, 'lang' | 'editor'>,
): string {
	const words = strings(editor).cms.findings;
	const here = found.filter((finding) => finding.lang === lang);
	const errors = here.filter(({ severity }) => severity === 'error').length;
	const advice = here.length - errors;
	const parts = [errors && words.errors(errors), advice && words.advice(advice)].filter(Boolean);
	return parts.length > 0 ? `${parts.join('. ')}.` : words.none;
}

type Options = {
	/** The language that is shown. */
	lang: Lang;
	/** The language of the editor's own words. */
	editor: Lang;
	/** Leads to a field in the form. */
	goTo(path: string): void;
};
