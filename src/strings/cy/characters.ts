import type { wrongCharacter as english } from '../en/characters.ts';

export const wrongCharacter: typeof english = {
	email_letter: (character) => `Mae ${sayCharacter(character)} yn eich un chi.`,
	email_wrong: (character) =>
		`Mae ${sayCharacter(character)} yn yr hyn a ysgrifennoch, ac ni all hynny fod mewn cyfeiriad.`,
	postcode_wrong: (character) => `Nid oes ${sayCharacter(character)} mewn cod post.`,
};

function sayCharacter(character: string): string {
	return /\s/.test(character) ? 'bwlch' : (names[character] ?? `“${character}”`);
}

const names: Record<string, string> = {
	'@': 'ail @',
	'.': 'dot ar y dechrau',
	'..': 'dot ar ôl dot',
	'.@': 'dot cyn yr @',
	'@.': 'dot ar ôl yr @',
	',': 'coma',
	';': 'hanner colon',
	':': 'colon',
	'(': 'cromfach',
	')': 'cromfach',
	'[': 'cromfach',
	']': 'cromfach',
	'<': 'cromfach fel <',
	'>': 'cromfach fel >',
	'"': 'dyfynnod',
	'“': 'dyfynnod',
	'”': 'dyfynnod',
	'/': 'blaenslaes',
	'\\': 'ôl-slaes',
	_: 'llinell fel _',
};
