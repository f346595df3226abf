import { expect, test } from 'vitest';
import { github } from '../../src/reports/github.ts';
import type { Problem, Run } from '../../src/run.ts';
import { clean, nasty, run } from './run-fixture.ts';

const fileOf = (url: string) => `dist${new URL(url).pathname}index.html`;

test('makes an annotation of each problem, at the first file that has it', () => {
	expect(github(run, { fileOf }).split('\n')).toContain(
		'::error file=dist/events/index.html,title=axe/color-contrast::' +
			'Elements must meet minimum color contrast ratio thresholds%0A' +
			'Make the text darker or its ground lighter, until the contrast is 4.5 to 1.%0A' +
			'<a href="/events/">All events</a>%0AOn https://thornbeck.example.org/events/.',
	);
});

test('points at the line of the element', () => {
	const [problem] = run.problems as [Problem];
	const places = problem.places.map((place) => ({ ...place, line: 14 }));
	expect(
		github({ ...clean, pages: run.pages, problems: [{ ...problem, places }] }, { fileOf }),
	).toContain('::error file=dist/index.html,line=14,title=probe/focus-not-visible::');
});

test('says the whole address of a page that is made of no file here, and names no file and no line', () => {
	const [problem] = run.problems as [Problem];
	const places = problem.places.map((place) => ({ ...place, line: 14 }));
	const told = github({ ...clean, problems: [{ ...problem, places }] });
	expect(told).toMatch(/^::error title=probe/m);
	expect(told).toContain('%0AOn https://thornbeck.example.org/ and 3 more pages.');
});

test('begins with pages that could not be checked, and names no file that is not there', () => {
	expect(github(run).split('\n')[0]).toBe(
		'::error title=Could not be checked::/slow/: It had not loaded after 30 seconds.',
	);
});

test('warns of what can be taken out of the baseline', () => {
	expect(github(run)).toContain(
		'::warning title=Baseline::1 entry of the baseline can be taken out: no page has that problem any more.\n',
	);
});

test('says nothing of what is excused, or when there is nothing to say', () => {
	expect(github(run)).not.toContain('image-alt');
	expect(github(clean)).toBe('');
});

test('makes one annotation of a rule when there are more than GitHub shows', () => {
	const lines = github(with_(20, (index) => `axe/rule-${index % 2}`))
		.trim()
		.split('\n');
	expect(lines).toHaveLength(2);
	expect(lines[0]).toContain('40 elements on 4 pages, such as <button type="submit"');
});

test('makes ten errors at most, and says how much was left out', () => {
	const lines = github(with_(30, (index) => `axe/rule-${index}`))
		.trim()
		.split('\n');
	expect(lines).toHaveLength(10);
	expect(lines[9]).toBe(
		'::error title=More::21 more things have to be mended: see the summary of the job.',
	);
});

test('keeps one command a line, whatever pages say', () => {
	const lines = github(nasty, { fileOf }).trimEnd().split('\n');
	expect(
		lines.filter(
			(line) => !/^::(error|warning) (file=[^,:]*,)?(line=\d+,)?title=[^,:]*::/.test(line),
		),
	).toEqual([]);
	expect(lines.filter((line) => line.startsWith('::error')).length).toBeLessThanOrEqual(10);
	expect(lines.join('')).not.toMatch(/\p{Cc}/u);
});

function with_(amount: number, ruleOf: (index: number) => string): Run {
	const [one] = run.problems;
	const problems: Problem[] = Array.from({ length: amount }, (_, index) => ({
		...one!,
		rule: ruleOf(index),
		fingerprint: `f-${index}`,
	}));
	return { ...clean, pages: run.pages.filter(({ outcome }) => outcome !== 'failed'), problems };
}
