import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { terminal } from '../../src/reports/terminal.ts';
import type { Problem, Run } from '../../src/run.ts';
import { clean, nasty, run } from './run-fixture.ts';

test('tells a rule with its criterion, how to mend it, and each element in a line if there is room', () => {
	expect(terminal(run)).toContain(`

axe/color-contrast: 3 elements on 3 pages, WCAG 1.4.3 AA
  Elements must meet minimum color contrast ratio thresholds. To mend it: Make
  the text darker or its ground lighter, until the contrast is 4.5 to 1.
    /news/ and 1 more page: main > p.meta
      <p class="meta">Tuesday, 24 November</p>
    /events/: main > a <a href="/events/">All events</a>

`);
});

test('says where an element is once, and on how many pages else', () => {
	expect(terminal(run)).toContain('\n    / and 3 more pages: footer > button\n');
});

test('says in which variants an element was seen, unless it was in all', () => {
	const [problem] = run.problems as [Problem];
	const told = (variants: string[]) =>
		terminal({
			...run,
			problems: [{ ...problem, places: [{ ...problem.places[0]!, variants }] }],
		});
	expect(told(['320 dark'])).toContain('\n    / (320 dark): footer > button\n');
	expect(told(['1280 light', '320 dark'])).toContain('\n    /: footer > button\n');
});

test('names the engines that agree: once for a rule, or beside the element', () => {
	const [problem] = run.problems as [Problem];
	const seenBy = (...rules: string[]) =>
		rules.map((rule) => ({ rule, criteria: ['4.1.2'], fingerprint: '' }));
	const agreed = { ...problem, seen_by: seenBy('axe/label', 'htmlcs/H91', 'html/label', 'axe/x') };
	expect(terminal({ ...run, problems: [agreed] })).toContain(
		'\n  Found by axe, HTML_CodeSniffer and html-validate.\n    / and 3 more pages',
	);
	const alone = { ...problem, fingerprint: 'f-other', seen_by: seenBy('axe/label') };
	expect(terminal({ ...run, problems: [agreed, alone] })).toContain(
		'</button>\n      Found by axe, HTML_CodeSniffer and html-validate.\n',
	);
	expect(terminal({ ...run, problems: [alone] })).not.toContain('Found by');
});

test('tells what is no longer excused, what is, by whom, and what to take out', () => {
	const told = terminal(run);
	expect(told).toContain('It was excused until 2026-10-01. Desk answers for it.');
	expect(told).toContain(
		'1 problem is excused by the baseline:\n  1: Mair Rhys, until 2027-03-31\n',
	);
	expect(told).toContain('take them out\n  axe/label, f-gone\n    <input name="ward">\n');
	expect(told).toContain('1 problem does not count: there may be that many.');
	expect(told).toContain('1 thing needs the eyes of a person: --reporter html=report.html shows');
});

test('names pages that could not be checked, with the reason', () => {
	expect(terminal(run)).toContain(
		'1 page could not be checked\n  /slow/\n    It had not loaded after 30 seconds.\n',
	);
});

test('ends with the result', () => {
	expect(terminal(run)).toMatch(
		/\n\n4 problems have to be mended and 1 page could not be checked\.\n$/,
	);
	expect(terminal(clean)).toBe('Nothing that a machine can find is wrong on 2 pages.\n');
});

test('shows three elements of a rule that a whole site breaks', () => {
	const one = run.problems[0]!;
	const problems: Problem[] = Array.from({ length: 500 }, (_, index) => ({
		...one,
		fingerprint: `f-${index}`,
	}));
	const told = terminal({ ...run, problems });
	expect(told).toContain('  and 497 more elements like these\n');
	expect(told.split('\n').length).toBeLessThan(100);
});

test.each<[string, Run]>(Object.entries({ run, nasty }))('keeps within 80 columns: %s', (_, of) => {
	const widths = terminal(of).split('\n').map(columnsOf);
	expect(Math.max(...widths)).toBeLessThanOrEqual(80);
});

test('colours nothing unless asked to, and then only adds colours', () => {
	expect(terminal(run)).not.toContain('\u001b');
	const coloured = terminal(run, { colours: true });
	expect(coloured).toContain(
		'\u001b[1mprobe/focus-not-visible: 4 elements on 4 pages, WCAG 2.4.7 AA, 1.4.11 AA\u001b[22m',
	);
	expect(stripVTControlCharacters(coloured)).toBe(terminal(run));
});

test('lets no page steer the terminal, or the workflow that reads it', () => {
	const told = terminal(nasty);
	expect(told).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
	expect(told).not.toMatch(/^\s*::|##\[/m);
});

/** Chinese characters and emoji take two columns each. */
function columnsOf(line: string): number {
	const letters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
	return letters.reduce(
		(sum, letter) => sum + (/[\p{RGI_Emoji}\p{Script=Han}]/v.test(letter) ? 2 : 1),
		0,
	);
}
