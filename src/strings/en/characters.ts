/** A character, or dots in a wrong place, in words, for people who do not see them well or hear the page. */
export function sayCharacter(character: string): string {
	return /\s/.test(character) ? 'a space' : (names[character] ?? `“${character}”`);
}

const names: Record<string, string> = {
	'@': 'a second @',
	'.': 'a dot at the start',
	'..': 'a dot after a dot',
	'.@': 'a dot before the @',
	'@.': 'a dot after the @',
	',': 'a comma',
	';': 'a semicolon',
	':': 'a colon',
	'(': 'a bracket',
	')': 'a bracket',
	'[': 'a bracket',
	']': 'a bracket',
	'<': 'a bracket like <',
	'>': 'a bracket like >',
	'"': 'a quotation mark',
	'“': 'a quotation mark',
	'”': 'a quotation mark',
	'/': 'a slash',
	'\\': 'a backslash',
	_: 'a line like _',
};
