import type { CmsFacts } from '../facts/cms-facts.ts';
import { facts } from '../facts/facts.ts';

/** The settings that the preview shows: those published, except for a file that is in the form. */
export let { hub, topics, feedback } = facts;

export function showSettings(changed: Partial<Pick<CmsFacts, 'hub' | 'topics' | 'feedback'>>) {
	({ hub, topics, feedback } = { ...facts, ...changed });
}
