import MailComposer from 'nodemailer/lib/mail-composer';
import { files } from '#domain/paths.ts';
import { signMail } from '#server/mail/signed.ts';
import type { Mail } from './store.ts';

/** Whether the reader of a mail can reply to the hub here: the mail says so, and the hub takes replies at that domain. */
export function takesReply(mail: Mail, { address }: Pick<Replies, 'address'>): boolean {
	const domain = address.split('@')[1]!;
	return replyTo(mail).endsWith(`@${domain}`);
}

/**
 * Replies as a mail program does, with the old mail below, and posts it as a mail server would post it to the hub. Resolves
 * with what the hub says: its outcome, or the sentence that the writer's mail server would pass on.
 */
export async function sendReply(mail: Mail, words: string, replies: Replies): Promise<string> {
	const source = await compose(mail, words);
	const answer = await fetch(`${replies.siteUrl()}${files.receivedMail}`, {
		method: 'POST',
		headers: { 'content-type': 'message/rfc822', ...signMail(source, replies.secret) },
		body: new Uint8Array(source),
	});
	const { outcome, errors } = (await answer.json()) as Answer;
	return outcome ?? errors?.[0]?.message ?? `The hub answered ${answer.status}.`;
}

function compose(mail: Mail, words: string): Promise<Buffer> {
	const id = mail.headers['message-id'] ?? '';
	const old = mail.text.trimEnd().replace(/^/gm, '> ');
	return new MailComposer({
		from: mail.to[0],
		to: replyTo(mail),
		subject: `Re: ${mail.subject}`,
		inReplyTo: id,
		references: `${mail.headers.references ?? ''} ${id}`.trim(),
		text: `${words}\n\nOn ${mail.receivedAt.slice(0, 10)}, ${mail.from} wrote:\n${old}\n`,
	})
		.compile()
		.build();
}

function replyTo({ headers }: Mail) {
	return (headers['reply-to'] ?? '').replace(/^.*<|>.*$/g, '').trim();
}

/** How the mailbox reaches the door that takes replies. */
export type Replies = {
	/** The hub's address, read for each reply. */
	siteUrl: () => string;
	/** Where replies go, and the secret that signs them. */
	address: string;
	secret: string;
};

type Answer = { outcome?: string; errors?: { message: string }[] };
