import type { CDPSession } from 'puppeteer';
import type { Probe, Sight } from '../probe.ts';
import { judgeColours } from './colour-alone.ts';
import { installFocusMark } from './focus-mark.ts';
import { installFocusable } from './focusable.ts';
import { forcedRules } from './forced-colours-rules.ts';
import { installForced } from './forced-verdict.ts';

/**
 * Looks at the page as the system's own colours leave it (Windows' contrast themes): backgrounds and shadows are gone,
 * borders, outlines, text and pictures stay.
 */
export const forcedColours: Probe = {
	name: 'forced-colours',
	rules: forcedRules,
	async look({ page, devtools }) {
		const install = [installFocusable, installFocusMark, installForced];
		await page.evaluate(`${install.map((each) => `(${each})()`).join('; ')}; forced.remember()`);
		try {
			const sights = await withForcedColours(devtools, () => page.evaluate(() => forced.judge()));
			const lost = await page.evaluate(() => forced.confirmFocus());
			return [...sights, ...lost, ...(await page.evaluate(judgeColours))];
		} finally {
			await page.evaluate(() => forced.finish());
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
