import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showProgress } from '../../src/reports/progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('writes one line over again on a terminal', () => {
	const { stream, written } = recorder({ isTTY: true, columns: 80 });
	const progress = showProgress(40, { stream, environment: {} });
	vi.advanceTimersByTime(250);
	progress.page({ done: 10, findings: 1 });
	vi.advanceTimersByTime(2000);
	progress.page({ done: 40, findings: 3 });
	progress.end();
	expect(written()).not.toMatch(/\n./);
	expect(written().split('\r').at(-1)).toBe(
		'[####################] 40 of 40 pages, 0 left, 3 findings, 2 s\u001b[K\n',
	);
	expect(written()).toContain('\r[#####...............] 10 of 40 pages, 30 left, 1 finding, 1 s');
});

test('never wraps in a narrow window', () => {
	const { stream, written } = recorder({ isTTY: true, columns: 30 });
	showProgress(40, { stream, environment: {} }).end();
	expect(written()).toBe('\r[....................] 0 of 4\u001b[K\n');
});

test.each([
	['in a log', {}, {}],
	['in CI, though it has a terminal', { isTTY: true }, { CI: 'true' }],
	['on a terminal that can’t move its cursor', { isTTY: true }, { TERM: 'dumb' }],
])('says it in a line every ten seconds %s', (_, looks, environment) => {
	const { stream, written } = recorder(looks);
	const progress = showProgress(300, { stream, environment });
	for (let done = 1; done <= 250; done++) {
		vi.advanceTimersByTime(100);
		progress.page({ done, findings: 0 });
	}
	progress.end();
	expect(written()).toBe(
		[
			'99 of 300 pages, 201 left, 0 findings, 10 s\n',
			'199 of 300 pages, 101 left, 0 findings, 20 s\n',
			'250 of 300 pages, 50 left, 0 findings, 25 s\n',
		].join(''),
	);
});

test('leaves no timer behind', () => {
	showProgress(1, { ...recorder({ isTTY: true }), environment: {} }).end();
	expect(vi.getTimerCount()).toBe(0);
});

function recorder(looks: { isTTY?: boolean; columns?: number }) {
	const parts: string[] = [];
	const stream = { ...looks, write: (part: string | Uint8Array) => parts.push(String(part)) > 0 };
	return { stream, written: () => parts.join('') };
}
