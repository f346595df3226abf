import { describe, expect, test } from 'vitest';
import { unlink } from '#lib/unlink.ts';

const plan = new Set(['/news/plan/', '/cy/news/plan/']);

describe('a link to an article whose day has not come', () => {
	test.each([
		['is plain words', 'See <a href="/news/plan/">the plan</a>.', 'See the plan.'],
		['in Welsh too', '<a href="/cy/news/plan/">Y cynllun</a>', 'Y cynllun'],
		['wherever in the article it leads', '<a href="/news/plan/#bus">the bus</a>', 'the bus'],
		['keeps what is set in its words', '<a href="/news/plan/"><em>a</em>\nb</a>', '<em>a</em>\nb'],
	])('%s', (_, html, wanted) => {
		expect(unlink(html, plan)).toBe(wanted);
	});

	test('leaves every other link as it is', () => {
		const html =
			'<a href="/news/planning/">a</a> <a href="/news/plan/">b</a> <a href="https://example.org/news/plan/">c</a>';
		expect(unlink(html, plan)).toBe(
			'<a href="/news/planning/">a</a> b <a href="https://example.org/news/plan/">c</a>',
		);
		expect(unlink(html, new Set())).toBe(html);
	});
});
