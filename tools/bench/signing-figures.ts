import type { Figure } from './figure.ts';
import { signing } from './signing.ts';

/** What `signing` measured, held against plain inserts, the same rows by hand, the busiest minute known, and itself. */
export async function signingFigures(): Promise<Figure[]> {
	const { figures } = await signing();
	const value = (name: string) => {
		const found = figures.find((figure) => figure.name === name);
		if (!found) throw new Error(`tools/bench/signing.ts measured no "${name}".`);
		return found.value;
	};
	const signed = value('signatures accepted and confirmed');
	const plain = {
		name: 'plain inserts, a commit each',
		value: value('plain one-row inserts, one commit each'),
	};
	const bench = 'signing';
	return [
		{
			bench,
			name: 'Signatures accepted and confirmed',
			unit: 'a second',
			ours: signed,
			beside: plain,
			aim: { atLeast: 0.2 },
		},
		{
			bench,
			name: 'Signatures accepted and confirmed',
			unit: 'a second',
			ours: signed,
			beside: {
				name: 'the same rows by hand, without rules',
				value: value('the same rows written by hand'),
			},
			aim: { atLeast: 0.5 },
		},
		{
			bench,
			name: 'Commits of these, two a signature',
			unit: 'a second',
			ours: 2 * signed,
			beside: plain,
		},
		{
			bench,
			name: 'Signatures accepted and confirmed',
			unit: 'a minute',
			ours: 60 * signed,
			beside: BUSIEST,
			aim: { atLeast: 10 },
		},
		{
			bench,
			name: 'Reading a count of 1,000,000',
			unit: 'ms',
			ours: value('reading a count of 1,000,000'),
			beside: { name: 'reading a count of 1,000', value: value('reading a count of 1,000') },
			aim: { atMost: 1.25 },
		},
	];
}

/** Signatures. Their busiest minute known: docs/benchmarks.md. */
const BUSIEST = { name: 'UK Parliament petitions’ busiest minute', value: 2_000 };
