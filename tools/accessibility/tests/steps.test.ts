import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pass } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type { Step } from '../src/target.ts';
import { takeSteps } from '../src/steps.ts';

let browser: Browser;
let url: string;
const server = createServer(answer);

beforeAll(async () => {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	browser = await puppeteer.connect({ browserWSEndpoint: inject('browser') });
});

afterAll(async () => {
	await Promise.all([...pages.values()].map((page) => page.browserContext().close()));
	await browser.disconnect();
	server.close();
	server.closeAllConnections();
});

const FORM = `
	<form method="post" action="/sent">
		<label>Name <input name="name"></label>
		<label>Email <input name="email" type="email" required></label>
		<label>Born <input name="born" type="date"></label>
		<label>Details <textarea name="details" maxlength="5"></textarea></label>
		<label>Ward <select name="ward"><option value="">Choose<option value="n">North<option value="s">South</select></label>
		<label><input name="news" type="checkbox" value="yes"> News</label>
		<label><input name="by" type="radio" value="post"> Post</label>
		<label><input name="by" type="radio" value="email"> Email</label>
		<input name="fixed" readonly><input name="off" disabled><input name="file" type="file">
		<button name="how" value="first">Send</button> <button name="how" value="draft">Keep it</button>
	</form>`;

describe.each([true, false])('with scripts %j', (scripts) => {
	test('fills fields of all kinds by their names, and sends them', async () => {
		const { page, status } = await take(FORM, scripts, [
			{
				fill: {
					name: 'Zoë & “co”',
					email: 'zoe@example.org',
					born: '1990-01-31',
					details: 'longer than\nit may be',
					ward: 'South',
					news: true,
					by: 'email',
				},
			},
			{ submit: 'form' },
		]);
		expect(status).toBe(422);
		expect(await sent(page)).toStrictEqual({
			name: 'Zoë & “co”',
			email: 'zoe@example.org',
			born: '1990-01-31',
			details: 'longer than\r\nit may be',
			ward: 's',
			news: 'yes',
			by: 'email',
			fixed: '',
			file: '',
			how: 'first',
		});
	});

	test('takes a tick away, and chooses by value', async () => {
		const form = `<form action="/sent" method="post"><input type="checkbox" name="news" value="yes" checked>
			<select name="ward"><option value="n">North<option value="s">South</select><button>Send</button></form>`;
		const { page } = await take(form, scripts, [
			{ fill: { news: false, ward: 's' } },
			{ press: 'Send' },
		]);
		expect(await sent(page)).toStrictEqual({ ward: 's' });
	});

	test.each([
		[
			'the words on a button',
			'<form action="/slow"><button>  Find\n it </button></form>',
			'find it',
		],
		['the words on a link', '<a href="/slow">Next <b>page</b></a>', 'Next page'],
		[
			'the name of a picture',
			'<a href="/slow"><img alt="Home" width="20" height="20"></a>',
			'Home',
		],
		['a label that is only heard', '<a href="/slow" aria-label="Close">×</a>', 'Close'],
		['a selector', '<a href="/slow" class="next">Next</a>', '.next'],
		[
			'something below the window',
			'<p style="height: 5000px"></p><a href="/slow">Next</a>',
			'Next',
		],
		[
			'a link that is seen only with the focus',
			'<style>a { position: absolute; left: -999em } a:focus { left: 0 }</style><a href="/slow">Skip</a>',
			'Skip',
		],
		[
			'a link under a bar that stays',
			'<style>div { position: fixed; inset: auto 0 0; height: 9em }</style><div></div><p style="height: calc(100vh - 9em)"></p><a href="/slow">Next</a><p style="height: 5000px">',
			'Next',
		],
		[
			'a link over two lines',
			'<p style="width: 6ch"><a href="/slow">aaaa bbbb cccc</a></p>',
			'aaaa bbbb cccc',
		],
	])('presses %s, and waits for the page', async (_, html, target) => {
		const { page, status } = await take(html, scripts, [{ press: target }]);
		expect(status).toBe(200);
		expect(await page.title()).toBe('/slow');
		expect(await page.evaluate(() => document.readyState)).toBe('complete');
	});

	test('opens what opens without a script', async () => {
		const { page, status } = await take(
			'<details><summary>More</summary><p>Inside</p></details>',
			scripts,
			[{ press: 'More' }],
		);
		expect(status).toBeUndefined();
		expect(await page.$eval('details', (details) => details.open)).toBe(true);
	});

	test('goes to an address, seen from where the page is', async () => {
		const { page, status } = await take('', scripts, [{ go: 'missing?a=1' }]);
		expect(status).toBe(404);
		expect(page.url()).toBe(`${url}/missing?a=1`);
	});

	test('goes on in the page that was loaded', async () => {
		const { page, status } = await take('', scripts, [
			{ go: '/form' },
			{ fill: { email: 'a@example.org' } },
			{ press: 'Keep it' },
		]);
		expect(status).toBe(422);
		expect(await sent(page)).toMatchObject({ email: 'a@example.org', how: 'draft' });
	});
});

