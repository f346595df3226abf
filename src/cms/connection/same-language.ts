import type { Lang } from '#domain/language.ts';
import { shownForms, turnTo } from '../checks/field.ts';

/**
 * Keeps the form in the language that it is in while an entry is saved. Decap turns it to English, and the next words of a
 * person who writes Welsh would go into the English fields. `before-decap.js` sends the event.
 */
export function keepLanguage() {
	let before: Lang | undefined;
	const remember = () => {
		before = shownForms()[0]?.lang;
	};
	document.addEventListener('click', remember, { capture: true });
	addEventListener('UNPUBLISHED_ENTRY_PERSIST_SUCCESS', () => before && void turnTo(before));
}
