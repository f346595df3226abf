import { z } from 'zod';
import { day, text, words } from './words.ts';
import { lastDayFor } from './review.ts';

/** As OpenACR's catalogue calls the parts of a product, but for `none`, which is all of them together. */
export const components = ['web', 'electronic-docs', 'software', 'authoring-tool'] as const;

const component = z.enum(components);

const review = z
	.strictObject({ on: day, again_by: day })
	.refine(({ on, again_by }) => again_by > on && again_by <= lastDayFor(on), {
		path: ['again_by'],
		error: 'must be a day after the review, and less than twelve months after it',
	});

const part = z.strictObject({
	id: text.regex(/^[a-z-]+$/, 'must be a short name in small letters, such as editor'),
	component,
	what: text,
	/** What the paths of its pages begin with; the longest one wins. None for what has no address. */
	paths: z.array(text.startsWith('/', 'must begin with /')).default([]),
});

/** Regulation 7 and the schedule of what is exempt: what need not be mended, and why. */
const exception = z.strictObject({
	kind: z.enum(['disproportionate-burden', 'out-of-scope']),
	criteria: z.array(text).default([]),
	why: words,
});

/** `product.yml`: what the statement is about, what belongs to it, and when it was last gone through. */
export const productFile = z
	.strictObject({
		name: text,
		version: text.optional(),
		description: text,
		contact: z.strictObject({
			company_name: text.optional(),
			address: text.optional(),
			email: z.email('must be an email address'),
			phone: text.optional(),
			website: text.optional(),
		}),
		/** Of the reports; by the names of https://spdx.org/licenses/. */
		license: text,
		review,
		parts: z.array(part).min(1),
		without: z.array(z.strictObject({ component, why: text })).default([]),
		exceptions: z.array(exception).default([]),
	})
	.refine(
		({ parts, without }) => components.every((each) => has(parts, each) !== has(without, each)),
		{
			path: ['parts'],
			error: `must name one for each of ${components.join(', ')}, and none for those that "without" explains`,
		},
	);

function has(list: { component: string }[], component: string): boolean {
	return list.some((each) => each.component === component);
}

export type Product = z.output<typeof productFile>;
export type Part = Product['parts'][number];