test('presses the label of a box that is hidden behind it', async () => {
	const { page } = await take(
		`<input type="checkbox" id="a" style="position: absolute; clip-path: inset(50%)"><label for="a">Agree</label>`,
		true,
		[{ press: 'Agree' }],
	);
	expect(await page.$eval('input', (input) => input.checked)).toBe(true);
});

test('tells the page of what was filled, even if a framework keeps the field', async () => {
	const { page } = await take(
		`<input name="a"><input name="b" type="checkbox"><script>
			const kept = document.querySelector('input');
			Object.defineProperty(kept, 'value', { set() {}, get() { return 'kept' }, configurable: true });
			globalThis.heard = [];
			for (const type of ['input', 'change', 'click'])
				document.addEventListener(type, ({ target }) => heard.push(type + ' ' + target.name));
		</script>`,
		true,
		[{ fill: { a: 'x', b: true } }],
	);
	expect(await page.evaluate(() => [Reflect.get(globalThis, 'heard')].flat())).toStrictEqual([
		'input a',
		'change a',
		'click b',
		'input b',
		'change b',
	]);
	expect(
		await page.evaluate(() => {
			const field = document.querySelector('input')!;
			Reflect.deleteProperty(field, 'value');
			return field.value;
		}),
	).toBe('x');
});

test('waits for what scripts fetch, and for the page that they lead to', async () => {
	const steps = [{ press: 'Go' }];
	const { page, status } = await take(
		`<button onclick="fetch('/slow').then(() => location.href = '/missing')">Go</button>`,
		true,
		steps,
	);
	expect(status).toBe(404);
	expect(await page.title()).toBe('/missing');

	const put = await take(
		`<button onclick="fetch('/slow').then((a) => a.text()).then((text) => document.body.append(text))">Go</button>`,
		true,
		steps,
	);
	expect(put.status).toBeUndefined();
	expect(await put.page.$eval('body', (body) => body.textContent)).toContain('<title>/slow');
});

test('stays on the page when only its part changes, and closes windows that open', async () => {
	const { page, status } = await take(
		'<a href="#part">Part</a> <a href="/slow" target="_blank">Window</a><p id="part"></p>',
		true,
		[{ press: 'Part' }, { press: 'Window' }],
	);
	expect(status).toBeUndefined();
	expect(page.url()).toBe(`${url}/start#part`);
	const windows = async () => (await page.browserContext().pages()).length;
	await vi.waitFor(async () => expect(await windows()).toBe(1), 10_000);
});

test('lets the browser hold back what is not filled in', async () => {
	const { page, status } = await take(FORM, true, [{ submit: 'form' }]);
	expect(status).toBeUndefined();
	expect(page.url()).toBe(`${url}/start`);
});

describe('sentences of pa11y', () => {
	test('do what they do there', async () => {
		const { page, status } = await take(FORM, true, [
			'set field [name=email] to a@example.org',
			'set [name=name] to somebody',
			'clear field [name=name]',
			'check field [name=news]',
			'click element button[value=draft]',
			'wait for path to be /sent',
			'wait for element h1 to be visible',
		]);
		expect(status).toBe(422);
		expect(await sent(page)).toMatchObject({
			email: 'a@example.org',
			name: '',
			news: 'yes',
			how: 'draft',
		});
	});

	test('may go elsewhere, and wait for what happens there', async () => {
		const { page, status } = await take('', true, [
			`navigate to ${url}/later`,
			'wait for #late to be added',
		]);
		expect(status).toBe(200);
		expect(await page.$('#late')).not.toBeNull();
	});
});

