import { isValidAction } from 'pa11y/lib/action.js';
import { z } from 'zod';

/* What is done to a page before it is checked. Each message goes on from the name of the key. */
const named = (message: string) => z.string(message).min(1, message);

export const sentence = z
	.string('must be one of pa11y\'s actions in quotes, such as "click element #menu"')
	.refine(isValidAction, {
		error: ({ input }) =>
			`is no action that pa11y knows (${JSON.stringify(input)}); it may begin with "navigate to", "click", ` +
			'"set field", "clear field", "check field", "uncheck field", "screen capture" or "wait for"',
	});

const step = z.union(
	[
		sentence,
		z.strictObject({
			fill: z.record(
				z.string(),
				z.union(
					[z.string(), z.boolean()],
					'must be the text of the field, or true or false for a box',
				),
				'must name fields and what goes into them, such as { "email": "ada@example.org" }',
			),
		}),
		z.strictObject({ press: named('must be a selector, or the words on a button or link') }),
		z.strictObject({ submit: named('must be the selector of a form') }),
		z.strictObject({ go: named('must be an address') }),
	],
	'must be one of pa11y\'s actions, or an object with one of "fill", "press", "submit" and "go"',
);
const steps = z.array(step, 'must be a list of steps');
export const status = z
	.int('must be a status of HTTP, such as 404')
	.min(100, 'must be a status of HTTP, such as 404')
	.max(599, 'must be a status of HTTP, such as 404');
export const states = z.union(
	[
		z.record(z.string(), steps),
		z.array(z.strictObject({ name: named('must be a name'), steps, status: status.optional() })),
	],
	'must be lists of steps by the names of the states, such as { "errors": [{ "submit": "form" }] }',
);
