import { parse } from 'yaml';
import { type Lang, langs } from '#domain/language.ts';

/** Imported into the bundle, as the settings are: pages that are rendered on demand run where these files do not exist. */
const files: Record<string, string> = import.meta.glob('#content/places/*.md', {
	query: '?raw',
	import: 'default',
	eager: true,
});

/** Where staff can help people: the places of the hub by name, as an editor wrote them. */
export const helpPlaces: HelpPlace[] = Object.entries(files)
	.flatMap(([path, text]) => {
		const [, slug, lang] = /([^/]+)\.(en|cy)\.md$/.exec(path) ?? [];
		return slug ? [{ slug, lang, title: titleIn(text) }] : [];
	})
	.reduce<HelpPlace[]>((places, { slug, lang, title }) => {
		const known = places.find((place) => place.slug === slug);
		if (known) return places.with(places.indexOf(known), { ...known, [lang as Lang]: title });
		return [...places, { slug, ...(Object.fromEntries(langs.map((of) => [of, title])) as Names) }];
	}, []);

/** The name of a place. A place that is no longer content keeps the name in its address. */
export function placeNamed(slug: string, lang: Lang): string {
	return helpPlaces.find((place) => place.slug === slug)?.[lang] ?? slug.replaceAll('-', ' ');
}

function titleIn(text: string): string {
	const [, front = ''] = /^---\r?\n(.*?)\r?\n---/s.exec(text) ?? [];
	return String(parse(front)?.title ?? '');
}

type Names = Record<Lang, string>;
type HelpPlace = Names & { slug: string };
