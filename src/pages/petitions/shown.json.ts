import type { APIRoute } from 'astro';
import { petitions } from '#lib/petitions/petitions.ts';

/** Which version of each petition these pages show. Mails with news of a petition wait for it. */
export const GET: APIRoute = async () =>
	Response.json(Object.fromEntries((await petitions()).map(({ id, data }) => [id, data.version])));
