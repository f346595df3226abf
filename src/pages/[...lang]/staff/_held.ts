import type { APIContext } from 'astro';
import type { z } from 'zod';
import type { HeldPerson, heldForm } from '#domain/held.ts';
import { langOfPath } from '#domain/language.ts';
import type { Values } from '#server/http/request.ts';
import { callAsStaff } from '#server/staff/call.ts';
import { heldFile } from '#lib/staff/held-file.ts';
import { staffStrings } from '#strings/staff.ts';
import { refuse, show, stop, whenAway } from './_form.ts';

/**
 * Does with what we hold about a person what the form says: shows it, gives it as a file, erases it, or withdraws a
 * signature. What is found stands in the answer only, in no address. Undefined when `locals` has the reason for a refusal.
 */
export async function answerHeld(context: Context, { entry, values }: Sent): Promise<Answer> {
	const session = context.locals.session!;
	const lang = langOfPath(context.url.pathname);
	const { done } = staffStrings(lang).held;
	const asked = { ...entry.about, reason: entry.reason };
	const chosen = { ...asked, persons: entry.persons };
	let said: string | undefined;
	if (entry.withdraw) {
		const args = { ...asked, signature: entry.withdraw };
		const { refusal } = await callAsStaff(session, 'withdraw_held', args).catch(whenAway);
		if (refusal) return refuseHeld(context, values, refusal);
		said = done.withdraw;
	} else if (entry.act && entry.persons.length === 0) {
		show(context, values, (of) => {
			const message = staffStrings(of).problems.persons_missing;
			return { status: 422, problems: [{ field: 'persons', reason: 'persons_missing', message }] };
		});
	} else if (entry.act === 'erase') {
		const { value, refusal } = await callAsStaff(session, 'erase_held', chosen).catch(whenAway);
		if (refusal) return refuseHeld(context, values, refusal);
		said = done.erase(Object.values(value).reduce((all, number) => all + number, 0));
	} else if (entry.act) {
		const { value, refusal } = await callAsStaff(session, 'give_held', chosen).catch(whenAway);
		return value ? heldFile(value, entry.act, lang) : refuseHeld(context, values, refusal);
	}
	const { value, refusal } = await callAsStaff(session, 'show_held', asked).catch(whenAway);
	return value ? { persons: value, said } : refuseHeld(context, values, refusal);
}

function refuseHeld(context: Context, values: Values, refusal: Parameters<typeof refuse>[2]) {
	if (refusal.status === 404) return stop(context, 404);
	refuse(context, values, { ...refusal, field: 'reason' });
	return undefined;
}

type Context = Pick<APIContext, 'request' | 'locals' | 'url'>;
type Sent = { entry: z.output<typeof heldForm>; values: Values };
type Answer = Response | { persons: HeldPerson[]; said?: string } | undefined;
