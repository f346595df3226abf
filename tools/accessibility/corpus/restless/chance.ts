import type { Parts } from './parts.ts';

/** What falls by chance. */
export function chance(): Parts {
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