test.each<[string, Step, string]>([
	[
		FORM,
		{ fill: { emial: 'x' } },
		'The step fill emial could not be taken: there is no field named emial; the page has name, email, born, details, ward, news, by, fixed, off, file.',
	],
	[
		'',
		{ fill: { a: 'x' } },
		'The step fill a could not be taken: there is no field named a; the page has none.',
	],
	[FORM, { fill: { ward: 'East' } }, 'ward has no choice “East”; it has Choose, North, South.'],
	[FORM, { fill: { by: 'phone' } }, 'by has no choice “phone”; it has post, email.'],
	[FORM, { fill: { name: true } }, 'name is no box that is ticked; it takes text in quotes.'],
	[FORM, { fill: { born: 'soon' } }, 'born is a field for a date, and does not take “soon”.'],
	[FORM, { fill: { fixed: 'x' } }, 'the field fixed can only be read.'],
	[FORM, { fill: { off: 'x' } }, 'the field off is disabled.'],
	[FORM, { fill: { file: 'x' } }, 'file takes a file, which no step can give.'],
	[
		FORM,
		{ press: 'Sned' },
		'The step press “Sned” could not be taken: there is nothing with these words, and nothing that fits the selector; the page has ',
	],
	['', { press: 'Send' }, 'the page has no button and no link.'],
	['<button hidden id="a">Send</button>', { press: '#a' }, 'it is not shown.'],
	[
		'<a href="/">Home</a><div id="over" style="position: fixed; inset: 0"></div>',
		{ press: 'Home' },
		'it is covered by <div id="over"',
	],
	['<button disabled>Send</button>', { press: 'Send' }, 'it is disabled.'],
	[
		FORM,
		{ submit: '#form' },
		'The step submit “#form” could not be taken: no form fits the selector; the page has one form.',
	],
	[FORM, { submit: '##' }, 'this is no CSS selector.'],
	['', { go: 'http://' }, 'The step go “http://” could not be taken: “http://” is no address.'],
	['', { go: 'http://127.0.0.1:9/' }, 'could not be taken: net::ERR_'],
	['<a href="/download">File</a>', { press: 'File' }, 'it leads to a download, or to no page.'],
	['<a href="/empty">Empty</a>', { press: 'Empty' }, 'it leads to a download, or to no page.'],
	[
		'<a href="/cut">Cut</a>',
		{ press: 'Cut' },
		'what it leads to could not be loaded (net::ERR_EMPTY_RESPONSE).',
	],
	[
		'',
		'click element #nowhere',
		'The step “click element #nowhere” could not be taken: no element matching selector "#nowhere".',
	],
	[
		'',
		'set field #password to s3cret',
		'The step “set field #password” could not be taken: no element matching selector "#password".',
	],
	[
		'<a href="/never">Never</a>',
		{ press: 'Never' },
		'The step press “Never” could not be taken: the time for the page was over.',
	],
	['', 'wait for #nothing to be added', 'could not be taken: '],
])('in %j, says of %j what is wrong', async (html, step, message) => {
	const waits = /never|nothing/.test(JSON.stringify([html, step]));
	const failed = take(html, true, [step], waits ? 1000 : undefined);
	await expect(failed).rejects.toMatchObject({
		name: 'Expected',
		message: expect.stringContaining(message),
	});
});

async function take(html: string, scripts: boolean, steps: Step[], timeout = 25_000) {
	const page = pages.get(scripts) ?? (await newPage(scripts));
	start = html;
	await page.goto(`${url}/start`);
	try {
		const status = await takeSteps(page, steps, { timeout, url: page.url() });
		return { page, status };
	} catch (error) {
		// Whatever state it is in, it is not for the next test.
		pages.delete(scripts);
		await page.browserContext().close();
		throw error;
	}
}

async function newPage(scripts: boolean): Promise<Page> {
	const context = await browser.createBrowserContext();
	const page = await context.newPage();
	await page.setJavaScriptEnabled(scripts);
	pages.set(scripts, page);
	return page;
}

/** One with scripts and one without. */
const pages = new Map<boolean, Page>();
let start = '';

async function sent(page: Page): Promise<Record<string, string>> {
	const body = await page.$eval('pre', (pre) => pre.textContent);
	return Object.fromEntries(new URLSearchParams(body ?? ''));
}

async function answer(request: IncomingMessage, response: ServerResponse) {
	const path = request.url!.replace(/\?.*/, '');
	const page = (html: string) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(`<!doctype html><title>${path}</title><h1>Page</h1>${html}`);
	};
	switch (path) {
		case '/start':
			return page(start);
		case '/form':
			return page(FORM);
		case '/slow':
			await pass(150);
			return page('<img src="/picture">');
		case '/later':
			return page(
				"<script>setTimeout(() => document.body.innerHTML += '<p id=late>', 300)</script>",
			);
		case '/sent': {
			const body = Buffer.concat(await request.toArray()).toString();
			response.statusCode = 422;
			return page(`<pre>${body.replaceAll('&', '&amp;')}</pre>`);
		}
		case '/download':
			return void response.setHeader('content-disposition', 'attachment').end('x');
		case '/empty':
			return void response.writeHead(204).end();
		case '/cut':
			return void request.socket.destroy();
		case '/never':
			return;
		default:
			response.statusCode = 404;
			return page('');
	}
}
