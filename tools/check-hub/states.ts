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
		[paths.start]: startStates(good),
		[paths.own]: [refused('errors: no address', { email: 'x' })],
		[paths.supportCheckEmail]: [refused('errors: no code', { code: 'abc' })],
		[paths.whereILive]: [
			refused('errors: no postcode', {}),
			refused('errors: a postcode of another town', { postcode: 'HA4 9ZZ' }),
		],
		[paths.search]: [
			{ name: 'what was found', steps: sent({ q: lang === 'cy' ? 'lyfrgell' : 'library' }) },
			{ name: 'nothing found', steps: sent({ q: 'xylophone' }) },
			{ name: 'long: nothing found', steps: sent({ q: 'W'.repeat(100) }) },
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

/** The pages on the way to a petition, each as it is shown after those before it. */
function startStates(creator: Record<string, string>): State[] {
	const similar = sent({ action: 'COMMENCE more buses in the evening' });
	const why = [...similar, submit];
	const more = [...why, ...sent({ background: 'In order to get home we need a bus after five.' })];
	const you = [...more, ...sent({ details: '' })];
	const check = [...you, ...sent(creator)];
	return [
		refused('errors: nothing filled in', {}),
		{ name: 'petitions like it', steps: similar },
		{ name: 'the reasons', steps: why },
		{
			name: 'errors and long: the reasons are too long',
			steps: [...why, ...sent({ background: 'W'.repeat(600) })],
			status: 422,
		},
		{ name: 'the details', steps: more },
		{ name: 'the creator', steps: you },
		{
			name: 'errors: a likely slip',
			steps: [...you, ...sent({ ...creator, email: 'ada@gmial.com' })],
			status: 422,
		},
		{ name: 'all to check, with advice', steps: check },
		{
			name: 'long: all to check',
			steps: [
				...similar,
				{ press: '[name=show][value=what]' },
				...sent({ action: 'W'.repeat(100) }),
				submit,
			]
				.concat(sent({ background: 'W'.repeat(500) }), sent({ details: 'W'.repeat(1100) }))
				.concat(sent({ ...creator, ...longCreator })),
		},
	];
}
/** A petition of the sample town that was removed after it was published. */
export const REMOVED = 'name-the-driver';

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

/** A petition in moderation as long as one can be, which the check adds. */
export const LONG = 'llanfair-hir';

/** An invalidation of the sample town that somebody stopped. */
export const STOPPED = '5f0c1c6e-0f0b-4c7c-9d52-6a7a5b0a8a12';

/** An invalidation of the sample town that is done. */
export const INVALIDATION = '5f0c1c6e-0f0b-4c7c-9d52-6a7a5b0a8a11';

/** One that is open. */
export const OPEN = 'keep-the-14-bus';
/** A sheet of the sample town that an officer entered. */
export const SHEET = 'T4HB-6NQ2E';

/** Messages of the sample town: one that is late, one with a reply to its answer, and one whose text is hidden. */
export const LATE = 'K8TE-2B7NG';
export const REPLIED = 'R3PQ-9Y4DX';
export const HIDDEN = 'H7DN-8AB48';

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
		...feedbackStates(),
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
		[paths.staffPetitionAct(OPEN, 'record_debate')]: [
			refused('errors: nothing filled in', { held_on: '', summary_en: '', summary_cy: '' }),
			previewed({ held_on: '2026-01-12', summary_en: longWords, summary_cy: 'Cytunwyd.' }),
		],
		[paths.staffPetitionAct(OPEN, 'respond_to')]: [
			refused('errors: nothing filled in', {}),
			previewed({ response_en: longWords, response_cy: 'Gwnawn.' }),
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
function feedbackStates(): Record<string, State[]> {
	return {
		[paths.staffFeedback]: [{ name: 'nothing is found', steps: sent({ words: 'no such words' }) }],
		[paths.staffFeedbackAct(LATE, 'answer')]: [
			refused('errors: nothing filled in', { body: '' }),
			previewed({ body: longWords }),
		],
		[paths.staffFeedbackAct(LATE, 'ask')]: [refused('errors: nothing filled in', { body: '' })],
		[paths.staffFeedbackAct(LATE, 'hand_over')]: [refused('errors: nothing chosen', {})],
		[paths.staffFeedbackAct(LATE, 'merge')]: [
			refused('errors: no reference', { into_reference: 'x' }),
		],
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
	[paths.staffStartFor]: [refused('errors: nothing filled in', {})],
	[paths.staffSupportFor]: [refused('errors: nothing filled in', {})],
};

function refused(name: string, typed: Record<string, string>): State {
	return { name, steps: sent(typed), status: 422 };
}

function previewed(typed: Record<string, string>): State {
	return { name: 'the preview', steps: sent(typed), status: 200 };
}

function sent(typed: Record<string, string>): Step[] {
	return [{ fill: typed }, submit];
}

const longWords = `We agreed:\n\n- to mend it\n- ${'W'.repeat(60)}`;

const longSigner = {
	name: 'Llanfair'.repeat(31),
	email: `${'a'.repeat(64)}@${'long-'.repeat(34)}er.example`,
	postcode: 'y',
};

const longCreator = {
	name: 'Llanfair'.repeat(18),
	email: `${'a'.repeat(64)}@${'long-'.repeat(30)}er.example`,
};
