import type { Fields } from './fields.ts';
import { inOrder } from './order.ts';
import { shape } from './groups.ts';

/** Declares a kind of content: one folder of entries, `<slug>.<language>.md` each, with the form that editors fill in. */
export function collection<const F extends Fields>(definition: Definition<F>) {
	return {
		...definition,
		schema: shape(definition.fields).superRefine(inOrder(definition.fields)),
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
};
