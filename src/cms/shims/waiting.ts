import { facts } from '../facts.ts';

export async function waitingAddresses(): Promise<Set<string>> {
	return new Set(facts.waiting);
}
