import type { Parts } from './parts.ts';

/** What catches the focus, or takes it away. */
export function trapping(): Parts {
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
