import type { Parts } from './parts.ts';

/** What moves: by a style sheet, a script, or of itself. */
export function moving(): Parts {
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

/** Two frames of one pixel that play for ever. */
function gif(): string {
	const frame = '21f904000a000000' + '2c00000000010001000002024401' + '00';
	const other = '21f904000a000000' + '2c00000000010001000002024c01' + '00';
	const head =
		'474946383961' + '01000100800000' + '000000ffffff' + '21ff0b4e45545343415045322e300301000000';
	return Buffer.from(`${head}${frame}${other}3b`, 'hex').toString('base64');
}
