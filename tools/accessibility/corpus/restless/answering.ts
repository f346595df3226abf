import type { Parts } from './parts.ts';

/** What answers to a line, to the size of the window or to scrolling. */
export function answering(): Parts {
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
