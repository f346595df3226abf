import type { Sight } from '../probe.ts';
import { isLeftOut } from './scope.ts';
import { selectorOf } from './selector.ts';
import { shownText, textOf } from './text.ts';
import { isShown } from './shown.ts';

/** Shows the source beside it, in a frame where scripts do not run, and compares what there is. */
export async function compareWithScriptless(source: string): Promise<Sight[]> {
	const main = document.querySelector<HTMLElement>('main, [role=main]');
	const live = countWords(main ?? document.body);
	const fields = fieldsOf(document).filter((field) => isShown(field) && !isLeftOut(field));

	const frame = await openFrame();
	const still = frame.contentDocument;
	const there =
		still && (main ? still.querySelector<HTMLElement>('main, [role=main]') : still.body);
	const sent = there ? countWords(there) : new Map<string, number>();
	const names = new Set(still ? fieldsOf(still).map(({ name }) => name) : []);
	frame.remove();

	let all = 0;
	let missing = 0;
	for (const [word, count] of live) {
		all += count;
		missing += Math.max(0, count - (sent.get(word) ?? 0));
	}
	const lost = fields.find(({ name }) => !names.has(name));
	return [
		...(all >= 10 && missing * 3 > all
			? [
					{
						rule: 'without-scripts-empty',
						selector: main ? selectorOf(main) : 'body',
						note: `${missing} of ${all} words`,
					},
				]
			: []),
		...(lost ? [{ rule: 'without-scripts-no-form', selector: selectorOf(lost) }] : []),
		...unsent().map((form) => ({ rule: 'without-scripts-not-sent', selector: selectorOf(form) })),
		...deadLinks().map((link) => ({
			rule: 'without-scripts-dead-link',
			selector: selectorOf(link),
		})),
	];

	function countWords(element: HTMLElement): Map<string, number> {
		const words =
			shownText(element)
				.toLowerCase()
				.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
		const counts = new Map<string, number>();
		for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
		return counts;
	}

	function fieldsOf(at: Document): HTMLInputElement[] {
		return [...at.querySelectorAll<HTMLInputElement>('input, select, textarea')].filter(
			({ name, type }) => name && type !== 'hidden',
		);
	}

	async function openFrame(): Promise<HTMLIFrameElement> {
		const frame = document.createElement('iframe');
		frame.setAttribute('sandbox', 'allow-same-origin');
		frame.setAttribute('aria-hidden', 'true');
		frame.style.cssText = `position: fixed; left: -${innerWidth * 2}px; width: ${innerWidth}px; height: ${innerHeight}px`;
		const base = document.createElement('base');
		base.href = document.baseURI;
		const still = source.replace(/<(?=(?:img|iframe)\b)[a-z]+/gi, '$& loading="lazy"');
		frame.srcdoc = /<base\s/i.test(source)
			? still
			: still.replace(/<head[^>]*>|$/i, `$&${base.outerHTML}`);
		document.body.append(frame);
		const { now, setTimeout } = globalThis.stillness?.real ?? {
			now: () => performance.now(),
			setTimeout: globalThis.setTimeout,
		};
		const end = now() + 2000;
		while (!isStyled(frame.contentDocument) && now() < end)
			await new Promise<void>((done) => void setTimeout(done, 4));
		return frame;
	}

	/** Pictures need not be there: only what style sheets hide counts. */
	function isStyled(at: Document | null): boolean {
		if (!at?.body || at.URL === 'about:blank' || at.readyState === 'loading') return false;
		return [...at.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(
			({ sheet, disabled, media }) => sheet || disabled || (media && !matchMedia(media).matches),
		);
	}

	/** Forms that ask something and have nothing to send it with. */
	function unsent(): HTMLFormElement[] {
		return [...document.forms].filter(
			(form) =>
				isShown(form) &&
				form.getAttribute('method') !== 'dialog' &&
				form.querySelector('input:not([type=hidden]), select, textarea') &&
				![...form.elements].some((field) => sends(field as HTMLInputElement)),
		);
	}

	function sends({ localName, type }: HTMLInputElement): boolean {
		return (localName === 'button' || localName === 'input') && /^(?:submit|image)$/.test(type);
	}

	function deadLinks(): Element[] {
		const isDead = /^(?:#?$|javascript:)/i;
		const leadsUp = /^(?:(?:back )?to )?(?:the )?top\b/i;
		return [...document.querySelectorAll('a[href]')].filter(
			(link) =>
				isDead.test((link.getAttribute('href') ?? '').trim()) &&
				!leadsUp.test(textOf(link)) &&
				isShown(link),
		);
	}
}
