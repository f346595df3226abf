import { z } from 'zod';
import { type Lang, langs } from './language.ts';
import { emailField, emailLimit } from './mail-address.ts';
import { nameField, nameLimit } from './name.ts';

/** What a person may do at the hub; one person may have several. The same as in the SQL domain `app.role`. */
export const roles = ['editor', 'helper', 'officer', 'moderator', 'administrator'] as const;

/** The most characters each field may hold: in the form, the page and the SQL checks. */
export const staffLimits = { name: nameLimit, email: emailLimit } as const;

/** Where the link to sign in goes. The messages of all three forms are keys of `strings(lang).staff.problems`. */
export const signInForm = z.object({ email: address() });

/** Adding a person. */
export const addStaffForm = z.object({
	name: nameField,
	email: address(),
	roles: rolesField(),
	lang: z.enum(langs, 'lang_missing'),
});

/** Changing one; the address stays, because it is what they sign in with. */
export const changeStaffForm = z.object({
	id: z.uuid('staff_unknown'),
	name: nameField,
	roles: rolesField(),
});

/** Boxes that were ticked; no box is no list at all, one box may be a text. */
function rolesField() {
	return z
		.union([z.array(z.string()), z.string().transform((role) => [role])], 'roles_missing')
		.pipe(z.array(z.enum(roles, 'roles_missing')).min(1, 'roles_missing'))
		.transform((ticked) => roles.filter((role) => ticked.includes(role)));
}

/** An address as of residents, but who has none is told something else. */
function address() {
	return z
		.string('staff_email_missing')
		.refine((typed) => typed.trim() !== '', { message: 'staff_email_missing', abort: true })
		.pipe(emailField);
}

export type Role = (typeof roles)[number];

/** Someone on the staff, as the database tells them about themselves. */
export type Staff = {
	id: string;
	name: string;
	email: string;
	roles: Role[];
	lang: Lang;
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
	details: { roles?: Role[]; from_roles?: Role[]; everywhere?: boolean; drifted?: unknown[] };
};
