import type { Run } from '../run.ts';

/** The run itself, each object's keys in the order of the alphabet, so that two runs can be compared line by line. */
export function json(run: Run): string {
	return `${JSON.stringify(run, inOrder, '\t')}\n`;
}

function inOrder(_: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
