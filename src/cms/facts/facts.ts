import { files } from '#domain/paths.ts';
import type { CmsFacts } from './cms-facts.ts';
import { withWaiting } from './waiting.ts';

/** What the CMS must know of the site, as of its last build. */
export const facts: CmsFacts = await readFacts();

/** Reads the facts again: the site may have been built since this page was opened. */
export async function readFacts(): Promise<CmsFacts> {
	const response = await fetch('/admin/facts.json', { cache: 'no-cache' });
	if (!response.ok) throw new Error(`/admin/facts.json: ${response.status}`);
	const facts = (await response.json()) as CmsFacts;
	return facts.backend.proxy_url === files.cms ? withWaiting(facts, await newsNames()) : facts;
}

/** The names of all articles, those of a day to come included. Only editors get them. */
async function newsNames(): Promise<string[]> {
	const response = await fetch(files.cms);
	return response.ok ? ((await response.json()) as { news: string[] }).news : [];
}
