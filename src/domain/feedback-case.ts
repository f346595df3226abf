import type { Lang } from './language.ts';

/** What feedback can be. The SQL check of `app.feedback.kind` has the same list. */
export const feedbackKinds = ['problem', 'idea', 'question', 'thanks'] as const;

/** Where feedback is. The SQL check of `app.feedback.state` has the same list. */
export const feedbackStates = ['received', 'in_progress', 'answered', 'closed'] as const;

/** What staff do with feedback. `app.feedback_transitions` says in which state, and who. */
export const feedbackActs = [
	'take',
	'hand_over',
	'merge',
	'ask',
	'answer',
	'close',
	'publish',
	'unpublish',
	'hide',
	'unhide',
	'limit',
	'unlimit',
	'remove_photo',
	'go_on',
	'finish',
	'reply_for',
	'reopen_for',
	'renew_key',
	'see_mail',
] as const;

/** What staff do for a sender who phones or comes to the counter, also while a colleague has the message. */
export const spokenActs: readonly FeedbackAct[] = ['reply_for', 'reopen_for', 'renew_key'];

/** What an officer does with a message that a colleague has: what is spoken, and what may be about danger. */
export const urgentActs: readonly FeedbackAct[] = [...spokenActs, 'see_mail'];

/** What the sender of feedback does with it. */
export const senderActs = ['reply', 'reopen', 'say_better', 'say_worse', 'send_photo'] as const;

/** What happens to feedback without anybody: the hub asks whether it is better, closes it, ends a pause, or undoes a merge. */
export const feedbackTimeActs = ['ask_better', 'lapse', 'end_pause', 'unmerge'] as const;

/** A message of a case after the first one. The hub has no words: `act` says what happened. Moments are ISO timestamps. */
export type CaseMessage = {
	author: 'sender' | 'council' | 'hub';
	act: string;
	body: string | null;
	channel: Channel | 'mail' | null;
	written_at: string;
	/** The language of an answer, where it is not the language of the message. */
	lang: Lang | null;
	/** What stood in a mail besides its new words. */
	quoted: string | null;
	left_out: LeftOut[];
};

/** All that the sender may know of their feedback. Days are `YYYY-MM-DD`. */
export type FollowedFeedback = {
	reference: string;
	kind: FeedbackKind;
	topic: string;
	lang: Lang;
	state: FeedbackState;
	message: string;
	location: string | null;
	version: number;
	received_at: string;
	/** Null for a message from before days were promised. */
	promised_on: string | null;
	/** The council asked something, and the promise waits for the answer. */
	is_paused: boolean;
	/** The day on which we go on without an answer; null while nothing is paused. */
	pause_ends_on: string | null;
	/** False where the sender needs no reply: then no day is promised. */
	wants_reply: boolean;
	is_late: boolean;
	answered_at: string | null;
	closed_at: string | null;
	has_email: boolean;
	/** It is answered together with other messages about the same. */
	is_merged: boolean;
	is_better: boolean | null;
	/** The last day on which the sender can say that it is not solved; null before the answer. */
	reopens_until: string | null;
	photo_sent_at: string | null;
	acts: SenderAct[];
	messages: CaseMessage[];
};

/** Feedback in a list of the desk. */
export type DeskFeedback = {
	reference: string;
	kind: FeedbackKind;
	topic: string;
	lang: Lang;
	channel: Channel;
	state: FeedbackState;
	received_at: string;
	promised_on: string | null;
	is_paused: boolean;
	pause_ends_on: string | null;
	wants_reply: boolean;
	is_late: boolean;
	is_dangerous: boolean;
	has_new_reply: boolean;
	taken_by: string | null;
	/** How the message begins; null where staff have hidden the text. */
	opening: string | null;
};

/** A page of the inbox. `counts` says how much waits in each topic. */
export type FeedbackInbox = {
	feedback: DeskFeedback[];
	number: number;
	counts: Record<string, { waiting: number; late: number }>;
};

