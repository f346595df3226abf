import type { FeedbackFigures, FeedbackOutcome } from './feedback-case.ts';
import type { FigureRow } from './open-data.ts';

/**
 * The figures of a topic in a month, as people read them: what was answered after its day, or is past it without an answer, is
 * late. Null where the number is hidden.
 */
export function figureRow({ month, topic, received, outcomes }: FeedbackFigures): FigureRow {
	const sum = (...wanted: FeedbackOutcome[]) => {
		const counts = wanted.map((outcome) => countOf(outcomes, outcome));
		return counts.includes(null) ? null : counts.reduce<number>((total, each) => total + each!, 0);
	};
	return {
		...{ month, topic, received },
		answered: sum('on_time', 'late'),
		on_time: sum('on_time'),
		late: sum('late', 'overdue'),
	};
}

/** An outcome that is not listed has none. */
function countOf(outcomes: FeedbackFigures['outcomes'], wanted: FeedbackOutcome): number | null {
	if (!outcomes) return null;
	const found = outcomes.find(({ outcome }) => outcome === wanted);
	return found ? found.count : 0;
}

/** The columns of the table, which stay in this order. */
export const figureColumns = ['month', 'topic', 'received', 'answered', 'on_time', 'late'] as const;
