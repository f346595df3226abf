import { readMatter } from '#collections/front-matter.ts';
import { hasOwnWords } from '#collections/written.ts';
import { definitionFor } from './other-language.ts';

/** Whether a file is a Welsh version without a word in it: Decap makes one for every entry. */
export function isStub({ path, raw }: { path: string; raw: string }): boolean {
	const definition = definitionFor(path);
	const matter = readMatter(raw);
	if (!definition || !matter) return false;
	return !hasOwnWords(definition.fields, { ...matter.values, body: matter.body });
}
