import { reveal } from '../http/form-page.ts';
import type { BuiltPage } from '../http/page.ts';

/** Shows the form for a photo on a page about a message, and whether we have one already. */
export function showPhotoPart(page: BuiltPage, address: string, hasPhoto: boolean) {
	reveal(page, 'photo-part');
	page.set('photo-form', 'action', address);
	if (hasPhoto) reveal(page, 'photo-kept');
}
