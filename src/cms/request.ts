import type { Asset, Bases, Params } from './bases.ts';
import { completed } from './other-language.ts';
import { isStub } from './stubs.ts';

/** A request of Decap's as the proxy gets it. */
export function prepared({ action, params }: Call, bases: Bases): Call {
	switch (action) {
		case 'getEntry':
			return { action, params: { ...params, path: inEnglish(params.path!) } };
		case 'unpublishedEntryDataFile':
			// Decap has no id for the file of the other language that a draft left as it was. decap-server wants one.
			return { action, params: { ...params, id: params.id || params.path } };
		case 'persistEntry': {
			const told = params.dataFiles!.filter((file) => !isStub(file) || !bases.isNew(file.path));
			const files = completed(told);
			const paths = files.map(({ path }) => path);
			const assets = used(params.assets ?? [], files);
			return { action, params: { ...params, dataFiles: files, assets, bases: bases.of(paths) } };
		}
		default:
			return { action, params };
	}
}

/** Of the pictures chosen since the entry was opened those that are still in it: one that is refused must not be in the way for ever. */
function used(assets: Asset[], files: { raw: string }[]) {
	return assets.filter(({ path }) =>
		files.some(({ raw }) => raw.includes(path.split('/').at(-1)!)),
	);
}

/** Whether it is about an entry without a name: that is made from the title, in which there may be nothing to make it from. */
export function isNameless({ action, params }: Call): boolean {
	if (action === 'unpublishedEntry') return params.slug === '' && !params.id;
	return action === 'persistEntry' && !params.dataFiles!.every(({ path }) => NAMED.test(path));
}

/** To see whether the name of a new entry is free, Decap asks for a file without a language, which none is. */
function inEnglish(path: string): string {
	return path.replace(/^(content\/\w+\/[^/.]+)\.md$/, '$1.en.md');
}

const NAMED = /^content\/(settings\/\w+\.yml|\w+\/[a-z0-9]+(-[a-z0-9]+)*\.(en|cy)\.md)$/;

export type Call = { action: string; params: Params };
