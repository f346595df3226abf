import { kindOf } from '#collections/all.ts';
import { examine, stopsSaving } from '#collections/fitness.ts';
import { labelAt } from '#collections/pieces.ts';
import type { Site } from '#collections/site.ts';
import { langs, type Lang } from '#domain/language.ts';
import { slugOf } from '#domain/slug.ts';
import { strings } from '#strings/index.ts';
import { sayFault, sayFinding } from '#strings/sentences.ts';
import { entryOf, type Draft } from './versions.ts';

/**
 * All that there is to put right in an entry, and all advice: one list for the pane, for the marks in the form, and for what
 * refuses to save or to publish. It is in the order of the form, what must be put right first; `editor` reads it. `others`
 * are the titles of other entries, as their addresses have them.
 */
export function checklist(draft: Draft, site: Site, editor: Lang, others?: Titles): Item[] {
	const kind = kindOf(draft);
	const { faults, findings } = examine(kind, entryOf(draft), site);
	const toPutRight = faults.map((fault): Item => {
		const { lang, reason } = fault;
		// A page without a usable address needs another title.
		const path = fault.path || 'title';
		const label = labelAt(kind.fields, path);
		const holds = stopsSaving(fault) ? 'saving' : 'publishing';
		const line = reason === 'writing' ? fault.finding.line : undefined;
		const where = line ? strings(editor).writing.where(label, line) : label;
		const sentence = sayFault(fault, editor, label);
		return { lang, path, where, sentence, holds, isMissing: reason === 'missing' };
	});
	const advice = findings
		.filter(({ finding }) => finding.severity === 'advice')
		.map(({ lang, finding }): Item => {
			const label = labelAt(kind.fields, finding.path);
			const where = finding.line ? strings(editor).writing.where(label, finding.line) : label;
			const sentence = sayFinding(finding, editor, label);
			return { lang, path: finding.path, where, sentence, holds: 'nothing', isMissing: false };
		});
	for (const lang of langs) {
		const title = slugOf(String(draft.versions[lang]?.title ?? ''));
		if (!title || !others?.[lang].has(title)) continue;
		const where = labelAt(kind.fields, 'title');
		const sentence = strings(editor).cms.findings.sameTitle(where);
		advice.push({ lang, path: 'title', where, sentence, holds: 'nothing', isMissing: false });
	}
	const names = Object.keys(kind.fields);
	// A name that is no field comes last.
	const place = ({ path }: Item) => names.indexOf(path.split('.', 1)[0]!) + 1 || names.length + 1;
	const inOrder = (items: Item[]) => items.sort((a, b) => place(a) - place(b));
	const inLang = (items: Item[], of: Lang) => inOrder(items.filter(({ lang }) => lang === of));
	return [toPutRight, advice].flatMap((items) => [...inLang(items, 'en'), ...inLang(items, 'cy')]);
}

/** What keeps an entry from being saved, or from being published. */
export function holding(items: Item[], act: 'save' | 'publish'): Item[] {
	return items.filter(
		({ holds }) => holds === 'saving' || (act === 'publish' && holds === 'publishing'),
	);
}

/** The sentences, those of a translation with the name of its language. */
export function inWords(items: Item[], editor: Lang): string[] {
	const { refused, languages } = strings(editor).cms;
	return items.map(({ lang, sentence }) =>
		lang === 'en' ? sentence : refused.inLanguage(languages[lang], sentence),
	);
}

type Titles = Record<Lang, ReadonlySet<string>>;

export type Item = {
	lang: Lang;
	/** Of the field, such as `hours.2.note`. */
	path: string;
	/** The words of the sentence that lead to the field: "Text, line 3,". A sentence about an unknown field has none of them. */
	where: string;
	sentence: string;
	/** What it keeps from being done. Advice holds nothing. */
	holds: 'saving' | 'publishing' | 'nothing';
	/** A field that is still empty. */
	isMissing: boolean;
};
