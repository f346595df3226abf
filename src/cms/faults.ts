import { countedFromOne, labelAt } from '#collections/pieces.ts';
import { langs, type Lang } from '#domain/language.ts';
import { sayIssue } from '#strings/sentences.ts';
import { definitionOf, isWritten, versionOf, type Draft } from './versions.ts';

/** What the build would refuse in each language of an entry, a sentence each. */
export function faultsIn(draft: Draft, editor: Lang): Fault[] {
	const { fields, schema } = definitionOf(draft);
	return langs
		.filter((lang) => isWritten(draft, lang))
		.flatMap((lang) => {
			const version = versionOf(draft, lang);
			const { error } = schema.safeParse(version);
			return (error?.issues ?? []).map((issue) => {
				const label = labelAt(fields, countedFromOne(issue.path));
				return { lang, sentence: sayIssue(issue, version, editor, label) };
			});
		});
}

type Fault = { lang: Lang; sentence: string };
