import { join } from 'node:path';
import type { Page } from 'puppeteer';

/**
 * Takes a picture for the editors' guide, into the folder that MOOTHALL_PICTURES names; none without it. So the guide
 * can be given new pictures whenever the CMS looks different:
 * `MOOTHALL_PICTURES=content/images npm test -- tests/journeys/cms.test.ts`
 */
export async function takePicture(page: Page, name: string) {
	const folder = process.env.MOOTHALL_PICTURES;
	if (!folder) return;
	// Messages that come and go lie above what the picture is about.
	await page.evaluate(() => {
		for (const each of document.querySelectorAll<HTMLElement>('.Toastify'))
			each.style.visibility = 'hidden';
	});
	await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 82 });
}
