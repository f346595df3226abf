import { finding, type Finding } from './finding.ts';
import { jargonWords } from './jargon-words.ts';
import { placeIn } from './place.ts';
import { isSpoken } from './plain.ts';
import type { Reading } from './reading.ts';

/** Office words for which a plainer word exists, each reported once. Quotations are not checked. */
export function jargon(reading: Reading): Finding[] {
	if (reading.lang !== 'en' || reading.kind === 'picture') return [];
	const told = new Set<string>();
	return reading.blocks.flatMap((block) => {
		if (block.quoted) return [];
		return [...block.text.matchAll(ANY)].flatMap(({ 0: found, index }) => {
			const plain = plainer.get(found.toLowerCase().replace(/\s+/g, ' '))!;
			if (told.has(plain) || isSpoken(block.text, index)) return [];
			told.add(plain);
			const place = placeIn(reading, block, index, found);
			return [finding('jargon', place, { word: place.excerpt, plain })];
		});
	});
}

/** A star marks a verb in its plain form: `commence*` also matches commences, commenced and commencing. */
function formsOf(listed: string): string[] {
	if (!listed.endsWith('*')) return [listed];
	const verb = listed.slice(0, -1);
	const stem = verb.replace(/e$/, '');
	return [verb, `${verb}s`, `${stem}ed`, `${stem}ing`];
}

const plainer = new Map(
	jargonWords
		.trim()
		.split('\n')
		.flatMap((line) => {
			const [words, plain] = line.trim().split(': ') as [string, string];
			return words
				.split(', ')
				.flatMap(formsOf)
				.map((form) => [form, plain] as const);
		}),
);

/** Longer phrases come first, so that `in the event of` matches before a shorter phrase in it. */
const ANY = new RegExp(
	`(?<![\\p{L}\\p{N}-])(?:${[...plainer.keys()]
		.toSorted((a, b) => b.length - a.length)
		.join('|')
		.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}-])`,
	'giu',
);
