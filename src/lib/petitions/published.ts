import { z } from 'zod';
import { debate } from '#domain/debate.ts';
import { rejectionCodes, verdicts } from '#domain/petition.ts';
import { type Database, readForBuild } from '../database.ts';

/** The petitions that the public may see, as they are in the database now. */
export async function publishedPetitions(database?: Database): Promise<PublishedPetition[]> {
	const found = await readForBuild('list_published_petitions', database);
	return z.array(petition.extend({ slug: z.string() })).parse(found);
}

const channel = z.enum(['web', 'paper', 'counter', 'phone']);
const shown = z.number().nullable();

/** What the public may see of a petition. Moments are ISO timestamps, days `YYYY-MM-DD`. */
export const petition = z.object({
	/** Counts what staff did with it. */
	version: z.number(),
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
	/** Enough people signed it, and the council has not replied. */
	awaits_response: z.boolean(),
	/** The signatures by area and by channel, as `app.breakdown_of` hides small numbers. */
	areas: z.array(z.object({ area: z.string().nullable(), count: shown })).nullable(),
	channels: z.array(z.object({ channel, count: shown })).nullable(),
	crossings: z.array(
		z.object({ threshold: z.enum(['response', 'debate']), crossed_at: z.string() }),
	),
	verdict: z.enum(verdicts).nullable(),
	responses: z.array(
		z.object({ lang: z.enum(['en', 'cy']), body: z.string(), published_on: z.string() }),
	),
	debate: debate.nullable(),
	/** Why the council closed it before its last day. */
	closed_early: z.array(z.object({ lang: z.enum(['en', 'cy']), body: z.string() })).nullable(),
	rejection: z
		.object({
			code: z.enum(rejectionCodes),
			rejected_at: z.string(),
			details: z.array(z.object({ lang: z.enum(['en', 'cy']), body: z.string() })),
		})
		.nullable(),
});

export type PublishedPetition = z.infer<typeof petition> & { slug: string };
