import { type Judged, type Teller, tellers } from 'moothall-a11y/corpus';
import type { Figure } from './figure.ts';

/** How many of the corpus' faults each engine finds, all together, and how often they are wrong about a clean twin. */
export function corpusFigures(judged: Judged[]): Figure[] {
	const count = (isFound: (each: Judged) => boolean) => judged.filter(isFound).length;
	const figure = { bench: 'accessibility', unit: 'faults' as const };
	const beside = { name: 'in the corpus, one a page', value: judged.length };
	return [
		...tellers.map((teller) => ({
			...figure,
			name: `Found by ${NAMES[teller]}`,
			ours: count(({ found }) => found.has(teller)),
			beside,
			note: `by nothing else ${count(({ found }) => found.has(teller) && found.size === 1)}`,
		})),
		{
			...figure,
			name: 'Found by all together',
			ours: count(({ found }) => found.size > 0),
			beside,
			aim: { atLeast: 0.85 },
			note: `and ${count(({ found, asked }) => !found.size && asked.size > 0)} for a person to look at`,
		},
		{
			...figure,
			name: 'False alarms on clean twins',
			ours: judged.reduce((sum, { alarms }) => sum + alarms.length, 0),
			beside: { name: 'twins', value: judged.length },
			aim: { atMost: 0 },
		},
	];
}

const NAMES: Record<Teller, string> = {
	axe: 'axe',
	htmlcs: 'HTML_CodeSniffer',
	html: 'html-validate',
	probe: 'the probes',
};
