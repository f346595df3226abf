import { createHash } from 'node:crypto';
import type { ParsedMail } from 'mailparser';
import { feedbackLimits } from '#domain/feedback.ts';
import type { LeftOut } from '#domain/feedback-case.ts';
import { foldReply } from '#domain/reply.ts';
import { isBlank, lengthOf, tidyLine } from '#domain/text.ts';
import { environment } from '../environment.ts';
import { isAutomatic } from './automatic.ts';
import { readCaseHeaders } from './reply-address.ts';

/**
 * A mail as the database takes it, or `automatic` if a program wrote it. Only its new words and what was folded are kept of
 * it, and each as much as fits.
 */
export async function readMail(source: Buffer): Promise<Reply | 'automatic'> {
	const mail = await parse(source);
	const headers = new Map<string, string>();
	for (const { key, line } of mail.headerLines ?? [])
		headers.set(key, `${headers.get(key) ?? ''} ${line.slice(key.length + 1)}`.trim());
	const [from, second] = mail.from?.value ?? [];
	const sender = tidyLine((second ? '' : from?.address) ?? '');
	if (isAutomatic(headers, sender)) return 'automatic';
	const reference = readCaseHeaders(ADDRESSED.map((name) => headers.get(name)).join(' '));

	const { words, folded } = foldReply(await textOf(mail), ours());
	const left_out: LeftOut[] = [];
	if (mail.attachments.some(({ contentType }) => !SEALS.test(contentType)))
		left_out.push('attachment');
	if (lengthOf(words) > feedbackLimits.message) left_out.push('rest');
	return {
		reference,
		sender,
		mail_hash: hashOf(reference ?? '', sender, mail.messageId ?? source.toString('base64')),
		body: cut(words, feedbackLimits.message),
		quoted: cut(folded, MOST_FOLDED),
		left_out,
	};
}

async function parse(source: Buffer | string): Promise<ParsedMail> {
	// Loaded here: what is not signed is turned away without it.
	const { simpleParser } = await import('mailparser');
	return simpleParser(source, { skipTextToHtml: true, skipImageLinks: true, maxHtmlLengthToParse });
}

/** The plain text, or where there is none or it is blank, the text of the HTML. */
async function textOf({ text = '', html }: ParsedMail) {
	if (!isBlank(text) || !html) return withoutPictures(text);
	const alone = await parse(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`);
	return withoutPictures(alone.text ?? '');
}

function withoutPictures(text: string) {
	return text.replace(/\[(?:cid|data):[^\]\n]*\]/g, '');
}

/** How a quoted mail of ours names its sender. */
function ours() {
	const { MAIL_FROM } = environment();
	const [, name = '', address = MAIL_FROM] = /^\s*"?(.*?)"?\s*<(.*)>/.exec(MAIL_FROM) ?? [];
	return [name, address];
}

function cut(text: string, most: number) {
	const kept = [...text].slice(0, most).join('');
	return isBlank(kept) ? null : kept;
}

function hashOf(...parts: string[]) {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Where the address of a case stands, and the message id that its mails refer to. */
const ADDRESSED = [
	...[
		'to',
		'cc',
		'delivered-to',
		'x-original-to',
		'envelope-to',
		'x-envelope-to',
		'x-forwarded-to',
	],
	...['in-reply-to', 'references'],
];
/** Parts by which mail programs sign a mail. */
const SEALS = /^application\/(?:x-)?(?:pkcs7|pgp)-signature$/i;
const MOST_FOLDED = 20_000;
const maxHtmlLengthToParse = 1_000_000;

export type Reply = {
	/** Undefined if neither the address of the mail nor its thread names a case. */
	reference: string | undefined;
	sender: string;
	mail_hash: string;
	/** Null where there are no words. */
	body: string | null;
	quoted: string | null;
	left_out: LeftOut[];
};
