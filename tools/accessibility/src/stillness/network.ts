import { real } from './real.ts';

/**
 * Counts what scripts have asked for and not yet got. Once `isStill`, nothing new is asked for and nothing more arrives,
 * so that an answer can't change the page between two looks.
 */
export function watchNetwork(isStill: () => boolean, isOurs: () => boolean): { open(): number } {
	let open = 0;
	const counted = <T>(work: Promise<T>): Promise<T> => {
		open++;
		return new Promise((done, fail) => {
			work.then(
				(value) => {
					open--;
					if (!isStill()) done(value);
				},
				(error) => {
					open--;
					if (!isStill()) fail(error);
				},
			);
		});
	};
	const { fetch } = globalThis;
	globalThis.fetch = (...asked) =>
		isStill() ? new Promise(() => {}) : counted(fetch.apply(globalThis, asked));
	for (const name of ['arrayBuffer', 'blob', 'formData', 'json', 'text'] as const) {
		const read = Response.prototype[name];
		Response.prototype[name] = function readCounted(this: Response) {
			return counted(read.call(this) as Promise<never>);
		};
	}

	const hush = (target: EventTarget, types: string[], isAlways = false) => {
		const stop = (event: Event) => (isAlways || isStill()) && event.stopImmediatePropagation();
		for (const type of types) target.addEventListener(type, stop, true);
	};
	/** Lines that could not be opened. They are not tried again. */
	const refused = new Set<string>();
	/** Until one of these events comes. */
	const until = (target: EventTarget, types: string[]) => {
		open++;
		let isOver = false;
		const end = () => {
			if (!isOver) open--;
			isOver = true;
		};
		for (const type of types) target.addEventListener(type, end, { once: true });
		return end;
	};

	globalThis.XMLHttpRequest = class XMLHttpRequest extends real.XMLHttpRequest {
		readonly #isFree = isOurs();
		constructor() {
			super();
			if (this.#isFree) return;
			hush(this, ['readystatechange', 'progress', 'load', 'error', 'timeout', 'abort', 'loadend']);
		}
		override send(body?: Document | XMLHttpRequestBodyInit | null): void {
			if (isStill() && !this.#isFree) return;
			const end = until(this, ['loadend']);
			try {
				super.send(body);
			} catch (error) {
				end();
				throw error;
			}
		}
	};
	if ('WebSocket' in globalThis)
		globalThis.WebSocket = class WebSocket extends globalThis.WebSocket {
			constructor(url: string | URL, protocols?: string | string[]) {
				super(url, protocols);
				const address = String(url);
				// Browsers make a script wait longer for each try, so the number of tries depends on the machine.
				hush(this, ['open', 'message', 'error', 'close'], refused.has(address));
				if (refused.has(address)) return;
				until(this, ['open', 'close']);
				this.addEventListener('error', () => void refused.add(address), { once: true });
			}
		};
	if ('EventSource' in globalThis)
		globalThis.EventSource = class EventSource extends globalThis.EventSource {
			constructor(url: string | URL, init?: EventSourceInit) {
				super(url, init);
				hush(this, ['open', 'message', 'error']);
				until(this, ['open', 'error']);
			}
		};
	if ('Worker' in globalThis)
		globalThis.Worker = class Worker extends globalThis.Worker {
			constructor(url: string | URL, options?: WorkerOptions) {
				super(url, options);
				hush(this, ['message', 'messageerror', 'error']);
			}
		};
	// Another frame says something. What a page says to itself is how scripts wait for a turn.
	addEventListener(
		'message',
		(event) => {
			if (isStill() && event.source && event.source !== window) event.stopImmediatePropagation();
		},
		true,
	);
	return { open: () => open };
}

/** How much of the document itself is on its way: pictures, style sheets, fonts, the beginnings of media. */
export function comingParts(): number {
	const pictures = [...document.images].filter(
		// A lazy picture has no address of its own until it is fetched.
		({ complete, loading, src, srcset, currentSrc }) =>
			!complete && (loading === 'lazy' ? currentSrc : src || srcset),
	);
	const media = [...document.querySelectorAll<HTMLMediaElement>('video, audio')].filter(
		({ networkState, readyState, preload }) =>
			networkState === HTMLMediaElement.NETWORK_LOADING && readyState < 1 && preload !== 'none',
	);
	const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel~=stylesheet i]')].filter(
		({ sheet, disabled, media, href }) =>
			href && !sheet && !disabled && (!media || matchMedia(media).matches) && !failed.has(href),
	);
	const fonts = document.fonts?.status === 'loading' ? 1 : 0;
	return pictures.length + media.length + sheets.length + fonts;
}

/** Style sheets that could not be had. Their elements never get a sheet. */
const failed = new Set<string>();
addEventListener(
	'error',
	({ target }) => {
		if (target instanceof HTMLLinkElement) failed.add(target.href);
	},
	true,
);
