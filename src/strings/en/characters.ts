/** Which character of a field is wrong, after the sentence that says what is wanted there. By reason. */
export const wrongCharacter = {
	email_letter: (character: string) => `Yours has ${sayCharacter(character)}.`,
	email_wrong: (character: string) =>
		`There is ${sayCharacter(character)} in what you wrote, which no address can have.`,
	postcode_wrong: (character: string) => `No postcode has ${sayCharacter(character)} in it.`,
};

/** A character, or dots in a wrong place, in words, for people who do not see them well or hear the page. */
function sayCharacter(character: string): string {
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
