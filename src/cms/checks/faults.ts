import { kindOf } from '#collections/all.ts';
import { examine } from '#collections/fitness.ts';
import { labelAt } from '#collections/pieces.ts';
import type { Site } from '#collections/site.ts';
import type { Lang } from '#domain/language.ts';
import { sayFault } from '#strings/sentences.ts';
import { entryOf, type Draft } from './versions.ts';

/** Why an entry cannot be published, a sentence for each fault, in the language of the person who edits. */
export function faultsIn(draft: Draft, site: Site, editor: Lang): SaidFault[] {
	const kind = kindOf(draft);
	return examine(kind, entryOf(draft), site).faults.map((fault) => {
		const { lang, path } = fault;
		return { lang, path, sentence: sayFault(fault, editor, labelAt(kind.fields, path)) };
	});
}

type SaidFault = { lang: Lang; path: string; sentence: string };
