import { createClient } from '@supabase/supabase-js';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';

/**
 * Loads the petitions that the public may see from the database, each under its slug. A build that cannot reach the
 * database fails here, and the last good site stays.
 */
export function petitionsLoader(): Loader {
	return {
		name: 'moothall-petitions',
		async load({ store }) {
			const petitions = await listPublished();
			store.clear();
			for (const { slug, ...data } of petitions) store.set({ id: slug, data });
		},
	};
}

async function listPublished() {
	const { SUPABASE_URL, SUPABASE_SERVICE_ROLE_KEY } = process.env;
	if (!SUPABASE_URL || !SUPABASE_SERVICE_ROLE_KEY) {
		throw new Error(
			'The build reads petitions from the database: set SUPABASE_URL and SUPABASE_SERVICE_ROLE_KEY.',
		);
	}
	const client = createClient(SUPABASE_URL, SUPABASE_SERVICE_ROLE_KEY, {
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
	});
	const { data, error } = await client.rpc('list_published_petitions');
	if (error)
		throw new Error(`The petitions could not be read from ${SUPABASE_URL}: ${error.message}.`);
	return z.array(petition.extend({ slug: z.string() })).parse(data);
}

/** What the public may see of a petition. Moments are ISO timestamps, days `YYYY-MM-DD`. */
export const petition = z.object({
	lang: z.enum(['en', 'cy']),
	action: z.string(),
	background: z.string(),
	details: z.string(),
	state: z.enum(['open', 'closed', 'rejected']),
	creator_name: z.string().nullable(),
	opened_at: z.string().nullable(),
	closes_at: z.string().nullable(),
	closed_at: z.string().nullable(),
	count: z.number(),
	tallies: z.array(
		z.object({
			area: z.string().nullable(),
			channel: z.enum(['web', 'paper', 'desk', 'phone']),
			count: z.number(),
		}),
	),
	responses: z.array(
		z.object({ lang: z.enum(['en', 'cy']), body: z.string(), published_on: z.string() }),
	),
	rejection: z.object({ code: z.string(), details: z.string().nullable() }).nullable(),
});
