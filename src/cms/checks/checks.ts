import { strings } from '#strings/index.ts';
import type { CmsFacts } from '../facts/cms-facts.ts';
import type { Decap, Immutable } from '../decap.ts';
import { draftFrom } from './draft.ts';
import { readFacts } from '../facts/facts.ts';
import { faultsIn } from './faults.ts';
import { knownTo, picturesIn } from './known.ts';
import { Expected } from '../expected.ts';
import { showStop } from './stop.ts';
import type { Draft } from './versions.ts';

/**
 * Before an entry is saved, the form examines it as the build does. A window shows a sentence for each fault; then nothing
 * is saved, and nothing that was typed is lost. Advice does not stop a save.
 */
export function registerChecks(decap: Decap, facts: CmsFacts) {
	decap.registerEventListener({
		name: 'preSave',
		handler: async ({ entry }) => {
			const draft = draftFrom(entry, String(entry.get('collection')));
			const pictures = picturesOf(entry, draft);
			let sentences = errorsIn(draft, facts, pictures);
			// The entry may link to a page that was published after the CMS was opened.
			if (sentences.length > 0) {
				Object.assign(facts, await readFacts().catch(() => ({})));
				sentences = errorsIn(draft, facts, pictures);
			}
			if (sentences.length === 0) return;
			showStop(sentences, facts.lang);
			throw new Expected(
				sentences.length === 1 ? sentences[0] : strings(facts.lang).cms.stop.short,
			);
		},
	});
}

/** A sentence for each thing that keeps an entry from being saved. */
export function errorsIn(draft: Draft, facts: CmsFacts, pictures: Map<string, number>): string[] {
	const { stop, languages } = strings(facts.lang).cms;
	return faultsIn(draft, knownTo(facts, pictures), facts.lang).map(({ lang, sentence }) =>
		lang === 'en' ? sentence : stop.inLanguage(languages[lang], sentence),
	);
}

/**
 * The bytes of the pictures of a draft that the last build may not know. A picture that the draft only names counts as there,
 * with 0 bytes: somebody may have added it to the library since.
 */
function picturesOf(entry: Immutable, draft: Draft): Map<string, number> {
	const named = [...picturesIn(draft)].map((src) => [src.split('/').at(-1)!, 0] as const);
	const files = (entry.get('mediaFiles') as { toJS(): MediaFile[] } | undefined)?.toJS() ?? [];
	const added = files.map(({ path, size = 0 }) => [path.split('/').at(-1)!, size] as const);
	return new Map([...named, ...added]);
}

type MediaFile = { path: string; size?: number };
