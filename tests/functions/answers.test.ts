import { beforeEach, expect, test } from 'vitest';
import * as readFigures from '../../functions/read-feedback-figures.ts';
import * as showAnswers from '../../functions/show-answers.ts';
import { useHub, visit } from '../setup/doors.ts';

const hub = useHub();

beforeEach(async () => {
	await hub.database.query(`
		insert into app.feedback (reference, topic, message, lang, channel, received_at, promised_days, promised_on, state, answered_at, is_on_time)
			select topic || number, topic, 'Secret words', 'en', 'web', '2026-10-04', 10, '2026-10-16', 'answered', '2026-10-10', number <= 14
			from (values ('market', 20), ('bins-and-recycling', 3)) as given (topic, came), generate_series(1, came) as number;
		insert into app.feedback_published (feedback, topic, said_en, said_cy, did_en, did_cy, published_on)
			select id, topic, 'The <b>stalls</b> block the pavement.', 'Mae’r stondinau ar y palmant.', 'We moved them.', 'Symudwyd nhw.', '2026-11-02'
			from app.feedback where reference in ('market1', 'bins-and-recycling1')`);
});

test.each([
	['', 'We moved them.', '2 November 2026'],
	['/cy', 'Symudwyd nhw.', '2 Tachwedd 2026'],
])(
	'says at %s/feedback/answers/ what people said and what the council did, and nothing else',
	async (lang, did, day) => {
		const { status, text } = await visit(showAnswers, `${lang}/feedback/answers/`);
		expect(status).toBe(200);
		expect(text).toContain(did);
		expect(text).toContain(day);
		expect(text).not.toContain('Secret');
		expect(text).not.toContain('<b>stalls</b>');
		expect(text).not.toContain('market1');
	},
);

test('shows one topic where one is chosen, and all where there is no such topic', async () => {
	const answers = async (topic: string) =>
		(await visit(showAnswers, `/feedback/answers/?topic=${topic}`)).text.match(/We moved them/g);
	expect(await answers('market')).toHaveLength(1);
	expect(await answers('no-such-topic')).toHaveLength(2);
	const { text } = await visit(showAnswers, '/feedback/answers/?topic=this-website');
	expect(text).toContain('<p id="none">');
});

test('shows one area where one is chosen, and names the area of each answer', async () => {
	await hub.database.query("insert into app.areas values ('riverside') on conflict do nothing");
	await hub.database.query(
		"update app.feedback_published set area = 'riverside' where topic = 'market'",
	);
	const { text } = await visit(showAnswers, '/feedback/answers/?area=riverside');
	expect(text.match(/We moved them/g)).toHaveLength(1);
	expect(text).toContain('The market, Riverside Ward, 2 November 2026');
	expect(text).toContain(
		'<a href="/feedback/answers/?area=riverside" aria-current="page">Riverside Ward</a>',
	);
	expect(text).toContain(
		'<a href="/feedback/answers/?topic=market&amp;area=riverside">The market</a>',
	);
	const none = await visit(showAnswers, '/feedback/answers/?area=market&topic=market');
	expect(none.text).toContain('<p id="none">');
});

test('shows ten on a page, with links to newer and older ones that keep what was chosen', async () => {
	await hub.database
		.query(`insert into app.feedback_published (feedback, topic, said_en, said_cy, did_en, did_cy, published_on)
		select id, topic, 'Said', 'Said', 'Older ' || reference || '.', 'Did', '2026-10-01' from app.feedback
		where topic = 'market' and reference <> 'market1'`);
	const on = async (query: string) =>
		(await visit(showAnswers, `/feedback/answers/?topic=market${query}`)).text;
	const answers = (text: string) => text.match(/<h2>We did<\/h2>/g)?.length ?? 0;
	const [first, second, third] = await Promise.all(['', '&page=2', '&page=3'].map(on));
	expect([first, second, third].map((text) => answers(text!))).toEqual([10, 10, 0]);
	expect(first).toContain('<a id="older" href="/feedback/answers/?topic=market&amp;page=2">');
	expect(first).toContain('<p id="newer-part" hidden="">');
	expect(second).toContain('<a id="newer" href="/feedback/answers/?topic=market">');
	expect(second).toContain('<p id="older-part" hidden="">');
	const said = (text: string) => new Set(text.match(/Older market\d+\./g));
	expect([...said(first!)].filter((each) => said(second!).has(each))).toEqual([]);
});

test('shows the figures as a table and a chart, without a small number', async () => {
	const { text } = await visit(showAnswers, '/feedback/answers/');
	const row = (name: string) => new RegExp(`October 2026: ${name}</th>(.*?)</tr>`).exec(text)![1];
	expect(row('The market')).toBe('<td>20</td><td>20</td><td>14</td><td>6</td>');
	const hidden = '<td>not shown</td>'.repeat(4);
	expect(row('Bins and recycling')).toBe(hidden);
	expect(text).toContain('<title>October 2026: 14 / 20</title>');
	expect(text).toContain('<figure id="chart-part">');
	expect(text).toContain('<p id="no-chart" hidden="">');
	expect(text).toMatch(/<rect fill="currentColor" x="\d+" y="36" width="\d+" height="84">/);
});

test('says that there is no chart where every number is hidden, and leaves no empty space', async () => {
	await hub.database.query("delete from app.feedback_published where topic = 'market'");
	await hub.database.query("delete from app.feedback where topic = 'market'");
	const { text } = await visit(showAnswers, '/feedback/answers/');
	expect(text).toContain('<figure id="chart-part" hidden=""><svg id="chart"></svg></figure>');
	expect(text).toContain('<p id="no-chart">none</p>');
});

test('gives the same figures as data, which a spreadsheet can read', async () => {
	const { text: json } = await visit(readFigures, '/feedback/figures.json');
	const bins = { month: '2026-10', topic: 'bins-and-recycling' };
	expect(JSON.parse(json).figures).toEqual([
		{ ...bins, received: null, answered: null, on_time: null, late: null },
		{ ...bins, topic: 'market', received: 20, answered: 20, on_time: 14, late: 6 },
	]);
	const { text: csv, headers } = await visit(readFigures, '/feedback/figures.csv');
	expect(headers.get('content-type')).toMatch(/^text\/csv/);
	expect(csv).toContain('month,topic,received,answered,on_time,late\r\n');
	expect(csv).toContain('2026-10,market,20,20,14,6\r\n');
	expect(csv).toContain('2026-10,bins-and-recycling,,,,\r\n');
});
