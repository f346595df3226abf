import type { Lang } from '#domain/language.ts';
import type { Rules } from '#domain/spoken-rules.ts';
import type { MailData, MailOf, Template } from '../database/mail.ts';
import { type Block, inHtml, inText } from './blocks.ts';
import { alreadySigned } from './letters/already-signed.ts';
import { confirmSignature } from './letters/confirm-signature.ts';
import { confirmAddress } from './letters/confirm-address.ts';
import { confirmPetition, startReminder } from './letters/confirm-petition.ts';
import { feedbackDaily, petitionsDaily } from './letters/daily.ts';
import { feedbackAnswered, feedbackAsked, feedbackBetter } from './letters/feedback-answered.ts';
import { feedbackForTeam } from './letters/feedback-for-team.ts';
import { feedbackReceived } from './letters/feedback-received.ts';
import {
	feedbackReplyCut,
	feedbackReplyRefused,
	feedbackReplyUrgent,
} from './letters/feedback-reply.ts';
import { mailboxFull } from './letters/mailbox-full.ts';
import { ownList } from './letters/own-list.ts';
import { petitionUpdate } from './letters/petition-update.ts';
import { questionAsked } from './letters/question-asked.ts';
import { signReminder } from './letters/sign-reminder.ts';
import { signatureTakenOff } from './letters/signature-taken-off.ts';
import {
	creatorMoved,
	petitionHidden,
	petitionLapsed,
	petitionLapsing,
	petitionPublished,
	petitionRejected,
	petitionStarted,
	petitionSupported,
} from './letters/to-creator.ts';

/** What a mail of the outbox says, as plain text and as simple HTML. */
export function writeLetter<Each extends Template>(
	{ template, lang, data }: MailOf<Each>,
	rules: Rules,
): Letter {
	if (!Object.hasOwn(letters, template))
		throw new Error(`There are no words for the mail ${template}.`);
	const { blocks, ...letter } = letters[template](data, lang, rules);
	const { subject } = letter;
	return {
		...letter,
		lang,
		text: inText(blocks),
		html: inHtml(blocks, { lang, subject }),
	};
}

/** The letter of each template. */
export const letters: { [Each in Template]: Writer<MailData[Each]> } = {
	confirm_signature: confirmSignature,
	already_signed: alreadySigned,
	signature_taken_off: signatureTakenOff,
	mailbox_full: mailboxFull,
	sign_reminder: signReminder,
	start_reminder: startReminder,
	own_list: ownList,
	petition_update: petitionUpdate,
	question_asked: questionAsked,
	feedback_received: feedbackReceived,
	feedback_for_team: feedbackForTeam,
	feedback_asked: feedbackAsked,
	feedback_answered: feedbackAnswered,
	feedback_better: feedbackBetter,
	feedback_daily: feedbackDaily,
	petitions_daily: petitionsDaily,
	feedback_reply_refused: feedbackReplyRefused,
	feedback_reply_cut: feedbackReplyCut,
	feedback_reply_urgent: feedbackReplyUrgent,
	confirm_petition: confirmPetition,
	confirm_address: confirmAddress,
	creator_moved: creatorMoved,
	petition_started: petitionStarted,
	petition_supported: petitionSupported,
	petition_published: petitionPublished,
	petition_rejected: petitionRejected,
	petition_hidden: petitionHidden,
	petition_lapsing: petitionLapsing,
	petition_lapsed: petitionLapsed,
};

type Head = {
	subject: string;
	replyTo?: string;
	/** The message id that all mails about one case refer to, so that mail programs show them together. */
	references?: string;
	/** The address at which one POST stops such mails (RFC 8058). */
	stop?: string;
};

export type Letter = Head & { lang: Lang; text: string; html: string };

type Writer<Data> = (data: Data, lang: Lang, rules: Rules) => Head & { blocks: Block[] };
