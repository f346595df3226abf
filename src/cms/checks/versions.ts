import { kindOf } from '#collections/all.ts';
import type { Entry } from '#collections/fitness.ts';
import { withShared } from '#collections/shared.ts';
import { hasOwnWords, written } from '#collections/written.ts';
import type { Lang } from '#domain/language.ts';
import { slugOf } from '#domain/slug.ts';

/**
 * The entry as saving it would leave it: the Welsh file has what it shares with the English one. Of a new entry, Decap
 * makes the address out of the English title.
 */
export function entryOf({ collection, slug, versions }: Draft): Entry {
	const { fields } = kindOf({ collection, slug });
	const { en, cy } = versions;
	return {
		slug: slug || slugOf(String(en.title ?? '')),
		versions: { en, ...(cy && { cy: withShared(fields, en, cy) }) },
	};
}

/** A version with what it shares with the English one; empty fields left out. */
export function versionOf(draft: Draft, lang: Lang): Values {
	const { fields } = kindOf(draft);
	const english = written(fields, draft.versions.en);
	if (lang === 'en') return english;
	return withShared(fields, english, written(fields, draft.versions[lang] ?? {}));
}

/** Whether an entry has a version in a language. It always has an English one, and a Welsh one once that has a word of its own. */
export function isWritten(draft: Draft, lang: Lang): boolean {
	const { fields } = kindOf(draft);
	return lang === 'en' || hasOwnWords(fields, draft.versions[lang] ?? {});
}

export type Values = Record<string, unknown>;
/** An entry as it stands in the form, with the values of each language as the CMS keeps them. */
export type Draft = {
	collection: string;
	/** Empty while the entry is new. */
	slug: string;
	versions: { en: Values } & Partial<Record<Lang, Values>>;
};
