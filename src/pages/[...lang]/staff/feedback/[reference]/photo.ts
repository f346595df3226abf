import type { APIContext } from 'astro';
import { readReference } from '#domain/reference.ts';
import { callAsStaff } from '#server/staff/call.ts';
import { stop } from '../../_form.ts';

export const prerender = false;

/** The photo that belongs to a message, as the hub encoded it. */
export async function GET(context: APIContext): Promise<Response> {
	const typed = context.params.reference!;
	const reference = readReference(typed) ?? typed;
	const { value, refusal } = await callAsStaff(context.locals.session!, 'read_photo', {
		reference,
	});
	if (refusal) return stop(context, refusal.status);
	return new Response(Buffer.from(value.photo, 'base64'), {
		headers: {
			'Content-Type': 'image/jpeg',
			'Content-Disposition': `inline; filename="${reference}.jpg"`,
		},
	});
}
