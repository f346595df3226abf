import { setTimeout as pass } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browsers, type OpenPage, openBrowsers } from '../src/browser/browsers.ts';
import { settle } from '../src/settle.ts';
import { targetOf } from '../src/config/page.ts';
import { documentOf, type Pages, servePages } from './pages.ts';

/* A page at rest: where it stands, what it has heard of by then, and that nothing moves it any more. */
const bodies = {
	'/date':
		'<p id="a"></p><script>a.textContent = [new Date().toISOString(), Date.now() % 864e5, new Date(0).getTime(), Date().length > 20, new Date() instanceof Date, performance.now()].join()</script>',
	'/chance':
		'<p id="a"></p><script>a.textContent = [Math.random(), crypto.getRandomValues(new Uint8Array(4)), crypto.randomUUID?.()].join()</script>',
	'/order':
		'<p id="a"></p><script>const say = (word) => a.append(word + " "); setTimeout(say, 20, "20"); setTimeout(say, 10, "10"); setTimeout(say, 0, "0"); requestAnimationFrame((time) => say("frame" + Math.round(time))); Promise.resolve("now").then(say); setTimeout(say, 4999, "4999"); setTimeout(say, 5001, "never"); const id = setTimeout(say, 30, "cleared"); clearTimeout(id); setTimeout("say(\'text\')", 40)</script>',
	'/count':
		'<p id="a"></p><script>let n = 0; setInterval(() => { a.textContent = ++n }, 1000)</script>',
	'/waits':
		'<p id="a"></p><script>const end = Date.now() + 300; while (Date.now() < end); a.textContent = "over"</script>',
	'/moves':
		'<style>@keyframes go { from { margin-left: 0 } to { margin-left: 100px } } p { width: 10px } #a { animation: go 2s linear infinite } #b { animation: go 2s linear both } #c { animation: go 20s linear } #d { transition: margin-left 9s; margin-left: 0 } #d.on { margin-left: 100px }</style><p id="a"></p><p id="b"></p><p id="c"></p><p id="d"></p><script>addEventListener("load", () => requestAnimationFrame(() => d.className = "on"))</script>',
	'/gif': `<img alt="A lamp" width="40" height="40" src="data:image/gif;base64,${gif()}">`,
	'/key':
		'<p id="a"></p><input id="b"><script>b.onkeydown = () => { setTimeout(() => a.append("soon "), 200); setTimeout(() => a.append("late "), 900); fetch("/date").then(() => a.append("answer ")) }</script>',
	'/answers':
		'<p id="a"></p><script>fetch("/date").then((each) => each.text()).then((text) => setTimeout(() => a.append(text.length > 100), 100)); new XMLHttpRequest().constructor === XMLHttpRequest && a.append("same ")</script>',
};

let browsers: Browsers;
let opened: OpenPage;
let pages: Pages;

beforeAll(async () => {
	browsers = openBrowsers();
	opened = await browsers.lend();
	pages = await servePages(
		Object.fromEntries(
			Object.entries(bodies).map(([path, body]) => [path, documentOf('At rest', body)]),
		),
	);
});
afterAll(async () => {
	await browsers.close();
	pages.close();
});

test('scripts see the first moment of the day', async () => {
	const text = await textAt('/date');
	expect(text).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z,0,0,true,true,0$/);
});

test('chance falls the same way each time', async () => {
	const once = await textAt('/chance');
	expect(await textAt('/chance')).toBe(once);
	expect(once).toMatch(/^0\.\d+,\d+,\d+,\d+,\d+,[\da-f]{8}-/);
});

test('timers and frames come in the order in which they are due, for five seconds', async () => {
	expect(await textAt('/order')).toBe('now 0 10 frame17 20 text 4999 ');
	expect(await textAt('/count')).toBe('5');
});

test('a script that waits by looking at the clock gets to its end', async () => {
	expect(await textAt('/waits')).toBe('over');
});

test('what is answered is in the page, and what follows from it', async () => {
	expect(await textAt('/answers')).toBe('same true');
});

describe('what moves', () => {
	test('stands where it is after five seconds, and still counts as moving', async () => {
		const page = await settled('/moves');
		const look = () =>
			page.evaluate(() => [
				...['a', 'b', 'c', 'd'].map(
					(id) => getComputedStyle(document.getElementById(id)!).marginLeft,
				),
				...document.getAnimations().map(({ playState }) => playState),
			]);
		const first = await look();
		expect(first).toEqual(['50px', '100px', '25px', '100px', 'running', 'finished', 'running']);
		await pass(250);
		expect(await look()).toEqual(first);
	});

	test('in a picture shows its first frame', async () => {
		const page = await settled('/gif');
		const looks = new Set<string>();
		for (let at = 0; at < 5; at++) {
			looks.add(await page.screenshot({ encoding: 'base64' }));
			await pass(120);
		}
		expect(looks.size).toBe(1);
	});
});

test('a key is answered within the page’s own time, and then it is still again', async () => {
	const page = await settled('/key');
	await page.focus('#b');
	await page.keyboard.press('x');
	await page.evaluate(() => globalThis.stillness!.react());
	await pass(150);
	expect(await page.$eval('#a', (element) => element.textContent)).toBe('soon ');
});

async function settled(path: string): Promise<Page> {
	const { page } = opened;
	await page.goto(pages.url + path);
	await settle(page, targetOf(pages.url + path, {}).options);
	return page;
}

async function textAt(path: string): Promise<string> {
	return await (await settled(path)).$eval('#a', (element) => element.textContent ?? '');
}

/** Two frames of one pixel, black and white, ten times a second for ever. */
function gif(): string {
	const frame = (pixel: string) => `21f904000a0000002c0000000001000100000202${pixel}0100`;
	const head = '47494638396101000100800000000000ffffff21ff0b4e45545343415045322e300301000000';
	return Buffer.from(`${head}${frame('44')}${frame('4c')}3b`, 'hex').toString('base64');
}