/** All that staff need to answer feedback. */
export type FeedbackCase = DeskFeedback & {
	version: number;
	message: string;
	location: string | null;
	page: string | null;
	name: string | null;
	email: string | null;
	phone: string | null;
	may_publish: boolean;
	/** The words that suggest danger, and the references of such messages that are answered with this one. */
	danger: string[];
	dangerous_merged: string[];
	/** Such words in mails that were not added, until an officer has read of them; when the first came, and whether all came from the sender. */
	refused_danger: string[];
	refused_at: string | null;
	refused_is_own: boolean | null;
	hidden_reason: string | null;
	is_better: boolean | null;
	answered_at: string | null;
	closed_at: string | null;
	/** Also where the limit was set at another message of the sender. */
	sender_limited_until: string | null;
	/** Who wrote down a message that came by letter, by phone or face to face. */
	entered_by: string | null;
	is_entered_by_me: boolean;
	/** Its sender can follow it with four words. */
	has_key: boolean;
	/** How many times the four words were replaced. */
	key_number: number;
	/** Whoever wrote the message down, or replaced the words last, is shown them. */
	is_key_mine: boolean;
	/** When the sender last opened their page with the four words. */
	followed_at: string | null;
	photo_sent_at: string | null;
	is_mine: boolean;
	is_taken_by_other: boolean;
	/** The reference of the message with which this one is answered. */
	merged_into: string | null;
	merged: string[];
	/** How many senders of merged messages in each language get the same answer. */
	answers_also: Partial<Record<Lang, number>>;
	messages: (CaseMessage & {
		id: number;
		written_by: string | null;
		hidden_reason: string | null;
	})[];
	published: Publication | null;
	/** What the caller's roles can do in this state. */
	acts: FeedbackAct[];
	notes: { body: string; written_at: string; written_by: string | null }[];
};

/** What an officer publishes of a case. */
export type Publication = {
	said_en: string;
	said_cy: string;
	did_en: string;
	did_cy: string;
	area: string | null;
	published_on: string;
};

/** An answer that everybody may read, in one language. */
export type PublishedFeedback = {
	topic: string;
	area: string | null;
	published_on: string;
	said: string;
	did: string;
};

/** What became of a promise. Each message is in one outcome. */
export const feedbackOutcomes = ['on_time', 'late', 'overdue', 'not_due'] as const;

/** The public figures of a topic in a month, `YYYY-MM`. Null where a number is hidden; an outcome that is missing has none. */
export type FeedbackFigures = {
	month: string;
	topic: string;
	received: number | null;
	outcomes: { outcome: FeedbackOutcome; count: number | null }[] | null;
};

/** A number of the desk, which nothing hides. */
export type DeskFigure = { month: string; topic: string; outcome: FeedbackOutcome; count: number };

export type PageVotes = {
	page: string;
	lang: Lang;
	useful: number;
	not_useful: number;
	/** What people wrote, the newest first, at most twenty. */
	lines: { body: string; is_useful: boolean; written_at: string }[];
};

export type FeedbackKind = (typeof feedbackKinds)[number];
export type FeedbackState = (typeof feedbackStates)[number];
export type FeedbackAct = (typeof feedbackActs)[number];
export type SenderAct = (typeof senderActs)[number];
export type FeedbackOutcome = (typeof feedbackOutcomes)[number];
/** Why a mail is not added to a case: `app.trouble_of_reply`. */
export type ReplyTrouble = 'other_address' | 'empty' | 'over' | 'limited' | 'too_many';
/** What was in a mail and is not kept. The SQL check of `app.feedback_messages.left_out` has the same list. */
export type LeftOut = 'attachment' | 'rest';
type Channel = 'web' | 'paper' | 'counter' | 'phone';

/** Mails about danger that belong to no case, until an officer has read that they came. Times are ISO timestamps. */
export type LostMails = {
	version: number;
	danger: string[];
	number: number;
	first_at: string;
	last_at: string;
};
