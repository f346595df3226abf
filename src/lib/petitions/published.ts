import { createClient } from '@supabase/supabase-js';
import { z } from 'zod';

/** The petitions that the public may see, as the database tells them now. */
export async function publishedPetitions(url: string, key: string): Promise<PublishedPetition[]> {
	const client = createClient(url, key, {
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
	});
	const { data, error } = await client.rpc('list_published_petitions');
	if (error)
		throw new Error(`The petitions could not be read from ${url}: ${error.message}.`, {
			cause: error,
		});
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

export type PublishedPetition = z.infer<typeof petition> & { slug: string };
