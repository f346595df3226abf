import { parse } from 'yaml';
import { type Lang, langs } from '#domain/language.ts';

/** Imported into the bundle, as the settings are: pages that are rendered on demand run where these files do not exist. */
const files: Record<string, string> = import.meta.glob('#content/places/*.md', {
	query: '?raw',
	import: 'default',
	eager: true,
});

/** Where staff can help people: the places of the hub by name, as an editor wrote them. */
export const helpPlaces: HelpPlace[] = [...Map.groupBy(titles(), ({ slug }) => slug)].map(
	([slug, named]) => ({
		slug,
		names: Object.fromEntries(
			langs.map((of) => [of, (named.find(({ lang }) => lang === of) ?? named[0]!).title]),
		) as Record<Lang, string>,
	}),
);

/** The name of a place. A place that is no longer content keeps the name in its address. */
export function placeNamed(slug: string, lang: Lang): string {
	return helpPlaces.find((place) => place.slug === slug)?.names[lang] ?? slug.replaceAll('-', ' ');
}

function titles() {
	return Object.entries(files).flatMap(([path, text]) => {
		const [, slug, lang] = /([^/]+)\.(en|cy)\.md$/.exec(path) ?? [];
		const [, front = ''] = /^---\r?\n(.*?)\r?\n---/s.exec(text) ?? [];
		return slug ? [{ slug, lang, title: String(parse(front)?.title ?? slug) }] : [];
	});
}

type HelpPlace = { slug: string; names: Record<Lang, string> };
