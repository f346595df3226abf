import type {
	DeskFigure,
	FeedbackCase,
	FeedbackInbox,
	FeedbackState,
	LostMails,
	PageVotes,
} from '#domain/feedback-case.ts';
import { type Declaration, gives } from './declare.ts';
import { promised } from './feedback.ts';
import { staffOnly } from './staff.ts';

/** Why an act on feedback is refused. */
const acts = {
	...staffOnly,
	feedback_unknown: 404,
	feedback_changed_meanwhile: 409,
	feedback_taken: 409,
	feedback_merged: 409,
	act_not_possible: 409,
} as const;
const reasoned = { ...acts, reason_missing: 422, reason_names_person: 422 } as const;
const step = { reference: 'text', version: 'integer' } as const;
/** What a person said by phone, face to face or in a letter. */
const said = { ...step, body: 'text', channel: 'text', danger: 'text[]' } as const;

/** What staff do with feedback. */
export const feedbackDesk = {
	list_feedback: {
		role: 'authenticated',
		args: {
			...{ state: 'text | null?', topic: 'text | null?', kind: 'text | null?' },
			...{ words: 'text | null?', is_mine: 'boolean?', page: 'integer?', most: 'integer?' },
		},
		result: gives<FeedbackInbox>(),
		reasons: staffOnly,
	},
	read_desk_feedback: {
		role: 'authenticated',
		args: { reference: 'text' },
		result: gives<FeedbackCase>(),
		reasons: { ...staffOnly, feedback_unknown: 404 },
	},
	enter_feedback: {
		role: 'authenticated',
		args: {
			...{ reference: 'text', topic: 'text', message: 'text', location: 'text | null' },
			...{ name: 'text | null', email: 'text | null', phone: 'text | null', lang: 'text' },
			...{ channel: 'text', received_on: 'date', team: 'text | null' },
			...promised,
		},
		/** `is_new` is false for a message that was known already: then it is the reference of that one. */
		result: gives<{ reference: string; is_new: boolean }>(),
		reasons: { ...staffOnly, received_in_future: 422, received_too_long_ago: 422 },
	},
	take_feedback: { role: 'authenticated', args: step, result: gives<Done>(), reasons: acts },
	hand_over_feedback: {
		role: 'authenticated',
		args: { ...step, topic: 'text', team: 'text | null' },
		result: gives<Done>(),
		reasons: acts,
	},
	merge_feedback: {
		role: 'authenticated',
		args: { ...step, into_reference: 'text' },
		result: gives<Done>(),
		reasons: { ...acts, merge_not_possible: 409 },
	},
	ask_sender: {
		role: 'authenticated',
		args: { ...step, body: 'text' },
		result: gives<Done>(),
		reasons: { ...acts, sender_unreachable: 409 },
	},
	answer_feedback: {
		role: 'authenticated',
		args: { ...step, body: 'text', other_body: 'text | null?' },
		result: gives<Done>(),
		reasons: acts,
	},
	close_feedback: { role: 'authenticated', args: step, result: gives<Done>(), reasons: acts },
	go_on_feedback: { role: 'authenticated', args: step, result: gives<Done>(), reasons: acts },
	finish_feedback: { role: 'authenticated', args: step, result: gives<Done>(), reasons: acts },
	read_lost_mails: {
		role: 'authenticated',
		args: {},
		result: gives<LostMails | null>(),
		reasons: staffOnly,
	},
	see_lost_mails: {
		role: 'authenticated',
		args: { version: 'integer' },
		result: gives<object>(),
		reasons: { ...staffOnly, feedback_changed_meanwhile: 409 },
	},
	see_mail: { role: 'authenticated', args: step, result: gives<Done>(), reasons: acts },
	check_feedback_key: {
		role: 'authenticated',
		args: { reference: 'text', key_hash: 'text' },
		result: gives<{ is_right: boolean }>(),
		reasons: { ...staffOnly, too_many_checks: 429 },
	},
	reply_for_sender: { role: 'authenticated', args: said, result: gives<Done>(), reasons: acts },
	reopen_for_sender: {
		role: 'authenticated',
		args: said,
		result: gives<Done>(),
		reasons: { ...acts, reopen_over: 409 },
	},
	renew_feedback_key: {
		role: 'authenticated',
		args: { ...step, key_number: 'integer', key_hash: 'text', reason: 'text' },
		result: gives<Done>(),
		reasons: reasoned,
	},
	note_feedback: {
		role: 'authenticated',
		args: { reference: 'text', body: 'text' },
		result: gives<object>(),
		reasons: { ...staffOnly, feedback_unknown: 404 },
	},
	hide_feedback: {
		role: 'authenticated',
		args: { ...step, message: 'bigint | null', reason: 'text' },
		result: gives<Done>(),
		reasons: { ...reasoned, message_unknown: 404 },
	},
	unhide_feedback: {
		role: 'authenticated',
		args: { ...step, message: 'bigint | null' },
		result: gives<Done>(),
		reasons: { ...acts, message_unknown: 404 },
	},
	limit_sender: {
		role: 'authenticated',
		args: { ...step, reason: 'text' },
		result: gives<Done>(),
		reasons: { ...reasoned, sender_unreachable: 409 },
	},
	unlimit_sender: {
		role: 'authenticated',
		args: { ...step, reason: 'text' },
		result: gives<Done>(),
		reasons: reasoned,
	},
	read_photo: {
		role: 'authenticated',
		args: { reference: 'text' },
		/** A JPEG in base64. */
		result: gives<{ photo: string }>(),
		reasons: { ...staffOnly, photo_unknown: 404 },
	},
	remove_photo: {
		role: 'authenticated',
		args: { ...step, reason: 'text' },
		result: gives<Done>(),
		reasons: { ...reasoned, photo_unknown: 404 },
	},
	publish_feedback: {
		role: 'authenticated',
		args: {
			...step,
			...{ said_en: 'text', said_cy: 'text', did_en: 'text', did_cy: 'text', area: 'text | null' },
		},
		result: gives<Done>(),
		reasons: { ...acts, publishing_not_permitted: 409 },
	},
	unpublish_feedback: { role: 'authenticated', args: step, result: gives<Done>(), reasons: acts },
	list_feedback_figures: {
		role: 'authenticated',
		args: {},
		result: gives<DeskFigure[]>(),
		reasons: staffOnly,
	},
	export_feedback: {
		role: 'authenticated',
		args: { reason: 'text' },
		result: gives<DeskFigure[]>(),
		reasons: { ...staffOnly, reason_missing: 422, reason_names_person: 422 },
	},
	list_page_votes: {
		role: 'authenticated',
		args: { most: 'integer?' },
		result: gives<PageVotes[]>(),
		reasons: staffOnly,
	},
} as const satisfies Record<string, Declaration>;

/** The state of the feedback now. */
type Done = { state: FeedbackState };
