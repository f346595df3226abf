import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { element } from '../element.ts';

/**
 * Makes the form inert while its entry is being saved, and says so. What is typed in that second would be lost: Decap counts
 * it as saved, and after the first save of a draft it reads the entry again and replaces what is in the form.
 * `before-decap.js` sends the events of Decap's store.
 */
export function holdWhileSaving(lang: Lang) {
	const words = strings(lang).cms.notices.saving;
	// The element is there from the start, empty: screen readers do not read out a status that appears with its words.
	const status = element(document, 'p', { id: 'moothall-saving', role: 'status', lang });
	document.body.append(status);
	const forms = new MutationObserver(still);
	let end: ReturnType<typeof setTimeout> | undefined;
	const releaseAfter = (wait: number) => {
		clearTimeout(end);
		end = setTimeout(release, wait);
	};
	const release = () => {
		clearTimeout(end);
		end = undefined;
		forms.disconnect();
		status.textContent = '';
		for (const form of document.querySelectorAll<HTMLElement>(FORM)) form.inert = false;
	};
	addEventListener('UNPUBLISHED_ENTRY_PERSIST_REQUEST', () => {
		release();
		status.textContent = words;
		still();
		// Decap makes a new form for what it reads.
		forms.observe(document.body, { childList: true, subtree: true });
		releaseAfter(LONGEST);
	});
	addEventListener('UNPUBLISHED_ENTRY_PERSIST_FAILURE', release);
	for (const type of ['PERSIST_SUCCESS', 'SUCCESS', 'REDIRECT'])
		addEventListener(`UNPUBLISHED_ENTRY_${type}`, () => end && releaseAfter(CALM));
	addEventListener('UNPUBLISHED_ENTRY_REQUEST', () => end && releaseAfter(LONGEST));
}

function still() {
	for (const form of document.querySelectorAll<HTMLElement>(FORM)) form.inert = true;
}

/** The form without the buttons above it. Decap's class names end in its name for the part. */
const FORM = '#nc-root [class*="-ControlPaneContainer"]';
/** In milliseconds. If Decap reads the saved entry again, it begins within this time. */
const CALM = 500;
/** In milliseconds. The form is released after this time, even if Decap says nothing. */
const LONGEST = 20_000;
