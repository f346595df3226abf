import { likelySlip } from '#domain/mail-slip.ts';
import type { Signature } from '#domain/signature.ts';
import { strings } from '#strings/index.ts';
import type { Question } from '../http/door.ts';
import type { Values, Visit } from '../http/request.ts';

/** The button "Yes, use …" fills in the address that it names, unless the address was changed since it was offered. */
export function useSuggestion(values: Values): Values {
	const { use_email: suggestion, email, email_asked: asked } = values;
	return suggestion && email === asked ? { ...values, email: suggestion } : values;
}

/** Asks once about an address whose domain looks like a slip. Sent again unchanged, it is right. */
export function askAboutSlip({ email }: Signature, values: Values, { lang }: Visit) {
	const suggestion = likelySlip(email);
	if (!suggestion || values.email_asked === email) return;
	const words = strings(lang).signing.emailQuestion;
	const text = words.text(email, suggestion);
	const reason = 'email_slip';
	const question: Question = {
		// The summary leads to the question, which the page asks once.
		problems: [{ field: 'email-question', reason, message: words.check }],
		json: { suggestion, errors: [{ field: 'email', reason, message: text }] },
		show: [
			{ id: 'email-question' },
			{ id: 'email-question-text', text },
			{ id: 'use_email', text: words.use(suggestion), value: suggestion },
			{ id: 'email', value: email },
			{ id: 'email_asked', value: email },
		],
	};
	return question;
}
