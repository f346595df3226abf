import type { Asset, Bases, Params } from './bases.ts';
import { completed } from './other-language.ts';
import { isStub } from './stubs.ts';

/** Changes a request of Decap's into what the proxy expects. */
export function prepared({ action, params }: Call, bases: Bases): Call {
	switch (action) {
		case 'getEntry':
			return { action, params: { ...params, path: inEnglish(params.path!) } };
		case 'unpublishedEntries':
			return { action, params: { ...params, whole: true } };
		case 'unpublishedEntryDataFile':
			// Decap has no id for a Welsh file that a draft did not change, and decap-server requires one.
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

/** The newly chosen pictures that the entry still shows. Decap would send a picture that was refused with every later save. */
function used(assets: Asset[], files: { raw: string }[]) {
	return assets.filter(({ path }) =>
		files.some(({ raw }) => raw.includes(path.split('/').at(-1)!)),
	);
}

/** Whether a request is about an entry without a name. Decap makes the name from the title, which may have no usable letters. */
export function isNameless({ action, params }: Call): boolean {
	if (action === 'unpublishedEntry') return params.slug === '' && !params.id;
	return action === 'persistEntry' && !params.dataFiles!.every(({ path }) => NAMED.test(path));
}

/** Decap asks for a file without a language to see whether the name of a new entry is free. No file is called that. */
function inEnglish(path: string): string {
	return path.replace(/^(content\/\w+\/[^/.]+)\.md$/, '$1.en.md');
}

const NAMED = /^content\/(settings\/\w+\.yml|\w+\/[a-z0-9]+(-[a-z0-9]+)*\.(en|cy)\.md)$/;

export type Call = { action: string; params: Params };
