import { labelAt, piecesOf } from '#collections/pieces.ts';
import { langs, type Lang } from '#domain/language.ts';
import { checkWriting, type Finding, type Known } from '#domain/writing.ts';
import { strings } from '#strings/index.ts';
import { explain, sayFinding } from '#strings/sentences.ts';
import { definitionOf, isWritten, versionOf, type Draft } from './versions.ts';

/** What the rules of writing find in each language of an entry, errors of a language first, in the editor's words. */
export function findingsIn(draft: Draft, known: Known, editor: Lang): Found[] {
	const { fields } = definitionOf(draft);
	return langs
		.filter((lang) => isWritten(draft, lang))
		.flatMap((lang) => {
			const pieces = piecesOf(fields, versionOf(draft, lang));
			return checkWriting({ lang, pieces }, known).map((finding) => {
				const label = labelAt(fields, finding.path);
				const { line, path, severity } = finding;
				const where = line ? strings(editor).writing.where(label, line) : label;
				const sentence = sayFinding(finding, editor, label);
				return { ...explain(finding, editor), lang, path, severity, where, sentence };
			});
		});
}

export type Found = Pick<Finding, 'severity' | 'path'> &
	ReturnType<typeof explain> & {
		lang: Lang;
		/** "Text, line 3," which the problem goes on from. */
		where: string;
		/** All of it in one. */
		sentence: string;
	};
