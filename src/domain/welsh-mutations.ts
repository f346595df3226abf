/**
 * The other forms that a Welsh word has after the words before it: `lyfrgell`, `llyfrgell`. The first consonant of a word
 * changes in three ways. What is typed may be any of the forms, so each word that could have become it is tried, with its
 * own forms. Words are folded: small letters, no accents.
 *
 * Source: the table of mutations in P. W. Thomas, Gramadeg y Gymraeg (1996).
 */
export function welshForms(word: string): string[] {
	const radicals = TABLE.flatMap(([radical, ...mutated]) =>
		mutated
			.filter((form) => word.startsWith(form) && begins(word, form))
			.map((form) => radical + word.slice(form.length)),
	);
	const forms = [word, ...radicals].flatMap((radical) => [radical, ...mutations(radical)]);
	return [...new Set(forms)].filter((form) => form !== word && form.length > 1);
}

/** What the first consonant of a word makes of it: `ddrws`, `nrws` of `drws`. In small letters; accents stay. */
export function mutations(word: string): string[] {
	const row = TABLE.find(([radical]) => begins(word, radical));
	if (!row) return [];
	const [radical, ...mutated] = row;
	return mutated.map((form) => form + word.slice(radical.length));
}

/** Whether a word begins with just this letter: `ll` is another letter than `l`. G can go, which leaves any letter. */
function begins(word: string, letter: string): boolean {
	if (letter === '') return /^[aeiouwylr](?!h|l)/.test(word);
	if (!word.startsWith(letter)) return false;
	const longer = LETTERS.find((each) => each.length > letter.length && word.startsWith(each));
	return !longer?.startsWith(letter);
}

/** A consonant, then what it becomes. */
const TABLE: [string, ...string[]][] = [
	['p', 'b', 'mh', 'ph'],
	['t', 'd', 'nh', 'th'],
	['c', 'g', 'ngh', 'ch'],
	['b', 'f', 'm'],
	['d', 'dd', 'n'],
	['g', '', 'ng'],
	['ll', 'l'],
	['m', 'f'],
	['rh', 'r'],
];
/** The longest first. */
const LETTERS = ['ngh', 'ng', 'mh', 'nh', 'ph', 'th', 'ch', 'dd', 'ff', 'll', 'rh'];
