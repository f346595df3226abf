import { z } from 'zod';
import { type Lang, langs } from './language.ts';
import { emailField, emailLimit } from './mail-address.ts';
import { nameField, nameLimit } from './name.ts';
import { isBlank } from './text.ts';

/** What a person may do at the hub. One person may have several roles. The SQL domain `app.role` has the same list. */
export const roles = ['editor', 'helper', 'officer', 'moderator', 'administrator'] as const;

/** The most characters each field may hold: in the form, the page and the SQL checks. */
export const staffLimits = { name: nameLimit, email: emailLimit } as const;

/** The address that gets the link to sign in. The messages of all forms here are keys of `staffStrings(lang).problems`. */
export const signInForm = z.object({ email: address() });

/** Adding a person. */
export const addStaffForm = z.object({
	name: nameField,
	email: address(),
	roles: rolesField(),
	lang: z.enum(langs, 'lang_missing'),
});

/** Changing a person. The address cannot change, because it is what the person signs in with. */
export const changeStaffForm = z.object({
	id: z.uuid('staff_unknown'),
	name: nameField,
	roles: rolesField(),
});

/** Changing a rule. `was` is the value that the page showed, so that nobody undoes a change that they did not see. */
export const changeRuleForm = z.object({
	value: wholeNumber(),
	was: wholeNumber(),
});

/** A number as people type it: with spaces around it, or a comma between the thousands. */
function wholeNumber() {
	return z
		.string('rule_not_a_number')
		.transform((typed) => withoutThousands(typed.normalize('NFKC').trim()))
		.refine((digits) => /^\d{1,9}$/.test(digits), 'rule_not_a_number')
		.transform(Number);
}

/** A comma or a space stands between thousands only: 2,5 is no whole number. */
function withoutThousands(typed: string): string {
	return /^\d{1,3}(?:[,\s]\d{3})+$/.test(typed) ? typed.replaceAll(/[,\s]/g, '') : typed;
}

/** The boxes that were ticked. A form sends no list when no box is ticked, and a text when one is. */
function rolesField() {
	return z
		.union([z.array(z.string()), z.string().transform((role) => [role])], 'roles_missing')
		.pipe(z.array(z.enum(roles, 'roles_missing')).min(1, 'roles_missing'))
		.transform((ticked) => roles.filter((role) => ticked.includes(role)));
}

/** The same rule as for residents' addresses, with another message for a missing one. */
function address() {
	return z
		.string('staff_email_missing')
		.refine((typed) => !isBlank(typed), { message: 'staff_email_missing', abort: true })
		.pipe(emailField);
}

export type Role = (typeof roles)[number];

/** A member of staff, as the database describes them to themselves. */
export type Staff = {
	id: string;
	name: string;
	email: string;
	roles: Role[];
	lang: Lang;
	/** How much waits for this person in each room, where anything does. Only their own session says it. */
	waits?: Record<string, number>;
};

/** A line of the audit log. */
export type Act = {
	id: number;
	/** ISO timestamp */
	at: string;
	/** Null where no person acted. */
	name: string | null;
	actor: string;
	act: string;
	subject: string | null;
	details: { roles?: Role[]; from_roles?: Role[]; everywhere?: boolean; drifted?: unknown[] } & {
		/** The change of a rule. */
		from?: number;
		to?: number;
		unit?: Unit;
		/** Why staff did it; it names no person. */
		reason?: string;
		/** How many postcodes a file changed. */
		added?: number;
		moved?: number;
		gone?: number;
	};
};

/** A number that a council may change, with its limits, in the database's table of rules. */
export type Rule = {
	name: string;
	value: number;
	unit: Unit;
	least: number;
	most: number;
};

/** What a rule counts. */
export type Unit =
	| 'seconds'
	| 'minutes'
	| 'hours'
	| 'days'
	| 'months'
	| 'working_days'
	| 'people'
	| 'tries'
	| 'mails'
	| 'signatures'
	| 'requests';
