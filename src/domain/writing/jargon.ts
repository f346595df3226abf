import { finding, type Finding } from './finding.ts';
import { jargonWords } from './jargon-words.ts';
import { placeIn } from './place.ts';
import { isSpoken } from './plain.ts';
import type { Reading } from './reading.ts';

/** Words of offices for which there is a plainer one; each is told once. Nobody's own words are corrected. */
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

/** A verb is listed in its plain form with a star: `commence*` stands for commences, commenced and commencing too. */
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

/** Longer ones first, so that `in the event of` is not taken for less. */
const ANY = new RegExp(
	`(?<![\\p{L}\\p{N}-])(?:${[...plainer.keys()]
		.toSorted((a, b) => b.length - a.length)
		.join('|')
		.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}-])`,
	'giu',
);
