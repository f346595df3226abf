import { collections } from '#collections/all.ts';
import type { Fields } from '#collections/fields.ts';
import { settings, settingsFiles } from '#collections/settings.ts';
import { withShared } from '#collections/shared.ts';
import { hasOwnWords, written } from '#collections/written.ts';
import type { Lang } from '#domain/language.ts';
import type { z } from 'zod';

/** What an entry, or a file of the settings, is made of. */
export function definitionOf({ collection, slug }: Pick<Draft, 'collection' | 'slug'>): Definition {
	const file = slug as keyof typeof settings;
	if (collection === 'settings') return { ...settingsFiles[file], schema: settings[file] };
	return collections.find(({ name }) => name === collection)!;
}

/** A version with what it shares with the English one; empty fields left out. */
export function versionOf(draft: Draft, lang: Lang): Values {
	const { fields } = definitionOf(draft);
	const english = written(fields, draft.versions.en);
	if (lang === 'en') return english;
	return withShared(fields, english, written(fields, draft.versions[lang] ?? {}));
}

/** English is always a version; Welsh once it has a word of its own. */
export function isWritten(draft: Draft, lang: Lang): boolean {
	const { fields } = definitionOf(draft);
	return lang === 'en' || hasOwnWords(fields, draft.versions[lang] ?? {});
}

export type Values = Record<string, unknown>;
/** An entry as it stands in the form, with the values of each language as the CMS keeps them. */
export type Draft = {
	collection: string;
	/** Empty while it is new. */
	slug: string;
	versions: { en: Values } & Partial<Record<Lang, Values>>;
};
type Definition = { fields: Fields; schema: z.ZodType };
