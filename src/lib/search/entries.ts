import { toString as textOf } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import type { Lang } from '#domain/language.ts';
import { parseMarkdown } from '#domain/markdown.ts';
import { paths } from '#domain/paths.ts';
import type { SearchEntry } from '#domain/search.ts';
import { inReadersLanguage, type Localised } from '../content/content.ts';
import { newsFor } from '../news/news.ts';
import { petitions } from '../petitions/petitions.ts';

/** Everything that readers of a language can find: the pages of this build and nothing else. */
export async function searchEntries(lang: Lang): Promise<SearchEntry[]> {
	const kinds = [
		...(await inReadersLanguage('services', lang)).map((each) => ({
			...common('services', each, paths.service(each.slug)),
			words: each.data.other_words.join('\n'),
			...(each.data.online?.startsWith(paths.feedback) && { leadsToFeedback: true as const }),
		})),
		...(await newsFor(lang)).map((each) => common('news', each, paths.article(each.slug))),
		...(await inReadersLanguage('events', lang)).map((each) =>
			common('events', each, paths.event(each.slug)),
		),
		...(await inReadersLanguage('places', lang)).map((each) => ({
			...common('places', each, paths.place(each.slug)),
			words: [each.data.address, ...each.data.equipment].join('\n'),
		})),
		...(await inReadersLanguage('guides', lang)).map((each) =>
			common('guides', each, paths.guide(each.slug)),
		),
		...(await inReadersLanguage('areas', lang)).map((each) => ({
			...common('areas', each, paths.area(each.slug)),
			words: each.data.councillors.map(({ name }) => name).join('\n'),
		})),
		...(await inReadersLanguage('pages', lang))
			.filter(({ data }) => !data.unlisted)
			.map((each) => common('pages', each, paths.page(each.slug))),
	];
	const signed = (await petitions()).map(({ id, data }) => ({
		kind: 'petitions' as const,
		path: paths.petition(id),
		lang: data.lang,
		title: data.action,
		summary: data.background,
		words: '',
		text: data.details,
	}));
	return [...kinds, ...signed];
}

function common(kind: SearchEntry['kind'], { lang, data }: Written, path: string): SearchEntry {
	const { title, summary, body } = data;
	return { kind, path, lang, title, summary, words: '', text: plain(body) };
}

/** The text of Markdown, a line for each paragraph, heading and cell of a table. */
function plain(body: string): string {
	const lines = (node: Nodes): string[] => {
		if (BLOCKS.has(node.type) || !('children' in node)) return [textOf(node)];
		return node.children.flatMap(lines);
	};
	return lines(parseMarkdown(body)).filter(Boolean).join('\n');
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

type Written = Pick<Localised<'news'>, 'lang'> & {
	data: { title: string; summary: string; body: string };
};
