import type { Config } from '@netlify/functions';
import { deliverMail } from '#server/mail/outbox.ts';
import { queueNews } from '#server/mail/updates.ts';
import { nightly } from '#server/nightly.ts';

/** Every minute: queues the next mails that go to many, and sends what the functions that queued it could not send themselves. */
export default nightly('send-mail', async () => {
	await queueNews();
	await deliverMail('all');
});

export const config: Config = { schedule: '* * * * *' };
