import { facts } from '../../facts/facts.ts';

export async function waitingAddresses(): Promise<Set<string>> {
	return new Set(facts.waiting);
}
