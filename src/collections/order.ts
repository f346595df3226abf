import type { z } from 'zod';
import type { Field, Fields } from './fields.ts';

/** Checks the order of days that fields require with `notBefore`. Either day of a pair may be left out. */
export function inOrder(fields: Fields) {
	return (data: object, context: z.RefinementCtx) => {
		const days = data as Record<string, string | undefined>;
		for (const [name, { notBefore = [] }] of Object.entries<Field>(fields)) {
			const early = notBefore.find((other) => isBefore(days[name], days[other]));
			if (!early) continue;
			const message = `is before ${fields[early]!.label} (${early}): pick a later day`;
			context.addIssue({ code: 'custom', path: [name], message });
		}
	};
}

function isBefore(day: string | undefined, other: string | undefined): boolean {
	return day !== undefined && other !== undefined && day < other;
}
