import { readFile } from 'node:fs/promises';
import { parse } from 'smol-toml';
import { z } from 'zod';
import type { HeaderRule } from './headers.ts';
import type { Redirect } from './redirects.ts';

/** The parts of netlify.toml that decide how a request is answered. */
export async function readConfig(path: string): Promise<SiteConfig> {
	const config = schema.safeParse(parse(await readFile(path, 'utf8')));
	if (!config.success)
		throw new Error(
			`${path} has something that the local front door does not know.\n${z.prettifyError(config.error)}`,
		);
	return {
		headers: config.data.headers.map((rule) => ({ pattern: rule.for, values: rule.values })),
		redirects: config.data.redirects,
	};
}

/** Strict: a setting that this stand-in does not know is an error, and not ignored. */
const schema = z.object({
	headers: z
		.array(z.strictObject({ for: z.string(), values: z.record(z.string(), z.string()) }))
		.default([]),
	redirects: z
		.array(
			z.strictObject({
				from: z.string(),
				to: z.string().startsWith('/', 'leads to another site, which only works on Netlify'),
				status: z.number().default(301),
				force: z.boolean().default(false),
			}),
		)
		.default([]),
});

type SiteConfig = {
	headers: HeaderRule[];
	redirects: Redirect[];
};
