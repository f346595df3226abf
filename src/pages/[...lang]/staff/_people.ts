import type { APIContext } from 'astro';
import { roles } from '#domain/staff.ts';
import type { Person } from '#server/database/staff.ts';
import type { Values } from '#server/http/request.ts';
import { callAsStaff } from '#server/staff/call.ts';
import { stop } from './_form.ts';

/** Everybody on the staff, by name; or the response that shows the database's refusal. */
export async function people({ locals }: Context): Promise<Person[] | Response> {
	const { value, refusal } = await callAsStaff(locals.session!, 'list_staff', {});
	return value ?? stop({ locals }, refusal.status);
}

/** The person of this page. */
export async function personHere(context: Context): Promise<Person | Response> {
	const all = await people(context);
	if (all instanceof Response) return all;
	return all.find(({ id }) => id === context.params.id) ?? stop(context, 404);
}

/** The values of a form, its boxes as one list. Each box has its own name, so that the page can show it ticked again. */
export function withRoles(values: Values) {
	return { ...values, roles: roles.filter((role) => values[`role_${role}`]) };
}

type Context = Pick<APIContext, 'locals' | 'params'>;
