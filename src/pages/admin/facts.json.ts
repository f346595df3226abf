import type { APIRoute } from 'astro';
import { cmsFacts } from '#lib/cms/facts.ts';

/** The facts about the site that the CMS needs: see src/cms/facts/cms-facts.ts. */
export const GET: APIRoute = async ({ site }) => Response.json(await cmsFacts(site!));
