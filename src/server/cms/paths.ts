import { isHidden } from '#collections/addresses.ts';
import { collections } from '#collections/all.ts';
import { settings } from '#collections/settings.ts';
import { langs, type Lang } from '#domain/language.ts';
import { isReserved, slugOf } from '#domain/slug.ts';
import { Refused } from './refused.ts';

/*
 * Everything that the CMS may read and write, by the exact shape of its path. A path of another shape is refused and never
 * normalised: no `..`, no other folder, no second spelling.
 */

/** The path of an entry or of a file of settings, taken apart. @throws Refused */
export function entryAt(path: string): EntryPath {
	const [, collection = '', slug = ''] = ENTRY.exec(path) ?? SETTINGS.exec(path) ?? [];
	if (isReserved(slug)) throw new Refused(422, 'slug_reserved', { path: slug });
	if (slug && slug.length <= LONGEST) return { path, collection, slug };
	throw new Refused(422, IN_COLLECTION.test(path) ? 'slug' : 'place', { path: shown(path) });
}

/** Where the texts of an entry are, or would be. */
export function pathsOf({ collection, slug }: Pick<EntryPath, 'collection' | 'slug'>) {
	if (collection === 'settings') return [['en', `content/settings/${slug}.yml`] as const];
	return langs.map((lang): [Lang, string] => [lang, `content/${collection}/${slug}.${lang}.md`]);
}

export function isPicture(path: string): boolean {
	return PICTURE.test(path);
}

/** Refuses a page whose address the hub uses itself. Such a page may be read and deleted. @throws Refused */
export function checkSeen(collection: string, slug: string): void {
	if (isHidden(collection, slug)) throw new Refused(422, 'slug_own', { path: slug });
}

/** @throws Refused with a name that would be fine, where one can be made. */
export function pictureAt(path: string): string {
	if (PICTURE.test(path) && path.length <= LONGEST && !isReserved(stemOf(path))) return path;
	if (!path.startsWith(`${PICTURES}/`) && !path.includes('..'))
		throw new Refused(422, 'place', { path: shown(path) });
	const name = path.split(/[/\\]/).at(-1) ?? '';
	const [, stem = '', ending = ''] = /^(.*)\.(\w+)$/s.exec(name) ?? [];
	if (/^svgz?$/i.test(ending)) throw new Refused(422, 'picture_svg', { name: shown(name) });
	if (!/^(jpe?g|png|webp|avif)$/i.test(ending))
		throw new Refused(422, 'picture_kind', { name: shown(name || path) });
	const better = `${slugOf(stem, 80) || 'picture'}.${ending.toLowerCase()}`;
	throw new Refused(422, 'picture_name', {
		name: shown(path.replace(/^content\/images\//, '')),
		better,
	});
}

/** The folder of a collection, without a slash at its end. @throws Refused */
export function folderAt(path: string): string {
	if (FOLDERS.includes(path)) return path;
	throw new Refused(422, 'place', { path: shown(path) });
}

/** `news/market-day`, or `settings/hub`. @throws Refused for a collection or an entry that cannot be. */
export function keyOf(collection: string, slug: string): string {
	const key = `${collection}/${slug}`;
	if (isReserved(slug)) throw new Refused(422, 'slug_reserved', { path: slug });
	if (isKey(key)) return key;
	throw new Refused(422, NAMES.includes(collection) ? 'slug' : 'place', { path: shown(key) });
}

export function isKey(key: string): boolean {
	return KEY.test(key) && key.length <= LONGEST;
}

/** Whether a file is spelled like one that editors make, such as `market-day.en.md`. */
export function isEntry(path: string): boolean {
	return ENTRY.test(path);
}

export function isSettings(path: string): boolean {
	return SETTINGS.test(path);
}

export const PICTURES = 'content/images';
const NAMES = collections.map(({ name }) => name);
const FOLDERS = NAMES.map((name) => `content/${name}`);
const LONGEST = 200;
const ENTRY = new RegExp(
	`^content/(${NAMES.join('|')})/([a-z0-9]+(?:-[a-z0-9]+)*)\\.(?:en|cy)\\.md$`,
);
const IN_COLLECTION = new RegExp(`^content/(?:${NAMES.join('|')})/[^/\\\\]*\\.md$`);
const SETTINGS = new RegExp(`^content/(settings)/(${Object.keys(settings).join('|')})\\.yml$`);
const KEY = new RegExp(
	`^(?:(?:${NAMES.join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*|settings/(?:${Object.keys(settings).join('|')}))$`,
);
const PICTURE = /^content\/images\/[a-z0-9-]+\.(?:jpe?g|png|webp|avif)$/;

/** `clock` of `content/images/clock.jpg`. */
function stemOf(path: string) {
	return path.slice(PICTURES.length + 1).replace(/\..*$/, '');
}

/** What was sent, short and without what cannot be seen, to be named in a sentence. */
function shown(text: string) {
	return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�').slice(0, 120);
}

type EntryPath = {
	path: string;
	collection: string;
	slug: string;
};
