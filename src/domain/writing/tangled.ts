import { tangledLine } from '../markdown.ts';
import { finding, type Finding } from './finding.ts';
import type { Reading } from './reading.ts';

/** Lists and quotations so deep, or brackets so many, that neither people nor programs can read them. */
export function tangled({ kind, path, text }: Reading): Finding[] {
	const line = kind === 'markdown' ? tangledLine(text) : undefined;
	if (!line) return [];
	const excerpt = text.split('\n')[line - 1]!.slice(0, 40);
	return [finding('tangled', { path, line, excerpt }, {})];
}
