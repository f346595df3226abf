import type { Lang } from '#domain/language.ts';
import { type ProgressWords, progressOf, type Thresholds } from '#domain/progress.ts';
import { strings } from '#strings/index.ts';
import { reveal, showPart } from '../http/form-page.ts';
import type { BuiltPage } from '../http/page.ts';
import { attribute } from '../http/tree.ts';

/** Says how many signatures there are now, and what is still ahead. The page has the thresholds and the words for both. */
export function fillSigned(page: BuiltPage, count: number, lang: Lang) {
	showPart(page, { id: 'count', text: strings(lang).signing.signed.now(count) });
	const next = page.part('next');
	const said = next && attribute(next, 'data-progress');
	if (!said) return;
	const { steps, words }: SaidProgress = JSON.parse(said);
	page.fill('next', progressOf(count, steps, words).sentence);
	reveal(page, 'next-part');
}

type SaidProgress = { steps: Thresholds; words: ProgressWords };
