import { paths } from '#domain/paths.ts';
import type { State } from 'moothall-a11y';
import {
	HELPED,
	HELPED_REJECTED,
	KEYED,
	LATE,
	OPEN,
	REMOVED,
	REPLIED,
	SHEET,
	WAITING,
} from './known.ts';
import { previewed, refused, sent, submit } from './steps.ts';

const longWords = `We agreed:\n\n- to mend it\n- ${'W'.repeat(60)}`;

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

/** The states of the desk for a person who may enter every room. */
export function deskStates({
	person,
	key,
}: Record<'person' | 'key', string>): Record<string, State[]> {
	return {
		[paths.staffAdd]: [
			refused('errors: nothing filled in', {}),
			refused('errors and long: everything wrong', {
				name: '=1',
				email: `${'Gwenllian'.repeat(10)}@`,
			}),
		],
		[paths.staffPerson(person)]: [refused('errors: no name', { name: '' })],
		[paths.staffPetition(WAITING)]: [
			{
				name: 'errors: no note',
				steps: [{ press: '[aria-labelledby=notes-heading] button' }],
				status: 422,
			},
		],
		[paths.staffPetitionAct(WAITING, 'ask')]: [refused('errors: nothing filled in', {})],
		[paths.staffPetitionAct(WAITING, 'reject')]: [refused('errors: nothing filled in', {})],
		[paths.staffPetitionAct(WAITING, 'correct')]: [
			refused('errors and long: everything wrong', {
				...{ action: 'W'.repeat(101), background: '', details: 'W'.repeat(1101) },
			}),
		],
		[paths.staffPetitionAct(HELPED, 'withdraw_for')]: [
			refused('errors: nothing filled in', {}),
			refused('errors: another reference', { reference: 'H8GT-3WQ7N' }),
		],
		[paths.staffPetitionAct(HELPED, 'move_creator_of')]: [
			refused('errors: nothing filled in', {}),
			refused('errors: everything wrong', { email: 'x' }),
		],
		[paths.staffPetitionAct(HELPED_REJECTED, 'amend_for')]: [
			refused('errors: no reference', {}),
			refused('errors and long: everything wrong', {
				...{ action: 'W'.repeat(101), background: '', details: 'W'.repeat(1101) },
				reference: 'x',
			}),
		],
		[paths.staffPetitionAct(OPEN, 'hide')]: [refused('errors: no reason', {})],
		[paths.staffPetitionAct(REMOVED, 'restore')]: [refused('errors: no reason', {})],
		[paths.staffPetitions]: [
			{ name: 'empty: nothing is found', steps: sent({ words: 'no such words' }) },
		],
		[paths.staffMail]: [
			refused('errors: no address', { email: 'x' }),
			{ name: 'empty: no mail', steps: sent({ email: 'nobody@example.org' }) },
		],
		[paths.staffNetworks]: [refused('errors: nothing filled in', {})],
		[paths.staffMailDomains]: [refused('errors: nothing filled in', {})],
		[paths.staffHolidays]: [refused('errors: nothing filled in', {})],
		[paths.staffArea('mill')]: [
			refused('errors: everything wrong', { beginnings: 'no postcode', codes: '???' }),
		],
		[paths.staffPostcodes]: [refused('errors: no file', {})],
		[paths.staffKeep('longer-library-hours')]: [
			refused('errors: nothing filled in', { until: '', reason: '' }),
		],
		...feedbackStates(key),
		[paths.staffSignatures]: [
			refused('errors: everything wrong', {
				...{ petition: 'no such petition', email: 'x' },
				...{ postcode: 'W'.repeat(40), name: 'Llanfair'.repeat(31) },
			}),
		],
		[paths.staffSignature(1)]: [refused('errors: nothing chosen', {})],
		[`${paths.staffExport}?petition=keep-the-14-bus`]: [refused('errors: no reason', {})],
		[`${paths.staffInvalidate}?domain=quick.example.com`]: [refused('errors: no reason', {})],
		[paths.staffPause]: [refused('errors: no notice', { notice_en: ' ' })],
		[paths.staffPetitionAct(OPEN, 'schedule_debate')]: [
			refused('errors: nothing filled in', { day: '', begins: '', place_en: '', place_cy: '' }),
			previewed({
				day: '2099-01-12',
				begins: '18:30',
				place_en: 'Town Hall',
				place_cy: 'Neuadd y Dref',
			}),
		],
		[paths.staffPetitionAct(OPEN, 'close_early')]: [
			refused('errors: nothing filled in', { reason_en: '', reason_cy: '' }),
			previewed({ reason_en: 'The council did it.', reason_cy: 'Gwnaeth y cyngor hynny.' }),
		],
		[paths.staffPetitionAct('swimming-in-the-beck', 'cancel_debate')]: [
			refused('errors: nothing filled in', { reason_en: '', reason_cy: '' }),
			previewed({ reason_en: 'The hall is flooded.', reason_cy: 'Mae’r neuadd dan ddŵr.' }),
		],
		[paths.staffPetitionAct(OPEN, 'record_debate')]: [
			refused('errors: nothing filled in', { held_on: '', summary_en: '', summary_cy: '' }),
			previewed({ held_on: '2026-01-12', summary_en: longWords, summary_cy: 'Cytunwyd.' }),
		],
		[paths.staffPetitionAct(OPEN, 'respond_to')]: [
			refused('errors: nothing filled in', {}),
			previewed({ verdict: 'partly', response_en: longWords, response_cy: 'Gwnawn.' }),
		],
		[paths.staffHelping]: [refused('errors: no place', {})],
		[paths.staffHeld]: [
			refused('errors: nothing filled in', {}),
			{
				name: 'nothing is held',
				steps: sent({ about: '01632 960000', reason: 'Asked by phone.' }),
			},
			{ name: 'what is held', steps: sent({ about: 'H8GT-3WQ7N', reason: 'Asked by phone.' }) },
		],
		[paths.staffEnterSheet('keep-the-14-bus')]: [
			refused('errors: nothing filled in', {}),
			refused('errors: everything wrong', { sheet: 'x', name_1: '=1', postcode_1: 'y' }),
		],
		[paths.staffWithdrawSheet(SHEET)]: [refused('errors: no reason', {})],
		[paths.staffSaveActs]: [refused('errors: no reason', {})],
		[paths.staffRule('code_minutes')]: [refused('errors: too high', { value: '9,999' })],
	};
}

