import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFont } from './font.ts';
import { page } from './page.ts';

/**
 * Pages that are never the same for long, by name: what moves, counts, comes late, falls by chance, or catches the focus.
 * Each has faults that come and go with it.
 */
export function restlessPages(): Map<string, string> {
	const parts = {
		...moving(),
		...ticking(),
		...chance(),
		...late(),
		...trapping(),
		...answering(),
	};
	return new Map(
		Object.entries(parts).map(([name, { main = '', style = '', script = '', head = '' }]) => [
			name,
			page({ title: name, main, style, script, head }),
		]),
	);
}

/** Serves them at `/<name>`. What they load comes as soon or as late as it happens to. */
export async function serveRestless(pages: Map<string, string>): Promise<RestlessSite> {
	const server = createServer(({ url = '' }, response) => {
		const { pathname } = new URL(url, 'http://x');
		if (serveFont(pathname, response)) return;
		const html = pages.get(decodeURIComponent(pathname.slice(1)));
		if (html !== undefined) return send(response, 'text/html', html);
		const [type, body] = FILES[pathname] ?? [];
		if (!type) return;
		setTimeout(() => send(response, type, body!), randomInt(120));
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}

function moving(): Parts {
	const kinds: [string, string, string][] = [
		['slides sideways', 'margin-left: 0', 'margin-left: 40rem'],
		['is carried sideways', 'transform: none', 'transform: translateX(40rem)'],
		['grows', 'width: 5rem', 'width: 60rem'],
		['is as high as it happens to be', 'height: 1rem', 'height: 20rem'],
		['changes its colour', 'color: #1b1b1b', 'color: #eee'],
		['fades', 'opacity: 1', 'opacity: 0.02'],
		['spaces its letters', 'letter-spacing: 0', 'letter-spacing: 3rem'],
		['changes its font', 'font-size: 1rem', 'font-size: 9rem'],
		['turns', 'rotate: 0deg', 'rotate: 300deg'],
		['is cut', 'clip-path: inset(0)', 'clip-path: inset(0 0 95% 0)'],
	];
	const animated = kinds.map(([name, from, to], at) => [
		`what ${name}`,
		{
			main: '<div class="moving">The market is in the square every Thursday and Saturday.</div><p><a class="moving" href="/x">Prices of the stalls</a></p>',
			style: `@keyframes go { from { ${from} } to { ${to} } } .moving { animation: go ${1.3 + at / 7}s ${at % 2 ? 'linear' : 'ease-in-out'} infinite alternate }`,
		},
	]);
	return {
		...(Object.fromEntries(animated) as Parts),
		'what comes in once': {
			main: '<div class="moving">The ferry does not sail.</div><button>x</button>',
			style:
				'@keyframes in { from { transform: translateX(80rem); opacity: 0 } } .moving { animation: in 2.5s both } button { animation: in 9s infinite }',
		},
		'what is moved by a script': {
			main: '<div id="a">The market is open.</div><p id="b">It is closed on Sunday.</p>',
			script:
				"a.animate([{ marginLeft: 0 }, { marginLeft: '60rem' }], { duration: 1700, iterations: Infinity, direction: 'alternate' }); b.animate([{ width: '2rem' }, { width: '70rem' }], { duration: 900, fill: 'both' }).onfinish = () => b.append(document.createElement('button'))",
		},
		'what goes over into another state': {
			main: '<div id="a">The market is open.</div>',
			style: '#a { transition: all 1.5s; width: 5rem } #a.on { width: 70rem; color: #ddd }',
			script: "addEventListener('load', () => setTimeout(() => a.classList.add('on'), 100))",
		},
		'a drawing that moves': {
			main: '<svg role="img" aria-label="A wheel" width="200" height="60"><rect width="20" height="20"><animate attributeName="width" from="5" to="190" dur="1.3s" repeatCount="indefinite"/></rect><text y="50">Wheel<animate attributeName="x" values="0;900" dur="2s" repeatCount="indefinite"/></text></svg>',
		},
		'a marquee': { main: '<marquee>The market is in the square every Thursday.</marquee>' },
		'a picture that moves': {
			main: `<img alt="A bus" src="data:image/gif;base64,${gif()}" width="40" height="40"><img src="data:image/gif;base64,${gif()}">`,
		},
		'a film that starts by itself': {
			main: '<video autoplay muted loop src="/film.webm" width="300" height="150"></video><video id="b" muted src="/none.webm"></video>',
			script: 'b.play().catch(() => {})',
		},
		'things drawn frame by frame': {
			main: '<div id="a">The market is open.</div><canvas id="b" width="90" height="40" role="img" aria-label="Sea"></canvas>',
			script:
				"let x = 0; const go = (time) => { x += 7; a.style.marginLeft = (x % 900) + 'px'; b.getContext('2d').fillRect(time % 90, 0, 5, 40); requestAnimationFrame(go) }; requestAnimationFrame(go)",
		},
	};
}

function ticking(): Parts {
	return {
		'a clock': {
			main: '<p id="a"></p><button id="b"></button>',
			script:
				"const tell = () => { a.textContent = new Date().toISOString() + ' ' + Date.now() + ' ' + performance.now(); b.title = Date() }; tell(); setInterval(tell, 97)",
		},
		'a count-down': {
			main: '<p id="a"></p>',
			script:
				"const end = Date.now() + 90_000; setInterval(() => { a.innerHTML = '<span tabindex=0>' + (end - Date.now()) + '</span>' }, 50)",
		},
		'slides that change': {
			main: '<ul id="a"><li>News</li><li><a href="/x">here</a></li><li><img src="/p.svg"></li></ul>',
			style: '#a li { display: none } #a li.on { display: block }',
			script:
				"let at = 0; setInterval(() => { for (const [n, li] of [...a.children].entries()) li.className = n === at % 3 ? 'on' : ''; at++ }, 370)",
		},
		'slides that change by timers in a row': {
			main: '<div id="a"></div>',
			script:
				"let at = 0; const go = () => { a.innerHTML = ['<button></button>', '<p>News</p>', '<a href=/x>click here</a>'][at++ % 3]; setTimeout(go, 330 + at % 5) }; go()",
		},
		'a row that scrolls by itself': {
			main: '<div id="a" tabindex="0"><p>The market is in the square every Thursday and Saturday from eight.</p></div>',
			style: '#a { overflow: auto; width: 10rem } #a p { width: 60rem }',
			script: 'setInterval(() => { a.scrollLeft += 13; scrollBy(0, 5) }, 40)',
		},
		'text that is typed': {
			main: '<p id="a"></p>',
			script:
				"const text = 'The market is in the square every Thursday and Saturday. '.repeat(9); let at = 0; const go = () => { a.textContent = text.slice(0, at += 3); if (at < text.length) setTimeout(go, 31) }; go()",
		},
		'a notice that goes away': {
			main: '<div id="a" role="status">Saved <button>x</button><img src="/p.svg"></div>',
			script: 'setTimeout(() => a.remove(), 900)',
		},
		'a banner that comes late': {
			main: '<p id="a"></p>',
			script:
				'setTimeout(() => { a.innerHTML = \'<div style="position:fixed;inset:auto 0 0;height:60vh;background:#fff">We use cookies <button></button></div>\' }, 1500)',
		},
		'a page that looks busy': {
			main: '<div id="a" aria-busy="true">…</div>',
			script:
				"const end = performance.now() + 80; while (performance.now() < end); let n = 0; const id = setInterval(() => { if (++n > 20) { clearInterval(id); a.removeAttribute('aria-busy'); a.innerHTML = '<button></button>' } }, 60)",
		},
		'a list that grows for ever': {
			main: '<ul id="a"></ul>',
			script:
				"setInterval(() => { const li = document.createElement('li'); li.innerHTML = '<a href=/x/' + a.children.length + '>more</a>'; a.append(li) }, 210)",
		},
		'work when there is time': {
			main: '<p id="a"></p>',
			script:
				"const go = (idle) => { a.append(document.createElement('button')); if (a.children.length < 9) requestIdleCallback(go) }; requestIdleCallback(go)",
		},
		'messages to itself': {
			main: '<p id="a"></p>',
			script:
				"let n = 0; const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { if (++n > 40) a.innerHTML = '<button></button>'; else port2.postMessage(0) }; port2.postMessage(0)",
		},
	};
}

function chance(): Parts {
	return {
		'content by chance': {
			main: '<div id="a"></div>',
			script:
				"a.innerHTML = Math.random() < 0.5 ? '<button></button>' : '<img src=/p.svg>'; a.style.width = Math.random() * 900 + 'px'",
		},
		'colours by chance': {
			main: '<p id="a">The market is in the square.</p>',
			script:
				"setInterval(() => { a.style.color = 'hsl(' + Math.floor(Math.random() * 360) + ' 80% ' + Math.floor(Math.random() * 90) + '%)' }, 90)",
		},
		'names by chance': {
			main: '<div id="a"></div>',
			script:
				'for (let n = 0; n < 5; n++) { const id = crypto.randomUUID(); const [mark] = crypto.getRandomValues(new Uint32Array(1)); a.innerHTML += "<label for=" + id + "></label><input id=" + id + " name=" + Date.now() + "><img src=/p.svg?" + mark + ">" }',
		},
		'an order by chance': {
			main: '<ul id="a"><li><a href="/1">More</a></li><li><a href="/2">More</a></li><li><a href="/3">Stalls</a></li></ul>',
			script:
				'for (const li of [...a.children].sort(() => Math.random() - 0.5)) a.append(li); document.querySelectorAll("li")[1].style.width = "70rem"',
		},
		'one of several adverts': {
			main: '<iframe title="Advert" id="a" width="300" height="90"></iframe>',
			script:
				"a.srcdoc = ['<button></button>', '<p>Buy</p><img src=/p.svg>', '<a href=/x></a>'][Math.floor(Math.random() * 3)]",
		},
	};
}

function late(): Parts {
	const put = "a.insertAdjacentHTML('beforeend', '<button></button>')";
	return {
		'what is fetched': {
			main: '<div id="a"></div>',
			script: `fetch('/text').then((answer) => answer.text()).then((text) => { a.textContent = text; ${put} })`,
		},
		'what is fetched one after the other': {
			main: '<div id="a"></div>',
			script: `(async () => { for (let n = 0; n < 4; n++) { await (await fetch('/text?' + n)).text(); ${put} } })()`,
		},
		'what is fetched in a race': {
			main: '<div id="a"></div>',
			script: `const all = []; for (const n of [1, 2, 3]) all.push(fetch('/text?' + n).then(() => n)); Promise.all(all).then((done) => { a.innerHTML = done.map((n) => '<a href=/' + n + '>here</a>').join(' ') })`,
		},
		'what gives up in time or not': {
			main: '<div id="a"></div>',
			script: `setTimeout(() => { a.innerHTML ||= '<p>It takes long</p><img src=/p.svg>' }, 60); fetch('/text').then(() => { a.innerHTML = '<button></button>' })`,
		},
		'what an old request brings': {
			main: '<div id="a"></div>',
			script: `const asked = new XMLHttpRequest(); asked.open('GET', '/text'); asked.onload = () => { ${put} }; asked.send()`,
		},
		'what never comes': {
			main: '<div id="a">Loading</div>',
			script: `fetch('/never').then(() => { ${put} })`,
		},
		'what can not be had': {
			main: '<div id="a"></div>',
			script: `fetch('http://127.0.0.1:1/').catch(() => { ${put} })`,
		},
		'news again and again': {
			main: '<div id="a"></div>',
			script: `const go = () => fetch('/text').then((answer) => answer.text()).then(() => { ${put}; setTimeout(go, 400) }); go()`,
		},
		'pictures that come late': {
			main: '<img alt="A bus" src="/p.svg"><p id="a"></p>',
			script: `setTimeout(() => { a.innerHTML = '<img src="/p.svg?late">' }, 300); document.images[0].onload = () => { ${put} }`,
		},
		'pictures further down': {
			main: '<p style="height: 3000px">…</p><img alt="A bus" loading="lazy" src="/p.svg"><p id="a"></p>',
			script: `document.images[0].onload = () => { ${put} }`,
		},
		'a style sheet that comes late': {
			main: '<p class="late">The market is in the square.</p>',
			script: `const link = document.createElement('link'); link.rel = 'stylesheet'; link.href = '/late.css'; document.head.append(link)`,
		},
		'a script that comes late': {
			main: '<div id="a"></div>',
			head: '<script async src="/late.js?1"></script><script async src="/late.js?2"></script>',
		},
		'a font that comes late': {
			main: '<p style="font-family: Late, serif; width: 20rem; height: 6rem; overflow: hidden">The market is in the square every Thursday and Saturday from eight until two.</p>',
			style: "@font-face { font-family: Late; src: url('/late.woff2') }",
		},
		'what is made when it is seen': {
			main: '<p id="b" style="height: 2000px">…</p><div id="a"></div>',
			script: `new IntersectionObserver(([entry]) => { if (entry.isIntersecting) ${put} }).observe(b); new ResizeObserver(() => { a.dataset.width = a.offsetWidth; if (a.offsetWidth < 500) ${put} }).observe(a)`,
		},
	};
}

function trapping(): Parts {
	const fields =
		'<p><label>Name <input id="a" name="a"></label> <label>Street <input id="b" name="b"></label> <button id="c">Send</button> <a href="/x">Prices</a></p>';
	const on = (code: string) => ({ main: fields, script: code });
	return {
		'a trap': on(
			"b.addEventListener('keydown', (event) => { if (event.key === 'Tab') { event.preventDefault(); a.focus() } })",
		),
		'a trap that waits a moment': on(
			"b.addEventListener('focus', () => setTimeout(() => a.focus(), 0))",
		),
		'a trap with the next frame': on(
			"c.addEventListener('focus', () => requestAnimationFrame(() => a.focus()))",
		),
		'a trap after a while': on("c.addEventListener('blur', () => setTimeout(() => c.focus(), 80))"),
		'a trap with an answer': on(
			"c.addEventListener('focus', () => fetch('/text').then(() => a.focus()))",
		),
		'a trap of two': on('a.onblur = () => b.focus(); b.onblur = () => a.focus()'),
		'a focus that goes back': on(
			"document.addEventListener('focusin', ({ target }) => { if (target === c) Promise.resolve().then(() => b.focus()) })",
		),
		'a focus that is taken from time to time': on('setInterval(() => a.focus(), 230)'),
		'numbers and a trap': {
			main: fields
				.replace('<input id="b"', '<input tabindex="3" id="b"')
				.replace('<a ', '<a tabindex="1" '),
			script:
				"c.addEventListener('keydown', (event) => { if (event.key === 'Tab') { event.preventDefault(); b.focus() } })",
		},
		'a window that opens by itself': on(
			"setTimeout(() => { const d = document.createElement('dialog'); d.innerHTML = '<button></button>'; document.body.append(d); d.showModal() }, 700)",
		),
	};
}

function answering(): Parts {
	const refused = (make: string) =>
		`const line = new ${make}; line.onerror = () => { a.insertAdjacentHTML('beforeend', '<button></button>') }; line.onclose = () => { a.append('Closed') }`;
	return {
		'a line that is refused': {
			main: '<div id="a"></div>',
			script: refused("WebSocket('ws://127.0.0.1:1/')"),
		},
		'a line that is tried again': {
			main: '<div id="a"></div>',
			script:
				"const go = () => { const line = new WebSocket('ws://127.0.0.1:1/'); line.onclose = () => { a.insertAdjacentHTML('beforeend', '<img src=/p.svg>'); setTimeout(go, 300) } }; go()",
		},
		'events that end': { main: '<div id="a"></div>', script: refused("EventSource('/text')") },
		'a frame that speaks': {
			main: '<iframe title="Map" id="b" srcdoc="<script>setInterval(() => parent.postMessage(innerWidth, \'*\'), 30)</script>"></iframe><div id="a"></div>',
			script:
				"addEventListener('message', ({ data }) => { if (a.children.length < 30) a.insertAdjacentHTML('beforeend', '<a href=/x/' + a.children.length + '>here</a> ') })",
		},
		'a page that answers to its size': {
			main: '<div id="a"></div>',
			script:
				"let id; addEventListener('resize', () => { clearTimeout(id); id = setTimeout(() => { a.innerHTML = innerWidth < 500 ? '<img src=/p.svg width=900>' : '' }, 150) })",
		},
		'a page that answers to scrolling': {
			main: '<p style="height: 2000px">…</p><div id="a"></div>',
			script:
				"addEventListener('scroll', () => requestAnimationFrame(() => { a.style.width = scrollY > 100 ? '90rem' : '' }))",
		},
		'a page that leaves': {
			main: '<button></button>',
			script: "setTimeout(() => { location.href = '/text' }, 1800)",
		},
	};
}

/** Two frames of one pixel that play for ever. */
function gif(): string {
	const frame = '21f904000a000000' + '2c00000000010001000002024401' + '00';
	const other = '21f904000a000000' + '2c00000000010001000002024c01' + '00';
	const head =
		'474946383961' + '01000100800000' + '000000ffffff' + '21ff0b4e45545343415045322e300301000000';
	return Buffer.from(`${head}${frame}${other}3b`, 'hex').toString('base64');
}

function send(response: ServerResponse, type: string, body: string): void {
	response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
}

/** Anything else is never answered. */
const FILES: Record<string, [type: string, body: string]> = {
	'/text': ['text/plain', 'The market is open.'],
	'/p.svg': [
		'image/svg+xml',
		'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><rect width="60" height="30"/></svg>',
	],
	'/late.css': ['text/css', '.late { width: 70rem; color: #ccc }'],
	'/late.js': [
		'text/javascript',
		"document.getElementById('a')?.insertAdjacentHTML('beforeend', '<button></button>')",
	],
	'/late.woff2': ['font/woff2', 'no font'],
	'/film.webm': ['video/webm', 'no film'],
	'/none.webm': ['video/webm', ''],
	'/favicon.ico': ['image/png', ''],
};

type Parts = Record<string, { main?: string; style?: string; script?: string; head?: string }>;

export type RestlessSite = { url: string; close(): void };
