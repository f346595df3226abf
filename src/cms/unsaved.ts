import type { Bases } from './bases.ts';

/**
 * Decap keeps text that was not saved on the computer, and asks when its entry is opened again. We keep beside it what the
 * files were when that text was begun: whoever takes it up again must not save over what came since.
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

/** Of a new entry there is none. */
function pathOf(event: Event): string {
	return (event as CustomEvent<string | undefined>).detail ?? '';
}

const KEY = 'moothall-bases ';
