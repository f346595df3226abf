import { Feed } from 'feed';
import type { Lang } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { timelineOf } from '#domain/timeline.ts';
import { strings } from '#strings/index.ts';
import { renderMarkdown } from '../markdown.ts';
import type { Article } from './news.ts';
import type { Petition } from '../petitions/petitions.ts';
import { hub } from '../settings.ts';
import { today } from '../today.ts';
import { unlink } from '../unlink.ts';

/** A feed of the newest thirty articles, in full, without links to the addresses in `waiting`, which have no page yet. */
export async function newsFeed(
	head: Head,
	articles: Article[],
	waiting: ReadonlySet<string>,
): Promise<Feed> {
	const feed = begin(head, articles[0]?.data.published_on);
	for (const { slug, data } of articles.slice(0, MOST)) {
		const link = absolute(head, paths.article(slug));
		const html = unlink(await renderMarkdown(data.body, head.lang), waiting);
		feed.addItem({
			id: link,
			link,
			title: data.title,
			description: data.summary,
			content: forReaders(html, head.site),
			date: new Date(data.published_on),
		});
	}
	return feed;
}

export function petitionsFeed(head: Head, petitions: Petition[]): Feed {
	const feed = begin(head, petitions[0]?.data.opened_at);
	for (const { id, data } of petitions.slice(0, MOST)) {
		const link = absolute(head, paths.petition(id));
		feed.addItem({
			id: link,
			link,
			title: data.action,
			description: data.background,
			date: new Date(data.opened_at!),
		});
	}
	return feed;
}

/** What happened to one petition, the newest first. */
export function timelineFeed(head: Head, { data }: Petition): Feed {
	const happened = timelineOf(data).reverse();
	const feed = begin(head, happened[0]?.day);
	const link = absolute(head, head.path);
	for (const { what, day } of happened) {
		const title = strings(head.lang).record.events[what];
		feed.addItem({
			...{ id: `${link}#${what}`, link, title },
			...{ description: `${title}: ${data.action}`, date: new Date(day) },
		});
	}
	return feed;
}

/** `getStaticPaths` for a feed: one file for each format at each of the places. */
export function inEachFormat<Place extends { params: object; props: object }>(places: Place[]) {
	return places.flatMap(({ params, props }) =>
		formats.map((format) => ({
			params: { ...(params as Place['params']), format },
			props: { ...(props as Place['props']), format },
		})),
	);
}

/** The answer of an endpoint: Atom for `atom`, JSON Feed 1.1 otherwise. */
export function feedResponse(feed: Feed, format: Format): Response {
	const [body, type] =
		format === 'atom'
			? [atom(feed), 'application/atom+xml']
			: [jsonFeed(feed), 'application/feed+json'];
	return new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}

/** The generator leaves the language out of both formats. */
function atom(feed: Feed): string {
	return feed.atom1().replace('<feed ', `<feed xml:lang="${feed.options.language}" `);
}

function jsonFeed(feed: Feed): string {
	const { version: _, ...rest } = JSON.parse(feed.json1());
	const version = 'https://jsonfeed.org/version/1.1';
	return JSON.stringify({ version, language: feed.options.language, ...rest }, null, '\t');
}

function begin(head: Head, updated?: string | null): Feed {
	const link = absolute(head, head.path);
	return new Feed({
		id: link,
		link,
		title: `${head.title} – ${hub.name[head.lang]}`,
		description: hub.tagline[head.lang],
		language: head.lang,
		copyright: hub.council[head.lang],
		updated: new Date(updated ?? today),
		generator: 'Moothall',
		feedLinks: {
			atom: absolute(head, `${head.path}feed.atom`),
			json: absolute(head, `${head.path}feed.json`),
		},
	});
}

function absolute({ lang, site }: Head, path: string): string {
	return new URL(inLang(lang, path), site).href;
}

/** Feed readers need addresses with a host. Our Cross-Origin-Resource-Policy would block pictures, so they are left out. */
function forReaders(html: string, site: URL): string {
	return html
		.replaceAll(/<figure>[\s\S]*?<\/figure>/g, '')
		.replaceAll(/ href="\/(?!\/)/g, ` href="${site.origin}/`);
}

const MOST = 30;
const formats = ['atom', 'json'] as const;

export type Format = (typeof formats)[number];
type Head = {
	lang: Lang;
	title: string;
	/** The page with the same news, without its language. */
	path: string;
	site: URL;
};
