import type {
	FeedbackFigures,
	FollowedFeedback,
	PublishedFeedback,
	ReplyTrouble,
} from '#domain/feedback-case.ts';
import { type Declaration, gives } from './declare.ts';
import { overLimit } from './limits.ts';

/** What a message brings besides its words: `working_days` in which its topic promises an answer, and hashes of its secrets. */
export const promised = {
	kind: 'text?',
	may_publish: 'boolean?',
	working_days: 'integer | null?',
	danger: 'text[]?',
	key_hash: 'text | null?',
	link_hash: 'text | null?',
	wants_reply: 'boolean?',
} as const;

/** Why a sender has to wait. */
const shut = { ...overLimit, sender_limited: 429 } as const;

/** What residents do with their feedback. */
export const feedback = {
	send_feedback: {
		role: 'service_role',
		args: {
			reference: 'text',
			topic: 'text',
			message: 'text',
			location: 'text | null',
			name: 'text | null',
			email: 'text | null',
			phone: 'text | null',
			page: 'text | null',
			lang: 'text',
			channel: 'text',
			ip: 'inet | null',
			team: 'text | null',
			...promised,
		},
		result: gives<{ reference: string; promised_on: string | null }>(),
		reasons: shut,
	},
	open_feedback: {
		role: 'service_role',
		args: { reference: 'text', key_hash: 'text', ip: 'inet | null' },
		result: gives<{ is_right: boolean }>(),
		reasons: overLimit,
	},
	read_feedback: {
		role: 'service_role',
		args: { link_hash: 'text' },
		result: gives<FollowedFeedback>(),
		reasons: { feedback_unknown: 404 },
	},
	reply_to_feedback: {
		role: 'service_role',
		args: {
			...{ link_hash: 'text', body: 'text', channel: 'text', danger: 'text[]' },
			ip: 'inet | null',
		},
		result: gives<object>(),
		reasons: { ...shut, feedback_unknown: 404, feedback_step_over: 409 },
	},
	reopen_feedback: {
		role: 'service_role',
		args: {
			...{ link_hash: 'text', body: 'text', channel: 'text', danger: 'text[]' },
			ip: 'inet | null',
		},
		result: gives<object>(),
		reasons: { ...shut, feedback_unknown: 404, feedback_step_over: 409 },
	},
	note_lost_mail: {
		role: 'service_role',
		args: { danger: 'text[]' },
		result: gives<object>(),
		reasons: {},
	},
	receive_reply: {
		role: 'service_role',
		args: {
			...{ reference: 'text', sender: 'text', mail_hash: 'text', body: 'text | null' },
			...{ quoted: 'text | null', left_out: 'text[]', danger: 'text[]' },
		},
		result: gives<{ outcome: 'added' | 'repeated' | ReplyTrouble }>(),
		reasons: { feedback_unknown: 404 },
	},
	say_better: {
		role: 'service_role',
		args: { link_hash: 'text', is_better: 'boolean' },
		result: gives<object>(),
		reasons: { feedback_unknown: 404, feedback_step_over: 409 },
	},
	begin_photo: {
		role: 'service_role',
		args: { link_hash: 'text', ip: 'inet | null' },
		result: gives<object>(),
		reasons: {
			...overLimit,
			...{ too_many_photos: 429, feedback_unknown: 404, feedback_step_over: 409 },
		},
	},
	send_photo: {
		role: 'service_role',
		/** The photo is a JPEG in base64. */
		args: { link_hash: 'text', photo: 'text' },
		result: gives<object>(),
		reasons: { sender_limited: 429, feedback_unknown: 404, feedback_step_over: 409 },
	},
	find_similar_feedback: {
		role: 'service_role',
		args: { message: 'text', topic: 'text', lang: 'text' },
		result: gives<PublishedFeedback[]>(),
		reasons: {},
	},
	list_published_feedback: {
		role: 'service_role',
		args: { lang: 'text', topic: 'text | null', area: 'text | null', most: 'integer' },
		result: gives<PublishedFeedback[]>(),
		reasons: {},
	},
	read_feedback_figures: {
		role: 'service_role',
		args: {},
		result: gives<FeedbackFigures[]>(),
		reasons: {},
	},
	tell_teams: {
		role: 'service_role',
		/** Which team answers each topic: `[{ topic, team, lang }]`. */
		args: { teams: 'jsonb' },
		result: gives<{ mails: number }>(),
		reasons: {},
	},
	follow_up_feedback: {
		role: 'service_role',
		args: {},
		result: gives<{ asked: number; closed: number; ended: number }>(),
		reasons: {},
	},
	vote_on_page: {
		role: 'service_role',
		args: { page: 'text', lang: 'text', is_useful: 'boolean', ip: 'inet | null' },
		result: gives<object>(),
		reasons: overLimit,
	},
	add_page_line: {
		role: 'service_role',
		args: { page: 'text', lang: 'text', is_useful: 'boolean', line: 'text', ip: 'inet | null' },
		result: gives<object>(),
		reasons: overLimit,
	},
} as const satisfies Record<string, Declaration>;
