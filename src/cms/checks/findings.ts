import { kindOf } from '#collections/all.ts';
import { examine } from '#collections/fitness.ts';
import { labelAt } from '#collections/pieces.ts';
import type { Site } from '#collections/site.ts';
import type { Lang } from '#domain/language.ts';
import type { Finding } from '#domain/writing.ts';
import { strings } from '#strings/index.ts';
import { explain } from '#strings/sentences.ts';
import { entryOf, type Draft } from './versions.ts';

/** What the rules of writing find in each language of an entry, errors of a language first, in the editor's words. */
export function findingsIn(draft: Draft, site: Site, editor: Lang): Found[] {
	const kind = kindOf(draft);
	return examine(kind, entryOf(draft), site).findings.map(({ lang, finding }) => {
		const { line, path, severity } = finding;
		const label = labelAt(kind.fields, path);
		const where = line ? strings(editor).writing.where(label, line) : label;
		return { ...explain(finding, editor), lang, path, severity, where };
	});
}

export type Found = Pick<Finding, 'severity' | 'path'> &
	ReturnType<typeof explain> & {
		lang: Lang;
		/** "Text, line 3," which the problem goes on from. */
		where: string;
	};
