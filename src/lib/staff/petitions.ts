import { diffWords } from 'diff';
import type { DeskPetition } from '#domain/desk.ts';

/** The petitions that a moderator has to decide on, the oldest first. */
export function inModeration(petitions: DeskPetition[]): DeskPetition[] {
	return petitions.filter(({ state }) => state === 'in_moderation');
}

/** The petitions that the council has to reply to, those with most signatures first. */
export function awaitingResponse(petitions: DeskPetition[]): DeskPetition[] {
	return petitions
		.filter(({ awaits_response }) => awaits_response)
		.sort((a, b) => b.count - a.count);
}

/** What changed from one text to the next, word by word. */
export function changes(before: string, after: string): Piece[] {
	return diffWords(before, after).map(({ value, added, removed }) => ({
		text: value,
		kind: added ? 'added' : removed ? 'removed' : 'same',
	}));
}

export type Piece = { text: string; kind: 'added' | 'removed' | 'same' };
