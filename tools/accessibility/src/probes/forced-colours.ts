import type { CDPSession } from 'puppeteer';
import type { Probe, Sight } from '../probe.ts';
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
			const sights = await withForcedColours(devtools, () =>
				page.evaluate(() => inPage.forced.judge()),
			);
			const lost = await page.evaluate(() => inPage.forced.confirmFocus());
			return [...sights, ...lost, ...(await page.evaluate(() => inPage.judgeColours()))];
		} finally {
			await page.evaluate(() => inPage.forced.finish());
		}
	},
};

async function withForcedColours(
	devtools: CDPSession,
	act: () => Promise<Sight[]>,
): Promise<Sight[]> {
	const features = [{ name: 'forced-colors', value: 'active' }];
	await devtools.send('Emulation.setEmulatedMedia', { features });
	try {
		return await act();
	} finally {
		await devtools.send('Emulation.setEmulatedMedia', { features: [] });
	}
}
