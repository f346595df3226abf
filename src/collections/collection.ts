import type { z } from 'zod';
import type { Finding } from '#domain/writing.ts';
import type { Fields } from './fields.ts';
import { inOrder } from './order.ts';
import { shape } from './groups.ts';

/** Declares a kind of content: one folder of entries, `<slug>.<language>.md` each, with the form that editors fill in. */
export function collection<const F extends Fields>(definition: Definition<F>) {
	return {
		...definition,
		schema: shape(definition.fields)
			.superRefine(inOrder(definition.fields))
			.superRefine(definition.check ?? (() => {})),
	};
}

type Definition<F extends Fields> = {
	name: string;
	/** In the CMS's list of collections. */
	label: string;
	/** On the button that makes a new one. */
	singular: string;
	/** One sentence that tells an editor what belongs here. */
	description: string;
	fields: F;
	/** Reports what is wrong with fields that are right on their own. */
	check?: (data: object, context: z.RefinementCtx) => void;
	/** What could be better in an entry as a whole. It never stops anything. */
	advise?: (data: Record<string, unknown>) => Finding[];
};
