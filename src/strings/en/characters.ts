/** A character in words, for people who do not see it well or hear the page; others as they are. */
export function sayCharacter(character: string): string {
	return /\s/.test(character) ? 'a space' : (names[character] ?? `“${character}”`);
}

const names: Record<string, string> = {
	'@': 'a second @',
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
