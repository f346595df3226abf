import { files } from '#domain/paths.ts';
import type { CmsFacts } from './cms-facts.ts';
import { withWaiting } from './waiting.ts';

/** What the editor must know of the site, as of its last build. */
export const facts: CmsFacts = await readFacts();

/** As of the last build, also where that is newer than this page. */
export async function readFacts(): Promise<CmsFacts> {
	const response = await fetch('/admin/facts.json', { cache: 'no-cache' });
	if (!response.ok) throw new Error(`/admin/facts.json: ${response.status}`);
	const facts = (await response.json()) as CmsFacts;
	return facts.backend.proxy_url === files.cms ? withWaiting(facts, await newsNames()) : facts;
}

/** Of all articles, for editors only. */
async function newsNames(): Promise<string[]> {
	const response = await fetch(files.cms);
	return response.ok ? ((await response.json()) as { news: string[] }).news : [];
}
