import { finding, type Finding, type Place } from './finding.ts';
import { placeOf } from './place.ts';
import type { Reading } from './reading.ts';

/** A picture's description, for people who cannot see it, must exist, in words, about the picture (WCAG 1.1.1). */
export function descriptions(reading: Reading): Finding[] {
	const { kind, path, text } = reading;
	if (kind === 'description') return judge(text, { path, excerpt: text }, '');
	return reading.nodes.flatMap((each) => {
		const { node } = each;
		if (node.type !== 'image' && node.type !== 'imageReference') return [];
		const src = node.type === 'image' ? node.url : node.identifier;
		return judge(node.alt ?? '', placeOf(reading, each, node.alt || src), src);
	});
}

function judge(description: string, place: Place, src: string): Finding[] {
	const text = description.replace(/\s+/g, ' ').trim();
	if (text === '') return [finding('pictureUndescribed', place, { src })];
	const shown = { text: place.excerpt };
	if (isFileName(text)) return [finding('fileNameDescription', place, shown)];
	if (EMPTY.test(text)) return [finding('emptyDescription', place, shown)];
	const [opening] = OPENING.exec(text) ?? [];
	return opening ? [finding('pictureOf', place, { text: opening })] : [];
}

/** `IMG_2034`, `town-clock.jpg`, `Screenshot 2026-11-02 at 10.15`. */
function isFileName(text: string): boolean {
	if (/\.(?:jpe?g|png|gif|webp|avif|heic|svg|tiff?|bmp)$/i.test(text)) return true;
	if (/^(?:screenshot|scan|image|photo|picture)[ _-]*\d[\d _:.-]*(?:at [\d.]+)?$/i.test(text))
		return true;
	return (
		!/\s/.test(text) &&
		(/^[a-z]{2,5}[_-]?\d{3,}/i.test(text) || (/[_\d]/.test(text) && /[_-]/.test(text)))
	);
}

/** Words that only say that there is a picture, and not what it shows. */
const EMPTY =
	/^(?:an? |the |our |y |yr )?(?:image|picture|photo|photograph|pic|graphic|illustration|drawing|logo|icon|banner|header|screenshot|untitled|alt text|description|llun|ffotograff|delwedd|graffig|logo|eicon|baner|disgrifiad)s?(?: here| yma)?[.!]?$/i;

const OPENING =
	/^(?:an? |the |this is an? )?(?:image|picture|photo|photograph|graphic) (?:of|showing|that shows)\b|^(?:llun|ffotograff|delwedd) (?:o|yn dangos)\b/i;
