import type { APIRoute } from 'astro';
import { openApi } from '#lib/open-data/openapi.ts';

export const GET: APIRoute = ({ site }) => Response.json(openApi(site!));
