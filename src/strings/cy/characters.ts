export function sayCharacter(character: string): string {
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
