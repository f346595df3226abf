import type { CmsFacts } from '../facts/cms-facts.ts';
import { facts } from '../facts/facts.ts';

/** What the preview shows: as published, but for a file of settings that is in the form. */
export let { hub, topics, feedback } = facts;

export function showSettings(changed: Partial<Pick<CmsFacts, 'hub' | 'topics' | 'feedback'>>) {
	({ hub, topics, feedback } = { ...facts, ...changed });
}
