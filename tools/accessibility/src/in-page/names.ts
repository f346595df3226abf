import type { Sight } from '../probe.ts';
import { nameOf } from './name.ts';
import { isShown } from './shown.ts';
import { at } from './sight.ts';
import { shownText, textOf } from './text.ts';

export function findUntoldThings(): Sight[] {
	const find = (selector: string, test: (element: HTMLElement) => boolean) =>
		[...document.querySelectorAll<HTMLElement>(selector)].filter(
			(element) => test(element) && isShown(element) && !element.closest('[aria-hidden=true]'),
		);
	const named =
		'a[href], button, input, select, textarea, summary, [role=button], [role=link], [role=tab], [role=menuitem], [role=checkbox], [role=switch]';
	const isUnnamed = (element: Element) =>
		!nameOf(element) &&
		!['img', 'presentation', 'none'].includes(element.getAttribute('role') ?? '');

	return [
		...find(named, lacksItsWords).map(at('name-without-its-words')),
		...find('img[alt], input[type=image][alt], [role=img][aria-label]', isFileName).map(
			at('alt-is-file-name'),
		),
		...find('img[alt]', saysPicture).map(at('alt-says-nothing')),
		...find('img[src^="data:image/svg"]', isWritten).map(at('words-in-picture')),
		...find('canvas', (canvas) => canvas.offsetHeight > 20 && isUnnamed(canvas)).map(
			at('drawing-without-words'),
		),
		...find('audio[controls]', (audio) => !hasTranscript(audio)).map(at('sound-without-words')),
		...find('div, span, section, p, figure', isPictureOnly).map(at('picture-in-background')),
		...(/^(?:untitled|new page|document|page \d+|title|index)(?: document| page)?(?:[\s-]*\d*)?$|\.(?:html?|docx?|pdf)$/i.test(
			document.title.trim(),
		)
			? [{ rule: 'title-says-nothing', selector: 'title', note: document.title }]
			: []),
	];

	function lacksItsWords(element: HTMLElement): boolean {
		if (!element.hasAttribute('aria-label') && !element.hasAttribute('aria-labelledby'))
			return false;
		const labels =
			'labels' in element ? [...((element.labels as NodeListOf<HTMLElement>) ?? [])] : [];
		const isField = element.matches('input, select, textarea');
		const seen = isField ? labels.map(shownText).join(' ') : shownText(element);
		const words = plain(seen);
		// A sign such as × or a single letter is a picture rather than a word.
		if (!/\p{L}{3}/u.test(words) || words.length > 80) return false;
		const name = plain(nameOf(element));
		return (
			Boolean(name) &&
			!` ${name} `.includes(` ${words} `) &&
			words.split(' ').some((word) => !name.includes(word))
		);
	}

	function plain(words: string): string {
		return words
			.normalize('NFKD')
			.replace(/\p{M}/gu, '')
			.replace(/\([^)]*\)/g, ' ')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
	}

	function altOf(element: Element): string {
		return (element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '').trim();
	}

	function isFileName(element: Element): boolean {
		const alt = altOf(element);
		return (
			/^\S+\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp)$/i.test(alt) ||
			/^(?:img|dsc|dscn|dscf|pxl|p)[_-]?\d{3,}(?:[_-]\d+)*$/i.test(alt)
		);
	}

	function saysPicture(element: Element): boolean {
		return /^(?:an? )?(?:image|picture|photo(?:graph)?|graphic|img|icon|banner|alt|spacer|llun|delwedd|bild|foto)(?: \d+)?$/i.test(
			altOf(element),
		);
	}

	/** Only what is in the page itself can be looked into. A sign or two may be a logo. */
	function isWritten(element: Element): boolean {
		const drawing = element.getAttribute('src') ?? '';
		return (/base64/.test(drawing) ? '' : decodeURIComponent(drawing)).split('<text').length > 3;
	}

	function hasTranscript(audio: Element): boolean {
		const near =
			(audio.closest('figure, section, article, main') ?? document.body).textContent ?? '';
		// Music has no words, or they are not the point.
		return /\b(?:anthem|hymn|music|song|tune)\b|transcript|in words|trawsgrifiad|transkript|transcription|transcripci/i.test(
			near,
		);
	}

	function isPictureOnly(element: HTMLElement): boolean {
		if (element.childElementCount > 0 || element.textContent?.trim()) return false;
		if (element.offsetWidth < 100 || element.offsetHeight < 40) return false;
		if (nameOf(element) || element.closest('a, button, [role]')) return false;
		const { backgroundImage, backgroundRepeat } = getComputedStyle(element);
		return (
			backgroundImage.startsWith('url(') &&
			!backgroundRepeat.startsWith('repeat') &&
			textOf(element) === ''
		);
	}
}
