import type { Bases } from './bases.ts';

/**
 * Decap keeps unsaved text on the computer, and offers it when its entry is opened again. We keep the ids that the files had
 * when that text was begun, so that using the text later does not overwrite what others saved since.
 */
export function rememberBases(bases: Bases) {
	addEventListener('DRAFT_CHANGE_FIELD', (event) => {
		const path = pathOf(event);
		const now = path && JSON.stringify(bases.ofEntry(path));
		if (now && localStorage.getItem(KEY + path) !== now) localStorage.setItem(KEY + path, now);
	});
	addEventListener('DRAFT_CREATE_FROM_LOCAL_BACKUP', (event) => {
		const path = pathOf(event);
		const kept = path && localStorage.getItem(KEY + path);
		if (kept) bases.restore(JSON.parse(kept));
	});
}

/** The path of the entry in the form; empty for a new entry. */
function pathOf(event: Event): string {
	return (event as CustomEvent<string | undefined>).detail ?? '';
}

const KEY = 'moothall-bases ';
