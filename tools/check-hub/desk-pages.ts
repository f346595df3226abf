import { paths } from '#domain/paths.ts';
import {
	ANSWERED_ANEW,
	HELPED,
	HELPED_REJECTED,
	HIDDEN,
	INVALIDATION,
	KEYED,
	LATE,
	LONG,
	OPEN,
	REMOVED,
	REPLIED,
	SHEET,
	STOPPED,
	WAITING,
} from './known.ts';

/** Pages of every room of the desk, with what the sample town has in them. */
export function deskPages({ person, postcodes }: Record<'person' | 'postcodes', string>): string[] {
	return [
		paths.staff,
		`${paths.staffPeople}?done=added`,
		paths.staffAdd,
		paths.staffPerson(person),
		paths.staffRemove(person),
		`${paths.staffPetitions}?done=publish`,
		`${paths.staffPetitions}?state=rejected`,
		`${paths.staffPetition(WAITING)}?done=note`,
		...[ANSWERED_ANEW, HELPED, HELPED_REJECTED].map(paths.staffPetition),
		`${paths.staffPetitions}?done=told`,
		`${paths.staffPetitions}?done=withdraw_for&of=${HELPED}`,
		...['withdraw_for', 'move_creator_of'].map((act) => paths.staffPetitionAct(HELPED, act)),
		paths.staffPetitionAct(HELPED_REJECTED, 'amend_for'),
		...['take', 'publish', 'correct', 'reject', 'ask'].map((act) =>
			paths.staffPetitionAct(WAITING, act),
		),
		...['crossing-on-mill-lane', REMOVED].map(paths.staffPetition),
		paths.staffPetitionAct(REMOVED, 'restore'),
		...['hide', 'correct', 'close_early', 'respond_to', 'schedule_debate', 'record_debate'].map(
			(act) => paths.staffPetitionAct(OPEN, act),
		),
		paths.staffPetitionAct('swimming-in-the-beck', 'cancel_debate'),
		...['hide', 'respond_to'].map((act) => paths.staffPetitionAct('keep-the-14-bus', act)),
		...signaturePages,
		...feedbackPages,
		paths.staffSheets,
		`${paths.staffSheets}?of=benches-by-the-river`,
		`${paths.staffSheet(SHEET)}?done=added&added=9`,
		paths.staffWithdrawSheet(SHEET),
		paths.staffEnterSheet('keep-the-14-bus'),
		`${paths.staffEnterSheet('benches-by-the-river')}?sheet=${SHEET}`,
		paths.staffPrintSheets('keep-the-14-bus'),
		`${paths.staffRules}?done=code_minutes`,
		paths.staffRule('code_minutes'),
		`${paths.staffUpkeep}?done=keep`,
		paths.staffPause,
		paths.staffResume,
		paths.staffKeep('longer-library-hours'),
		paths.staffKeepNoLonger('longer-library-hours'),
		paths.staffHelping,
		`${paths.staffHelping}?done=end`,
		paths.staffHeld,
		paths.staffActs,
		`${paths.staffActs}?before=1`,
		`${paths.staffActs}?act=sign_in`,
		paths.staffSaveActs,
		`${paths.staffPetitions}?words=bus&lang=en`,
		`${paths.staffMail}?done=again`,
		paths.staffSettings,
		`${paths.staffNetworks}?done=added`,
		...[paths.staffMailDomains, paths.staffHolidays, paths.staffAreas, paths.staffArea('mill')],
		...[paths.staffPostcodes, postcodes],
		paths.staffHelp,
		paths.staffSignOut,
	];
}

/** The room for signatures, with what the sample town has in it. */
const signaturePages = [
	paths.staffSignatures,
	`${paths.staffSignatures}?petition=keep-the-14-bus`,
	`${paths.staffSignatures}?channel=phone&state=withdrawn&from=2026-01-01`,
	`${paths.staffSignatures}?words=the`,
	`${paths.staffSignatures}?gone=yes`,
	`${paths.staffSignature(1)}?done=withdrawn`,
	paths.staffPatterns,
	`${paths.staffPatterns}?petition=crossing-on-mill-lane`,
	`${paths.staffInvalidate}?petition=crossing-on-mill-lane&domain=quick.example.com`,
	`${paths.staffInvalidate}?petition=crossing-on-mill-lane`,
	paths.staffInvalidations,
	...[INVALIDATION, STOPPED].map(paths.staffInvalidation),
	`${paths.staffSignatures}?sheet=${SHEET}`,
	`${paths.staffExport}?petition=keep-the-14-bus`,
];

/** What residents told the council, with what the sample town has in it. */
const feedbackPages = [
	`${paths.staffFeedback}?done=answer&of=${LATE}`,
	`${paths.staffFeedback}?state=received&topic=market`,
	paths.staffEnterFeedback,
	paths.staffLostMails,
	paths.staffFeedbackCase('D4NG-3R7AN'),
	paths.staffFeedbackCase('T8KN-5PW2K'),
	`${paths.staffFeedbackCase(REPLIED)}?done=note`,
	paths.staffFeedbackCase('Y7SD-2WD6U'),
	paths.staffFeedbackCase(HIDDEN),
	...['take', 'answer', 'ask', 'hand_over', 'merge', 'limit', 'remove_photo'].map((act) =>
		paths.staffFeedbackAct(LATE, act),
	),
	paths.staffFeedbackWords(LATE),
	paths.staffFeedbackCase(KEYED),
	paths.staffFeedbackAct(KEYED, 'renew_key'),
	paths.staffFeedbackReceipt(KEYED),
	paths.staffFeedbackAct(LATE, 'reply_for'),
	paths.staffFeedbackAct(REPLIED, 'reopen_for'),
	...['publish', 'close', 'hide'].map((act) => paths.staffFeedbackAct(REPLIED, act)),
	paths.staffFeedbackAct(HIDDEN, 'unhide'),
	paths.staffFigures,
	paths.staffSaveFigures,
	paths.staffPageVotes,
];

/** A petition as long as one can be, and what can be done with it. */
export const longCases = [
	paths.staffPetition(LONG),
	...['publish', 'correct', 'ask'].map((act) => paths.staffPetitionAct(LONG, act)),
];

/** Searches that find nothing. */
export const emptySearches = [
	`${paths.staffPetitions}?state=hidden&lang=cy`,
	`${paths.staffSignatures}?from=2099-01-01`,
	`${paths.staffActs}?subject=no-such-thing`,
	`${paths.staffSheets}?of=crossing-on-mill-lane`,
	`${paths.staffPatterns}?petition=welsh-story-time`,
];

/** Pages on which a helper acts for a person. */
export const helpingPages = [
	paths.staffHelping,
	`${paths.staffHelping}?done=gone`,
	paths.staffSignFor,
	`${paths.staffSignFor}?q=bus`,
	paths.staffSlip,
	paths.staffSignPetitionFor('keep-the-14-bus'),
	paths.staffFeedbackFor,
	paths.staffFollowFor,
	paths.staffStartFor,
	paths.staffSupportFor,
];
