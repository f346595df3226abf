import { paths } from '#domain/paths.ts';
import type { State, Step } from 'moothall-a11y';

/** The button that sends the form. The form to sign also has one that takes a suggestion, and one for the Enter key. */
const submit: Step = { press: 'main form button[type=submit]:not([name], [aria-hidden])' };

/** The answers to faulty forms of residents, by the path of the form without its language. */
export function formStates(lang: string): Record<string, State[]> {
	const good = { name: 'Ada Rowe', email: `ada-${lang}@example.org`, postcode: 'TB1 2AB' };
	return {
		[paths.sign('keep-the-14-bus')]: [
			refused('errors: everything wrong', { name: '=1', email: 'x', postcode: 'y' }),
			refused('errors: nothing filled in', {}),
			refused('errors: a likely slip', { ...good, email: 'ada@gmial.com' }),
			refused('long: what came back', longSigner),
			{
				name: 'errors: a wrong code',
				steps: [...sent(good), { fill: { code: '000000' } }, submit],
				status: 422,
			},
		],
		[paths.checkEmail('keep-the-14-bus')]: [
			refused('errors: no code', { code: 'abc' }),
			{ name: 'errors: a code for nothing', steps: sent({ code: '123456' }), status: 404 },
		],
		[paths.feedback]: [
			refused('errors: nothing filled in', {}),
			refused('errors: everything wrong', {
				message: '',
				email: 'x',
				phone: '12',
				name: 'www.spam.example.com',
			}),
			refused('long: one endless word', { message: 'W'.repeat(3000) }),
		],
	};
}

/** The states of the staff door for visitors. */
export const doorStates: Record<string, State[]> = {
	[paths.staff]: [
		refused('errors: no address', {}),
		refused('errors and long: no address', { email: 'W'.repeat(200) }),
	],
	[`${paths.staffEnter}?token_hash=${'a'.repeat(56)}`]: [
		{ name: 'errors: a link that was used', steps: [submit], status: 410 },
	],
};

/** A petition of the sample town that waits for a moderator. */
export const WAITING = 'ysgol-feithrin-tan-bedwar';

/** The states of the desk for a person who may enter every room. */
export function deskStates(person: string): Record<string, State[]> {
	return {
		[paths.staffAdd]: [
			refused('errors: nothing filled in', {}),
			refused('errors and long: everything wrong', {
				name: '=1',
				email: `${'Gwenllian'.repeat(10)}@`,
			}),
		],
		[paths.staffPerson(person)]: [refused('errors: no name', { name: '' })],
		[paths.staffPetitionAct(WAITING, 'reject')]: [refused('errors: nothing filled in', {})],
		[paths.staffSaveActs]: [refused('errors: no reason', {})],
		[paths.staffRule('code_minutes')]: [refused('errors: too high', { value: '9,999' })],
	};
}

function refused(name: string, typed: Record<string, string>): State {
	return { name, steps: sent(typed), status: 422 };
}

function sent(typed: Record<string, string>): Step[] {
	return [{ fill: typed }, submit];
}

const longSigner = {
	name: 'Llanfair'.repeat(31),
	email: `${'a'.repeat(64)}@${'long-'.repeat(34)}er.example`,
	postcode: 'y',
};
