import { inject, test } from 'vitest';
import { newVisitor, open } from '../setup/browser.ts';

const { url } = inject('hub');
const shots: [string, string, number, string][] = [
	['bus', '/petitions/keep-the-14-bus/', 320, 'light'],
	['bus', '/petitions/keep-the-14-bus/', 768, 'light'],
	['bus', '/petitions/keep-the-14-bus/', 1280, 'light'],
	['bus', '/petitions/keep-the-14-bus/', 1280, 'dark'],
	['bus-cy', '/cy/petitions/keep-the-14-bus/', 320, 'dark'],
	['benches', '/petitions/benches-by-the-river/', 1280, 'light'],
	['library', '/petitions/longer-library-hours/', 1280, 'light'],
	['library', '/petitions/longer-library-hours/', 320, 'light'],
	['parking', '/petitions/free-parking-december/', 1280, 'light'],
	['data', '/data/', 1280, 'light'],
	['data-cy', '/cy/data/', 320, 'light'],
	['list', '/petitions/', 1280, 'light'],
	['removed', '/petitions/name-the-driver/', 320, 'light'],
];
test('shots', async () => {
	for (const [name, path, width, scheme] of shots) {
		const page = await newVisitor();
		await page.setViewport({ width, height: 900 });
		await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
		const answer = await open(page, url + path);
		await new Promise((go) => setTimeout(go, 400));
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		console.log(name, width, answer!.status(), wide);
		await page.screenshot({ path: `/tmp/shots/public/${name}-${width}-${scheme}.png`, fullPage: true });
	}
	const page = await newVisitor();
	await page.setViewport({ width: 794, height: 1123 });
	await open(page, `${url}/petitions/keep-the-14-bus/`);
	await page.emulateMediaType('print');
	await page.screenshot({ path: '/tmp/shots/public/print.png', fullPage: true });
	await page.pdf({ path: '/tmp/shots/public/print.pdf', format: 'A4', preferCSSPageSize: true });
}, 120_000);
