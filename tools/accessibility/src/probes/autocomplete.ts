import type { Field } from '../in-page/autocomplete.ts';
import type { Probe, Sight } from '../probe.ts';
import { organisations, plain, type Purpose, purposes } from './purposes.ts';

/** Whether fields about the person say so, and let a browser or a password manager fill them in. */
export const autocomplete: Probe = {
	name: 'autocomplete',
	rules: {
		'autocomplete-missing': {
			kind: 'error',
			criteria: ['1.3.5'],
			message: 'This field is about the person who fills it in, and does not say what it is for.',
			mend: 'Give it the autocomplete word for its purpose.',
		},
		'autocomplete-wrong': {
			kind: 'error',
			criteria: ['1.3.5'],
			message: 'The autocomplete word of this field is not the one for what its label asks.',
			mend: 'Give it the autocomplete word for its purpose.',
		},
		'autocomplete-doubtful': {
			kind: 'review',
			criteria: ['1.3.5'],
			message: 'This field may be about the person who fills it in.',
			mend: 'If it is, give it the autocomplete word for its purpose; if it is about somebody else, leave it.',
		},
		'password-not-filled-in': {
			kind: 'error',
			criteria: ['1.3.5', '3.3.8'],
			message:
				'This field asks browsers not to fill in a password or code, so people have to remember it.',
			mend: 'Write autocomplete="current-password", "new-password" or "one-time-code".',
		},
		'paste-blocked': {
			kind: 'error',
			criteria: ['3.3.8'],
			message:
				'Nothing can be pasted into this field, so a password or code has to be typed by heart.',
			mend: 'Take out the script that stops pasting.',
		},
	},
	look: async ({ page }) => (await page.evaluate(() => inPage.fieldsOfPage())).flatMap(faultsOf),
};

/** Exported for its table of cases. */
export function faultsOf(field: Field): Sight[] {
	const { selector } = field;
	const token = field.autocomplete
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== 'webauthn')
		.at(-1);
	const isSecret = field.type === 'password' || codes.test(plain(field.label));
	const sights: Sight[] = [];
	if (isSecret && field.isPasteBlocked) sights.push({ rule: 'paste-blocked', selector });
	if (isSecret && token === 'off') return [...sights, { rule: 'password-not-filled-in', selector }];

	const guess = guessOf(field);
	if (!guess || guess.purpose.tokens.includes(token ?? '')) return sights;
	if (token && guess.isSure && guess.purpose.tokens[0] === 'name' && token.endsWith('-name'))
		return sights;
	const note = `autocomplete="${guess.purpose.tokens[0]}"`;
	const faulty = token ? 'autocomplete-wrong' : 'autocomplete-missing';
	// A field whose autocomplete is off may be about another person than the one who fills it in.
	const isSure = guess.isSure && token !== 'off';
	return [...sights, { rule: isSure ? faulty : 'autocomplete-doubtful', selector, note }];
}

const codes =
	/\b(one time|security|verification|confirmation|sign in) code\b|^code$|\bpasscode\b|^cod$/;
const others =
	/\b(friend|child|children|partner|carer|next of kin|emergency|recipient|somebody else|someone else|applicant|patient|organi[sz]er|company|business|school|event|venue|petition|beneficiary|guest|witness|plentyn|ffrind)\b/;

/** A street may be that of a pothole, unless a whole address is asked for. */
const isAmbiguous =
	/^(street|rue|strasse|calle|town|city|country|land|pays|pais|ville|ort|stadt|tref|dinas|gwlad)$/;

function guessOf({
	label,
	group,
	name,
	id,
	type,
	isSearch,
	isOfAddress,
}: Field): Guess | undefined {
	if (isSearch || type === 'search') return undefined;
	const words = plain(label);
	const isOther = others.test(plain(group)) || others.test(words);
	const byLabel = purposes.find((purpose) => purpose.label.test(words));
	if (byLabel && isAmbiguous.test(words) && !isOfAddress) return undefined;
	if (byLabel) return { purpose: byLabel, isSure: !isOther && fits(type, byLabel) };
	if (organisations.label.test(words)) return { purpose: organisations, isSure: false };
	if (isOther) return undefined;
	const byName = [...purposes, organisations].find(
		(purpose) => purpose.name.test(plain(name)) || purpose.name.test(plain(id)),
	);
	const byType = purposes.find(({ tokens }) => tokens[0] === type);
	if (type === 'password') return { purpose: passwords, isSure: true };
	// A label that says something else outweighs the name that a programmer gave.
	if (byName && (!words || words.split(' ').some((word) => plain(`${name} ${id}`).includes(word))))
		return { purpose: byName, isSure: false };
	return byType && { purpose: byType, isSure: false };
}

const passwords = purposes.find(({ tokens }) => tokens[0] === 'current-password')!;

function fits(type: string, { tokens }: Purpose): boolean {
	if (type === 'email' || type === 'tel')
		return tokens.includes(type) || tokens.includes('username');
	return type !== 'url';
}

type Guess = { purpose: Purpose; isSure: boolean };
