import { readMatter } from '#collections/front-matter.ts';
import { type Lang, langs } from '#domain/language.ts';

/**
 * The places and areas that the site has pages for, by their slugs, with their titles. They are in the bundle, because pages
 * that are rendered on demand run where the content is not.
 */
export function known(kind: 'places' | 'areas', lang: Lang): Known[] {
	const files = kind === 'places' ? places : areas;
	const slugs = new Set(Object.keys(files).map((file) => nameOf(file).split('.')[0]!));
	return [...slugs]
		.map((slug) => ({ slug, title: titleOf(files, slug, lang) }))
		.toSorted((one, other) => one.title.localeCompare(other.title, lang));
}

function titleOf(files: Files, slug: string, lang: Lang): string {
	const of = (each: Lang) =>
		Object.entries(files).find(([file]) => nameOf(file) === `${slug}.${each}.md`)?.[1];
	const raw = of(lang) ?? langs.map(of).find(Boolean) ?? '';
	const { title } = readMatter(raw)?.values ?? {};
	return typeof title === 'string' ? title : slug;
}

function nameOf(file: string) {
	return file.split('/').at(-1)!;
}

const places = import.meta.glob<string>('#content/places/*.md', {
	query: '?raw',
	import: 'default',
	eager: true,
});
const areas = import.meta.glob<string>('#content/areas/*.md', {
	query: '?raw',
	import: 'default',
	eager: true,
});

type Files = Record<string, string>;
type Known = { slug: string; title: string };
