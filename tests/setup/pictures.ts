import { join } from 'node:path';
import type { Page } from 'puppeteer';

/**
 * Takes a picture for the editors' guide into the folder in MOOTHALL_PICTURES; without that variable, takes none. When the
 * CMS looks different, new pictures for the guide come from:
 * `MOOTHALL_PICTURES=content/images npm test -- tests/journeys/cms.test.ts`
 */
export async function takePicture(page: Page, name: string) {
	const folder = process.env.MOOTHALL_PICTURES;
	if (!folder) return;
	// Messages of the CMS cover a part of the page for some seconds.
	await page.evaluate(() => {
		for (const each of document.querySelectorAll<HTMLElement>('.Toastify'))
			each.style.visibility = 'hidden';
	});
	await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 82 });
}
