import type { Catalog, Chapter } from './catalog.ts';
import { type Cell, evidenceFor, type Sources } from './evidence.ts';
import { type Level, levelOf, notesOn } from './level.ts';

/** The level and its reasons for every criterion of the catalogue and each component that it asks about, in its order. */
export function answersFor(catalog: Catalog, sources: Sources): Answer[] {
	return catalog.chapters.flatMap(cellsOf).map((cell) => {
		const evidence = evidenceFor(cell, sources);
		return { ...cell, level: levelOf(evidence), notes: notesOn(evidence) };
	});
}

/** The day, by Greenwich, on which the run was made. */
export function dayOfRun({ run }: Pick<Sources, 'run'>): string {
	return new Date(run.started_at).toISOString().slice(0, 10);
}

function cellsOf({ id: chapter, criteria = [] }: Chapter): Cell[] {
	return criteria.flatMap(({ id: criterion, components }) =>
		components.map((component) => ({ criterion, chapter, component })),
	);
}

export type Answer = Cell & { level: Level; notes: string };
