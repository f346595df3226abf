import type { Probe } from '../probe.ts';
import { inMedia } from './media.ts';
import { forcedRules } from './forced-colours-rules.ts';

/**
 * Looks at the page as the system's own colours leave it (Windows' contrast themes): backgrounds and shadows are gone,
 * borders, outlines, text and pictures stay.
 */
export const forcedColours: Probe = {
	name: 'forced-colours',
	rules: forcedRules,
	async look({ page, devtools }) {
		await page.evaluate(() => inPage.forced.remember());
		try {
			const sights = await inMedia(page, devtools, '(forced-colors: active)', () =>
				page.evaluate(() => inPage.forced.judge()),
			);
			const lost = await page.evaluate(() => inPage.forced.confirmFocus());
			return [...sights, ...lost, ...(await page.evaluate(() => inPage.judgeColours()))];
		} finally {
			await page.evaluate(() => inPage.forced.finish());
		}
	},
};
