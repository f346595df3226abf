import type { Answer } from './bases.ts';
import { definitionFor } from './other-language.ts';

/** The English file of a Welsh one; undefined for any other file. */
export function originalOf(path: string): string | undefined {
	return definitionFor(path) && path.replace(/\.cy\.md$/, '.en.md');
}

/** An empty Welsh version. Decap cannot save an entry that it has in one language only. */
export function unwritten(path: string): Answer & { file: { path: string } } {
	return { data: '---\n---\n', file: { path, id: null } };
}
