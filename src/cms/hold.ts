import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { element } from './preview/element.ts';

/**
 * Keeps the form still while its entry is being saved, and says so. What is typed in that second would be lost: Decap
 * takes it for saved, and after the first save reads the entry again and puts that in place of what is in the form.
 * `before-decap.js` tells of what Decap does.
 */
export function holdWhileSaving(lang: Lang) {
	const words = strings(lang).cms.notices.saving;
	// There from the start, empty: what comes with its words in it is not read out.
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
		// Decap makes a new form of what it reads.
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

/** Decap's class names end in what it calls a part. The buttons above the form stay. */
const FORM = '#nc-root [class*="-ControlPaneContainer"]';
/** In milliseconds: within it, Decap begins to read what it saved, or it does not. */
const CALM = 500;
/** Nobody is kept waiting for ever, whatever Decap does. */
const LONGEST = 20_000;
