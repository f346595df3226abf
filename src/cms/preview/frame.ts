import { element } from '../element.ts';
import { type Look, widths } from './look.ts';
import { stylesheetFor } from './stylesheet.ts';

/**
 * A frame for the page, as wide as the chosen look, in which no script runs. It is as high as the page, and scaled down where
 * there is no room for its width.
 */
export class Frame {
	readonly element: HTMLElement;
	readonly #window: HTMLIFrameElement;
	readonly #css: string;
	readonly #ready: Promise<Document>;
	#width = 0;

	constructor(document: Document, { title, css }: { title: string; css: string }) {
		this.#css = css;
		const sandbox = 'allow-same-origin allow-popups';
		this.#window = element(document, 'iframe', { title, sandbox, srcdoc: SHELL });
		this.element = element(document, 'div', { class: 'page' }, this.#window);
		this.#ready = new Promise((ready) => {
			this.#window.addEventListener('load', () => {
				const inside = this.#window.contentDocument!;
				const sizes = new ResizeObserver(() => this.#fit());
				sizes.observe(inside.body);
				sizes.observe(this.element);
				ready(inside);
			});
		});
	}

	/** Shows `body` as that of a page. */
	async show({ body, title, section, look }: Shown) {
		const document = await this.#ready;
		this.#width = widths[look.shape];
		document.documentElement.lang = look.lang;
		document.title = title;
		document.body.className = section;
		const style = document.querySelector('style')!;
		const css = stylesheetFor(this.#css, look);
		if (style.textContent !== css) style.textContent = css;
		document.body.innerHTML = body;
		this.#fit();
	}

	#fit() {
		const root = this.#window.contentDocument?.documentElement;
		if (!root) return;
		const scale = Math.min(1, this.element.clientWidth / (this.#width + BORDERS));
		const height = Math.ceil(root.getBoundingClientRect().height);
		const { style } = this.#window;
		style.width = `${this.#width}px`;
		style.height = `${height}px`;
		style.transform = scale < 1 ? `scale(${scale})` : '';
		this.element.style.height = `${Math.ceil((height + BORDERS) * scale)}px`;
	}
}

const SHELL =
	'<!doctype html><html><head><meta charset="utf-8"><title></title><base target="_blank"><style></style></head><body></body></html>';

/** In pixels, left and right. */
const BORDERS = 2;

type Shown = { body: string; title: string; section: string; look: Look };
