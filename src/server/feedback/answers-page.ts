import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { sayDate, sayMonth } from '#domain/days.ts';
import type { FeedbackFigures, PublishedFeedback } from '#domain/feedback-case.ts';
import { figureRow } from '#domain/figures.ts';
import type { FigureRow } from '#domain/open-data.ts';
import type { Lang } from '#domain/language.ts';
import { sayNumber } from '#domain/number.ts';
import { inLang, paths } from '#domain/paths.ts';
import { topicOf } from '#domain/topics.ts';
import { strings } from '#strings/index.ts';
import { reveal } from '../http/form-page.ts';
import type { BuiltPage } from '../http/page.ts';
import { append, attribute, findAll, textOf } from '../http/tree.ts';
import { settings } from '../settings.ts';
import { drawChart } from './chart.ts';

/** Writes the answers into “You said, we did”, after links to the topics and areas, before those to newer and older ones. */
export function fillAnswers(
	page: BuiltPage,
	answers: PublishedFeedback[],
	chosen: Chosen,
	lang: Lang,
) {
	const words = strings(lang).feedback.answers;
	const list = page.part('answers');
	const topics = page.part('topics');
	if (!list || !topics) return;
	const areas = areasOn(page);
	addChoices(
		topics,
		words.all,
		chosen,
		'topic',
		lang,
		settings().topics.map(({ id, name }) => [id, name[lang]]),
	);
	const places = page.part('areas');
	if (places) {
		places.childNodes = [];
		addChoices(places, words.allAreas, chosen, 'area', lang, [...areas]);
	}
	if (answers.length === 0) reveal(page, 'none');
	for (const answer of answers) addAnswer(list, answer, lang, 'h2', areas);
	const { number, hasOlder } = chosen;
	if (number > 1) showLink(page, 'newer', addressOf({ ...chosen, number: number - 1 }, lang));
	if (hasOlder) showLink(page, 'older', addressOf({ ...chosen, number: number + 1 }, lang));
}

/** Adds to a list what one person said and what the council did, under headings of a level. */
export function addAnswer(
	list: Tree.Element,
	{ topic, area, said, did, published_on: day }: PublishedFeedback,
	lang: Lang,
	level: 'h2' | 'h3',
	areas = new Map<string, string>(),
) {
	const words = strings(lang).feedback.answers;
	const item = append(list, 'li', {});
	const where = area && areas.get(area);
	const about = [nameOf(topic, lang), ...(where ? [where] : []), sayDate(day, lang)];
	append(item, 'p', { class: 'meta' }, about.join(', '));
	append(item, level, {}, words.said);
	append(item, 'p', { class: 'plain' }, said);
	append(item, level, {}, words.did);
	append(item, 'p', { class: 'plain' }, did);
}

/** The areas of the hub and their names, which the built page has as links. */
function areasOn(page: BuiltPage): Map<string, string> {
	const links = findAll(page.document, (each) => attribute(each, 'data-area') !== undefined);
	return new Map(links.map((link) => [attribute(link, 'data-area')!, textOf(link).trim()]));
}

function addChoices(
	list: Tree.Element,
	all: string,
	chosen: Chosen,
	of: 'topic' | 'area',
	lang: Lang,
	choices: [id: string, name: string][],
) {
	for (const [id, name] of [[null, all] as const, ...choices]) {
		const href = addressOf({ ...chosen, [of]: id, number: 1 }, lang);
		const current = chosen[of] === id && { 'aria-current': 'page' };
		append(append(list, 'li', {}), 'a', { href, ...current }, name);
	}
}

function addressOf({ topic, area, number }: Omit<Chosen, 'hasOlder'>, lang: Lang): string {
	const query = new URLSearchParams({
		...(topic && { topic }),
		...(area && { area }),
		...(number > 1 && { page: String(number) }),
	});
	return inLang(lang, paths.feedbackAnswers) + (query.size ? `?${query}` : '');
}

function showLink(page: BuiltPage, id: string, href: string) {
	page.set(id, 'href', href);
	reveal(page, `${id}-part`);
	reveal(page, 'more-answers');
}

/** Writes the figures of the last months into the table, and draws them. */
export function fillFigures(page: BuiltPage, figures: FeedbackFigures[], lang: Lang) {
	const table = page.part('figures');
	const months = [...new Set(figures.map(({ month }) => month))].slice(0, MONTHS);
	const rows = figures.filter(({ month }) => months.includes(month)).map(figureRow);
	if (!table || rows.length === 0) return;
	reveal(page, 'figures-part');
	for (const row of rows) addRow(table, row, lang);
	const chart = page.part('chart');
	if (!chart) return;
	const isDrawn = drawChart(chart, months.toReversed(), rows, (month) => sayMonth(month, lang));
	reveal(page, isDrawn ? 'chart-part' : 'no-chart');
}

function addRow(table: Tree.Element, row: FigureRow, lang: Lang) {
	const words = strings(lang).feedback.answers;
	const line = append(table, 'tr', {});
	append(line, 'th', { scope: 'row' }, `${sayMonth(row.month, lang)}: ${nameOf(row.topic, lang)}`);
	for (const count of [row.received, row.answered, row.on_time, row.late])
		append(line, 'td', {}, count === null ? words.hidden : sayNumber(count));
}

function nameOf(topic: string, lang: Lang) {
	return topicOf(settings(), topic)?.name[lang] ?? topic;
}

const MONTHS = 6;

/** What a reader chose to see: null is all. `number` is that of the page. */
type Chosen = { topic: string | null; area: string | null; number: number; hasOlder: boolean };
