import { kindOf } from '#collections/all.ts';
import { factsOf } from '#collections/facts.ts';
import type { CmsFacts } from '../facts/cms-facts.ts';
import type { Immutable } from '../decap.ts';
import type { Item } from './checklist.ts';
import { Counts } from './counts.ts';
import { draftFrom } from './draft.ts';
import { itemsOf } from './items.ts';
import { markFields } from './marks.ts';

/** Keeps the marks and the counts of the form true while somebody writes. `before-decap.js` sends the events. */
export class Watch {
	readonly #facts: CmsFacts;
	readonly #counts: Counts;
	#entry: Immutable | undefined;
	#items: Item[] = [];
	#form: unknown;
	#wasRefused = false;
	#timers: ReturnType<typeof setTimeout>[] = [];

	constructor(facts: CmsFacts) {
		this.#facts = facts;
		this.#counts = new Counts(facts.lang);
		addEventListener('MOOTHALL_DRAFT', (event) => {
			const draft = (event as CustomEvent<Immutable>).detail;
			const entry = draft.get('entry') as Immutable | undefined;
			const form = draft.get('key');
			if (form !== this.#form) this.#wasRefused = false;
			this.#form = form;
			this.#entry = entry?.get('data') ? entry : undefined;
			this.#items = [];
			this.#later();
		});
		// Decap draws the form anew for the other language, and a part of it for a new item of a list.
		const drawn = new MutationObserver(() => this.#later());
		drawn.observe(document.body, { childList: true, subtree: true });
		// It folds and unfolds the items of a list.
		addEventListener('click', () => this.#later());
	}

	/** Marks empty fields too. Until something was refused they are only in the list: a new form would be red all over. */
	markAll() {
		this.#wasRefused = true;
		// What was refused was judged by the newest facts of the site.
		this.#items = [];
		this.#mark();
	}

	#later() {
		for (const timer of this.#timers) clearTimeout(timer);
		this.#timers = [setTimeout(() => this.#count(), 0), setTimeout(() => this.#mark(), PAUSE)];
	}

	#count() {
		if (!this.#entry) return;
		const draft = draftFrom(this.#entry, String(this.#entry.get('collection')));
		this.#counts.show(draft, kindOf(draft).fields, factsOf(this.#facts.hub));
	}

	#mark() {
		if (!this.#entry) return;
		if (this.#items.length === 0) this.#items = itemsOf(this.#entry, this.#facts);
		const marked = this.#items.filter(({ holds }) => holds !== 'nothing');
		const shown = marked.filter(({ isMissing }) => this.#wasRefused || !isMissing);
		markFields(shown, this.#facts.lang);
	}
}

/** In milliseconds, as in the pane. */
const PAUSE = 250;
