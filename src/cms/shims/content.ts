import type { Lang } from '#domain/language.ts';
import { facts } from '../facts.ts';

/** The standing pages, as the foot of every page lists them. */
export async function inReadersLanguage(_: 'pages', reader: Lang) {
	return facts.pages.map(({ slug, ...versions }) => {
		const { lang, ...data } = versions[reader];
		return { slug, lang, data };
	});
}
