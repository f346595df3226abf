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
import { append } from '../http/tree.ts';
import { settings } from '../settings.ts';
import { drawChart } from './chart.ts';

/** Writes the answers into “You said, we did”, after links to the topics. */
export function fillAnswers(
	page: BuiltPage,
	answers: PublishedFeedback[],
	chosen: string | null,
	lang: Lang,
) {
	const words = strings(lang).feedback.answers;
	const list = page.part('answers');
	const topics = page.part('topics');
	if (!list || !topics) return;
	const here = inLang(lang, paths.feedbackAnswers);
	const links = [
		{ href: here, name: words.all, isChosen: chosen === null },
		...settings().topics.map(({ id, name }) => ({
			...{ href: `${here}?topic=${id}`, name: name[lang], isChosen: chosen === id },
		})),
	];
	for (const { href, name, isChosen } of links)
		append(
			append(topics, 'li', {}),
			'a',
			{ href, ...(isChosen && { 'aria-current': 'page' }) },
			name,
		);
	if (answers.length === 0) reveal(page, 'none');
	for (const answer of answers) addAnswer(list, answer, lang, 'h2');
}

/** Adds to a list what one person said and what the council did, under headings of a level. */
export function addAnswer(
	list: Tree.Element,
	{ topic, said, did, published_on: day }: PublishedFeedback,
	lang: Lang,
	level: 'h2' | 'h3',
) {
	const words = strings(lang).feedback.answers;
	const item = append(list, 'li', {});
	append(item, 'p', { class: 'meta' }, `${nameOf(topic, lang)}, ${sayDate(day, lang)}`);
	append(item, level, {}, words.said);
	append(item, 'p', { class: 'plain' }, said);
	append(item, level, {}, words.did);
	append(item, 'p', { class: 'plain' }, did);
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
	if (chart) drawChart(chart, months.toReversed(), rows, (month) => sayMonth(month, lang));
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
