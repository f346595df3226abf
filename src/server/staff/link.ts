import type { Lang } from '#domain/language.ts';
import type { Result } from '../database/api.ts';
import { callDatabase } from '../database/call.ts';
import { errorFacts, log } from '../log.ts';
import type { Refusal } from '../refusal.ts';
import { serviceAuth } from './auth.ts';

/**
 * Has the link to sign in mailed to staff. Everybody gets the same answer in the same time: whether an address is known
 * shows only in its mailbox. Refused, with the seconds to wait, when too many were asked for from one network
 * (`too_many_links`), and when this address was asked for just now (`link_too_soon`). Throws DatabaseAway.
 */
export async function requestLink(
	email: string,
	lang: Lang,
	errand: Errand,
): Promise<{ refusal?: LinkRefusal }> {
	const args = { email, lang, ip: errand.ip };
	const { value, refusal } = await callDatabase('request_staff_link', args);
	if (refusal) {
		const reason = refusal.reason === 'link_too_soon' ? refusal.reason : 'too_many_links';
		return { refusal: { status: 429, reason, wait: refusal.wait ?? 60 } };
	}
	if (value)
		errand.waitUntil(
			sendLink(value).catch((error) => log('staff_link_not_sent', errorFacts(error))),
		);
	return {};
}

/** Supabase Auth mails only users that it has, in the language of their metadata; they get the id that the staff table gives. */
async function sendLink({ id, email, lang }: Recipient) {
	const auth = serviceAuth();
	const user = { email, email_confirm: true, user_metadata: { lang } };
	const { error: missing } = await auth.admin.updateUserById(id, user);
	if (missing?.code === 'user_not_found') {
		const { error } = await auth.admin.createUser({ id, ...user });
		// Two who ask at once for the first time: one of them makes it.
		if (error && error.code !== 'email_exists') throw error;
	} else if (missing) throw missing;
	const { error } = await auth.signInWithOtp({ email, options: { shouldCreateUser: false } });
	if (error) throw error;
}

type LinkRefusal = Refusal<'link_too_soon' | 'too_many_links'>;
type Recipient = NonNullable<Result<'request_staff_link'>>;

type Errand = {
	ip: string | null;
	waitUntil(promise: Promise<unknown>): void;
};
