import type { Parts } from './parts.ts';

/** What changes as time goes by. */
export function ticking(): Parts {
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
