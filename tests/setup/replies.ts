import MailComposer from 'nodemailer/lib/mail-composer';
import type { ParsedMail } from 'mailparser';
import { signMail } from '#server/mail/signed.ts';

/** The settings with which a hub takes replies by mail. */
export const replySettings = {
	REPLY_ADDRESS: 'feedback@reply.thornbeck.example.org',
	REPLY_SECRET: 'another-secret-for-tests-of-32-characters',
};

/** A reply to a mail, as a mail program makes it: given parts replace the usual ones. */
export function replyTo(mail: ParsedMail, given: Mime = {}): Promise<Buffer> {
	const id = mail.messageId!;
	const references = [mail.references ?? [], id].flat();
	const usual = {
		from: [mail.to].flat()[0]!.text,
		to: mail.replyTo!.text,
		subject: `Re: ${mail.subject}`,
		inReplyTo: id,
		references,
		text: 'It is the lamp by the bank.',
	};
	return new MailComposer({ ...usual, ...given }).compile().build();
}

/** A signed request with a mail, for `visit`. */
export function posted(source: Uint8Array, headers: Record<string, string> = {}) {
	const signature = signMail(source, replySettings.REPLY_SECRET);
	return {
		method: 'POST',
		body: new Uint8Array(source),
		headers: { 'content-type': 'message/rfc822', ...signature, ...headers },
	};
}

type Mime = ConstructorParameters<typeof MailComposer>[0];
