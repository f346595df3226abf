import { z } from 'zod';
import { emailField } from './mail-address.ts';
import { isBlank } from './text.ts';

/** The address about whose mails a person asks. */
export const findMailsForm = z.object({
	email: z
		.string('staff_email_missing')
		.refine((typed) => !isBlank(typed), { message: 'staff_email_missing', abort: true })
		.pipe(emailField),
});

/** What staff may know of a mail. Moments are ISO timestamps. */
export type MailFacts = {
	id: number;
	template: string;
	lang: string;
	queued_at: string;
	attempts: number;
	/** The class or code of the last error. */
	error: string | null;
	/** When it is tried next; null for a mail that is done. */
	due_at: string | null;
	sent_at: string | null;
	failed_at: string | null;
};

/** A mail that has not been sent, with the domain of its address. */
export type UnsentMail = MailFacts & { domain: string };