/** The forms about what residents told the council. */
function feedbackStates(key: string): Record<string, State[]> {
	return {
		[paths.staffFeedback]: [{ name: 'nothing is found', steps: sent({ words: 'no such words' }) }],
		[paths.staffFeedbackAct(LATE, 'answer')]: [
			refused('errors: nothing filled in', { body: '' }),
			previewed({ body: longWords }),
			{ name: 'a standard answer', steps: [{ press: 'button[value=fill]' }], status: 200 },
		],
		[paths.staffEnterFeedback]: [
			refused('errors: nothing filled in', {}),
			refused('errors and long: everything wrong', {
				...{ message: 'W'.repeat(5001), location: 'W'.repeat(201), name: '=1', phone: '12' },
			}),
		],
		[paths.staffFeedbackAct(LATE, 'ask')]: [refused('errors: nothing filled in', { body: '' })],
		[paths.staffFeedbackAct(LATE, 'hand_over')]: [refused('errors: nothing chosen', {})],
		[paths.staffFeedbackAct(LATE, 'merge')]: [
			refused('errors: no reference', { into_reference: 'x' }),
		],
		[paths.staffFeedbackWords(LATE)]: [
			refused('errors: nothing filled in', {}),
			refused('errors: other words', { key: 'one two three four' }),
		],
		[paths.staffFeedbackWords(KEYED)]: [
			{ name: 'the right words', steps: sent({ key }), status: 200 },
		],
		[paths.staffFeedbackAct(KEYED, 'renew_key')]: [refused('errors: no reason', { reason: '' })],
		[paths.staffFeedbackAct(LATE, 'reply_for')]: [refused('errors: nothing filled in', {})],
		[paths.staffFeedbackAct(LATE, 'limit')]: [refused('errors: no reason', { reason: '' })],
		[paths.staffFeedbackAct(REPLIED, 'hide')]: [refused('errors: nothing filled in', {})],
		[paths.staffFeedbackAct(REPLIED, 'publish')]: [
			refused('errors: nothing filled in', {}),
			previewed({ said_en: longWords, said_cy: 'Na.', did_en: longWords, did_cy: 'Gwnaethom.' }),
		],
		[paths.staffSaveFigures]: [refused('errors: no reason', {})],
	};
}

/** The states of the desk for a person who is helping somebody. */
export const helpingStates: Record<string, State[]> = {
	[paths.staffSignPetitionFor('keep-the-14-bus')]: [
		refused('errors: nothing filled in', {}),
		refused('errors and long: everything wrong', {
			...{ name: '=1', postcode: 'y', phone: '12', email: `${'Gwenllian'.repeat(10)}@` },
		}),
	],
	[paths.staffFeedbackFor]: [refused('errors: nothing filled in', {})],
	[paths.staffFollowFor]: [
		refused('errors: nothing filled in', {}),
		refused('errors: other words', { reference: LATE, key: 'one two three four' }),
	],
	[paths.staffStartFor]: [
		refused('errors: nothing filled in', {}),
		previewed({
			...{ action: 'Keep the 14 bus in the evening', background: longWords, name: 'Mair Pugh' },
			...{ postcode: 'TB4 1AA', reason: 'no_email', has_consent: true },
		}),
	],
	[paths.staffSupportFor]: [refused('errors: nothing filled in', {})],
};
