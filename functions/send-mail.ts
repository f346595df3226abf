import type { Config } from '@netlify/functions';
import { deliverMail } from '#server/mail/outbox.ts';
import { queueNews } from '#server/mail/updates.ts';

/** Every minute: queues the next mails that go to many, and sends what the functions that queued it could not send themselves. */
export default async function sendMail() {
	await queueNews();
	await deliverMail('all');
}

export const config: Config = { schedule: '* * * * *' };
