import type { APIRoute } from 'astro';
import { cmsFacts } from '#lib/cms/facts.ts';

/** What the CMS must know of the site: see src/cms/facts/cms-facts.ts. */
export const GET: APIRoute = async ({ site }) => Response.json(await cmsFacts(site!));
