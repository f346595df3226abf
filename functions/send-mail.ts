import type { Config } from '@netlify/functions';
import { deliverMail } from '#server/mail/outbox.ts';

/** Every minute: what the functions that queued it could not send themselves. */
export default async function sendMail() {
	await deliverMail();
}

export const config: Config = { schedule: '* * * * *' };
