import type { Lang } from '#domain/language.ts';
import type { LeftOut, ReplyTrouble } from '#domain/feedback-case.ts';
import type { RejectionCode } from '#domain/petition.ts';
import { type Declaration, gives } from './declare.ts';

export const mail = {
	claim_mail: {
		role: 'service_role',
		args: { most: 'integer', lane: 'text | null?' },
		result: gives<Mail[]>(),
		reasons: {},
	},
	settle_mail: {
		role: 'service_role',
		args: { id: 'bigint', error: 'text | null?' },
		result: gives<object>(),
		reasons: {},
	},
} as const satisfies Record<string, Declaration>;

/** A mail as the outbox has it. */
export type Mail = { [Each in Template]: MailOf<Each> }[Template];

export type MailOf<Each extends Template> = {
	id: number;
	template: Each;
	lang: Lang;
	recipient: string;
	data: MailData[Each];
};

/** The templates of `app.mail_templates`, and what the SQL that queues a mail puts into its data. */
export type MailData = {
	confirm_signature: Asked;
	already_signed: Asked;
	signature_taken_off: Asked;
	mailbox_full: Asked;
	confirm_petition: { confirmation_id: string };
	/** `moved` where the creator asked us to move to this address. */
	confirm_address: { confirmation_id: string; moved?: true };
	creator_moved: { action: string };
	petition_started: Started & { sponsors: number; lapses_on: string };
	petition_supported: Mine;
	petition_published: Mine;
	petition_rejected: Mine & {
		code: RejectionCode;
		details: Record<Lang, string>;
		may_amend: boolean;
	};
	petition_hidden: Mine;
	petition_lapsing: Started & { sponsors: number; lapses_on: string };
	petition_lapsed: Mine;
	sign_reminder: Asked;
	start_reminder: { confirmation_id: string };
	own_list: { list_id: string; number: number };
	petition_update: {
		signature: number;
		petition: string;
		action: string;
		about:
			| 'response'
			| 'debate_scheduled'
			| 'debate_moved'
			| 'debate_cancelled'
			| 'debate_recorded'
			| 'closed';
		debate: { scheduled_for: string | null; place: string | null; link: string | null } | null;
	};
	/** `name` is the colleague who asks. */
	question_asked: { name: string };
	/** `danger` are the words that suggest danger. A mail that an earlier release queued has only the reference. */
	feedback_received: {
		reference: string;
		promised_on?: string | null;
		has_link?: boolean;
		danger?: string[];
		wants_reply?: boolean;
	};
	feedback_answered: AboutCase;
	feedback_asked: AboutCase;
	feedback_better: AboutCase;
	/** `wait_minutes` comes with `too_many`, `danger` only where the sender of the case wrote the mail. */
	feedback_reply_refused: { reference: string; has_link: boolean } & {
		why: ReplyTrouble;
		wait_minutes: number | null;
		danger?: string[];
	};
	feedback_reply_cut: { reference: string; has_link: boolean; left_out: LeftOut[] };
	feedback_reply_urgent: { reference: string; has_link: boolean; danger: string[] };
	/** `read` are those that need no reply. A mail that an earlier release queued counted them as new. */
	feedback_daily: { new: number; read?: number; due: number; late: number };
	petitions_daily: { new: number; due: number; late: number };
	feedback_for_team: {
		reference: string;
		topic: string;
		message: string;
		location: string | null;
		name: string | null;
		email: string | null;
		phone: string | null;
		page: string | null;
		lang: Lang;
	};
};

export type Template = keyof MailData;

/**
 * Somebody asked to sign: `app.record_request`. Of a petition that nobody has checked yet, a mail says
 * nothing. A mail that an earlier release queued has no signature.
 */
type Asked = { confirmation_id: string; action?: string; signature?: number };

/** What the council wrote to the sender of feedback: `app.mail_sender`. A link is there where the feedback has one. */
type AboutCase = { reference: string; body: string | null; has_link: boolean } & {
	/** The language of the body, where it is not the language of the mail. */
	body_lang?: Lang;
	/** Of a question: the day on which we go on without an answer. */
	goes_on_on?: string;
};

/**
 * To the creator of a petition: `app.mail_creator`. The id is of a request to confirm, from which their own address follows.
 * The number of their signature is there once the petition has opened.
 */
type Mine = { confirmation_id: string; petition: string; action: string; signature?: number };

/** `created` is the id from which the private address for supporters follows; `sponsors` is how many are still needed. */
type Started = Mine & { created: string };
