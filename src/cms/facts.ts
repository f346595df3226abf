import type { CmsFacts } from './cms-facts.ts';

/** What the editor must know of the site, as of its last build. */
export const facts: CmsFacts = await readFacts();

/** As of the last build, also where that is newer than this page. */
export async function readFacts(): Promise<CmsFacts> {
	const response = await fetch('/admin/facts.json', { cache: 'no-cache' });
	if (!response.ok) throw new Error(`/admin/facts.json: ${response.status}`);
	return (await response.json()) as CmsFacts;
}
