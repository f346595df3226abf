import { isPublished } from '#domain/article.ts';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { inReadersLanguage } from './content.ts';
import { today } from '../today.ts';

/**
 * The addresses of articles of a future day, in both languages. They have no page yet, so links to them in entries are
 * left out until the build of that day.
 */
export function waitingAddresses(): Promise<Set<string>> {
	waiting ??= find();
	return waiting;
}

async function find(): Promise<Set<string>> {
	const articles = await inReadersLanguage('news', 'en');
	const early = articles.filter(({ data }) => !isPublished(data, today));
	return new Set(
		early.flatMap(({ slug }) => langs.map((lang) => inLang(lang, paths.article(slug)))),
	);
}

let waiting: Promise<Set<string>> | undefined;
