import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer';

/**
 * A headless browser that keeps to itself: no first-run pages, no look-ups in the background. Whoever opens it closes
 * it.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
	const found = await findChromium();
	return await puppeteer.launch({
		...found,
		...options,
		args: [...flags(), ...(options.args ?? [])],
	});
}

/** The browser of all tests: CHROME_PATH, else an installed Chrome or Chromium, else the one that npm brought. */
async function findChromium(): Promise<Found> {
	const named = process.env.CHROME_PATH;
	if (named && !existsSync(named))
		throw new Error(`CHROME_PATH is ${named}, and nothing is there.`);
	const own = named || usualPlaces().find((path) => existsSync(path));
	if (own) return { executablePath: own, headless: true };
	if (process.platform !== 'linux' || process.arch !== 'x64')
		throw new Error('The tests need a browser: install Chrome or Chromium, or set CHROME_PATH.');
	// Unpacked at first use, which takes some seconds. It has no other headless mode.
	return { executablePath: await chromium.executablePath(), headless: 'shell' };
}

function usualPlaces() {
	const { LOCALAPPDATA = '', PROGRAMFILES = 'C:\\Program Files' } = process.env;
	switch (process.platform) {
		case 'darwin':
			return ['Google Chrome', 'Chromium'].map(
				(name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
			);
		case 'win32':
			return [PROGRAMFILES, `${PROGRAMFILES} (x86)`, LOCALAPPDATA].map(
				(folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
			);
		default:
			return ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser']
				.map((name) => `/usr/bin/${name}`)
				.concat('/snap/bin/chromium');
	}
}

function flags() {
	return [
		// Chromium's sandbox refuses to work for root, which containers are.
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-default-apps',
		'--disable-dev-shm-usage',
		'--disable-extensions',
		'--disable-gpu',
		'--disable-sync',
		'--font-render-hinting=none',
		'--hide-scrollbars',
		'--metrics-recording-only',
		'--mute-audio',
		'--no-default-browser-check',
		'--no-first-run',
	];
}

type Found = {
	executablePath: string;
	headless: true | 'shell';
};
