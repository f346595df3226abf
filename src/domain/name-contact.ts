/**
 * A way to lead or reach somebody that stands in a name. Addresses are known by their shape, since any ending may be
 * registered: two letters or more on each side of a dot without a space. `app.holds_contact` has the same rules.
 */
export function contactIn(seen: string): 'email' | 'link' | 'phone' | undefined {
	if (seen.includes('@')) return 'email';
	if (link.test(seen) || usualEnding.test(seen) || dotted.test(spaced(seen))) return 'link';
	if (/(?:\p{Nd}\P{Nd}*){6}/u.test(seen)) return 'phone';
}

/** As if a space followed the dot of an initial or of a shortened word, as in `J.R.R. Tolkien` or `St.John Smith`. */
function spaced(name: string) {
	return name.replace(initial, '$1. ').replace(shortened, '$1. ');
}

/** A character of a word or of a domain: all but spaces, dots and the punctuation of ASCII, though hyphens are in. */
const part = '[^\\u0000-,./:-@\\[-`{-~。]';
/** Browsers read `。` as a dot. */
const dot = '[.。]';

const link = new RegExp(
	[
		'//|\\\\\\\\',
		`(?<!${part})(?:mailto|tel|sms|data|javascript):`,
		`(?<!${part})www${dot}`,
		`[0-9]${dot}[0-9]`,
		`${part}${dot}${part}{2,}(?::[0-9]|[/?#\\\\])`,
	].join('|'),
	'iu',
);

/** One letter before a dot is an initial, but not before these. In capitals they may be a degree or a surname. */
const usualEnding = new RegExp(
	`(?<!${part})${part}${dot}(?:com|net|org|info|co|me|ai|io)(?!${part})`,
	'u',
);

const dotted = new RegExp(`${part}{2}${dot}${part}{2}`, 'u');

/** In Indic and Thai scripts, an initial has up to four characters: எம்.ஜி.ராமச்சந்திரன். */
const initial = new RegExp(
	`(?<!${part})(-?${part}[\\u0300-\\u036f]?|[\\u0900-\\u109f]{1,4})${dot}(?=${part})`,
	'gu',
);

/** Titles and first names that are written short. Whoever has another one is asked to put a space after the dot. */
const shortened = new RegExp(
	`(?<![^ .(-])(abd|capt|ch|chas|chr|cllr|col|dip|dr|fr|gen|geo|gh|hon|ing|jas|jr|kh|lt|ma|mc|md|mgr|mohd|mr|mrs|ms|mt|muh|muhd|mx|ph|prof|rev|sgt|sh|sk|smt|sr|st|sta|ste|sto|th|thos|wm|дж|св)${dot}(?=${part})`,
	'giu',
);
