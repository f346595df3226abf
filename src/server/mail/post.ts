import { environment } from '../environment.ts';
import type { Letter } from './letters.ts';

/** A connection to the mail server, shared by the mails of one delivery. */
export async function openPost(): Promise<Post> {
	// Loaded here, because doors answer before they send mail.
	const { createTransport } = await import('nodemailer');
	const { SMTP_URL, MAIL_FROM, SITE_URL } = environment();
	const transport = createTransport({
		url: SMTP_URL,
		pool: true,
		maxConnections: 3,
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 20_000,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	return {
		async send({ id, to, replyTo, stop, lang, ...letter }) {
			await transport.sendMail({
				...letter,
				from: MAIL_FROM,
				// As objects: nothing in an address is read as a second one.
				to: { name: '', address: to },
				...(replyTo && { replyTo: { name: '', address: replyTo } }),
				// The same mail sent twice, by a sender that died before it could say so, is known to be one.
				messageId: `<outbox-${id}@${new URL(SITE_URL).hostname}>`,
				headers: {
					'Auto-Submitted': 'auto-generated',
					'X-Auto-Response-Suppress': 'All',
					'Content-Language': lang,
					...(stop && {
						'List-Unsubscribe': { prepared: true, value: `<${stop}>` },
						'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
					}),
				},
			});
		},
		close: () => transport.close(),
	};
}

export type Post = {
	send(mail: Letter & { id: number; to: string }): Promise<void>;
	close(): void;
};
