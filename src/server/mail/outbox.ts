import type { Rules } from '#domain/spoken-rules.ts';
import { runJob } from '../database/call.ts';
import type { Mail } from '../database/mail.ts';
import { errorFacts, log } from '../log.ts';
import { writeLetter } from './letters.ts';
import { openPost, type Post } from './post.ts';

/**
 * Sends the mail that waits in the outbox, and never throws: what can't be sent now is tried again later. A mail is
 * leased while it is being sent, so any number of these may run at once, and one that dies loses nothing. A door sends what
 * a person waits for, and the job of each minute everything: before each batch it looks for awaited mail again.
 */
export async function deliverMail(lane: Lane = 'awaited'): Promise<void> {
	try {
		const rules = await runJob('read_rules', {});
		const post = await openPost();
		try {
			while (await deliverBatch(post, rules, lane));
		} finally {
			post.close();
		}
	} catch (error) {
		log('mail_not_delivered', errorFacts(error));
	}
}

/** Whether it is worth going on: there was something to send, and the mail server took it. */
async function deliverBatch(post: Post, rules: Rules, lane: Lane): Promise<boolean> {
	const args = { most: BATCH, lane: lane === 'all' ? null : lane };
	const mails = await runJob('claim_mail', args);
	const sent = await Promise.all(mails.map((mail) => deliver(post, mail, rules)));
	return sent.length === BATCH && sent.every(Boolean);
}

/** Small enough that a slow mail server takes a batch within the lease of its mails (the rule `mail_lease_seconds`). */
const BATCH = 10;

async function deliver(post: Post, mail: Mail, rules: Rules): Promise<boolean> {
	const error = await send(post, mail, rules).then(() => null, nameOf);
	if (error) log('mail_failed', { mail: mail.id, template: mail.template, code: error });
	await runJob('settle_mail', { id: mail.id, error });
	return error === null;
}

async function send(post: Post, mail: Mail, rules: Rules) {
	await post.send({ ...writeLetter(mail, rules), id: mail.id, to: mail.recipient });
}

/** A class or a code: what mail servers say in words can hold the address. */
function nameOf(error: unknown): string {
	const { code, responseCode } = error as { code?: string; responseCode?: number };
	return [code ?? errorFacts(error).error, responseCode].filter(Boolean).join(' ');
}

type Lane = 'awaited' | 'all';
