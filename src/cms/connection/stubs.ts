import { readMatter } from '#collections/front-matter.ts';
import { hasOwnWords } from '#collections/written.ts';
import { definitionFor } from './other-language.ts';

/** Whether a file that is to be saved is a Welsh version without a word in it, which Decap makes of every entry. */
export function isStub({ path, raw }: { path: string; raw: string }): boolean {
	const definition = definitionFor(path);
	const matter = readMatter(raw);
	if (!definition || !matter) return false;
	return !hasOwnWords(definition.fields, { ...matter.values, body: matter.body });
}
