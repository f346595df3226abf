import type { Parts } from './parts.ts';

/** What comes late, in any order, or never. */
export function late(): Parts {
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
