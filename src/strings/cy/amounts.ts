import type { amounts as english } from '../en/amounts.ts';

/** Times follow "am", "tan" or "arhoswch", which soften the number. People and emails follow words that do not. */
export const amounts: typeof english = {
	minutes: (n) => (n === 1 ? 'un funud' : n === 2 ? 'ddwy funud' : `${n} munud`),
	hours: (n) => ['', 'awr', 'ddwy awr', 'dair awr', 'bedair awr'][n] ?? `${n} awr`,
	people: (n) => people[n] ?? `${n} o bobl`,
	emails: (n) => emails[n] ?? `${n} e-bost`,
};

const people = [
	'',
	'un person',
	'dau berson',
	'tri pherson',
	'pedwar person',
	'pum person',
	'chwe pherson',
];
const emails = [
	'',
	'un e-bost',
	'dau e-bost',
	'tri e-bost',
	'pedwar e-bost',
	'pum e-bost',
	'chwe e-bost',
];
