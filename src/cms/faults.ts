import { isHidden } from '#collections/addresses.ts';
import { countedFromOne, labelAt } from '#collections/pieces.ts';
import { langs, type Lang } from '#domain/language.ts';
import { slugOf } from '#domain/slug.ts';
import { strings } from '#strings/index.ts';
import { sayIssue } from '#strings/sentences.ts';
import { definitionOf, isWritten, versionOf, type Draft } from './versions.ts';

/** What the build would refuse in each language of an entry, a sentence each. */
export function faultsIn(draft: Draft, editor: Lang): Fault[] {
	const { fields, schema } = definitionOf(draft);
	const ofVersions = langs
		.filter((lang) => isWritten(draft, lang))
		.flatMap((lang) => {
			const version = versionOf(draft, lang);
			const { error } = schema.safeParse(version);
			return (error?.issues ?? []).map((issue) => {
				const label = labelAt(fields, countedFromOne(issue.path));
				return { lang, sentence: sayIssue(issue, version, editor, label) };
			});
		});
	return [...ofAddress(draft, editor), ...ofVersions];
}

/** Of a new entry, Decap makes the address out of the English title. */
function ofAddress({ collection, slug, versions }: Draft, editor: Lang): Fault[] {
	const path = slug || slugOf(String(versions.en.title ?? ''));
	if (!isHidden(collection, path)) return [];
	return [{ lang: 'en', sentence: strings(editor).saving.refusal.slug_own({ path }) }];
}

type Fault = { lang: Lang; sentence: string };
