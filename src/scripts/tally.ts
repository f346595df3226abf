import { sayCounted } from '#domain/counted.ts';
import type { Lang } from '#domain/language.ts';
import { sayNumber } from '#domain/number.ts';
import { type ProgressWords, progressOf, type Thresholds } from '#domain/progress.ts';

// Optional help: brings the count on a petition's page up to date. The number, the sentence, the scale and the time change
// together. When one of them is missing, nothing changes, and the page still says when it was counted.
const asOf = document.querySelector<HTMLElement>('[data-tally]');
const [count, noun, sentence, scale, done] = ['count', 'noun', 'sentence', 'scale', 'done'].map(
	(name) => document.querySelector(`[data-${name}]`),
);

if (asOf && count && noun && sentence && scale && done) {
	const response = await fetch(asOf.dataset.tally!).catch(() => undefined);
	const tally: { count: number; as_of: string } = response?.ok && (await response.json());
	if (tally) {
		const { steps, words, lang, nouns, asOf: counted }: Live = JSON.parse(asOf.dataset.live!);
		const now = progressOf(tally.count, steps, words);
		count.textContent = sayNumber(tally.count);
		noun.textContent = nouns[tally.count === 1 ? 0 : 1];
		sentence.textContent = now.sentence;
		scale.setAttribute('aria-label', now.label);
		done.setAttribute('width', `${now.percent}%`);
		for (const mark of scale.querySelectorAll<SVGElement>('[data-mark]'))
			mark.setAttribute('x', `${(100 * Number(mark.dataset.mark)) / now.end}%`);
		asOf.textContent = sayCounted(new Date(tally.as_of), counted, lang);
	}
}

type Live = {
	steps: Thresholds;
	words: ProgressWords;
	lang: Lang;
	nouns: [string, string];
	asOf: string;
};
