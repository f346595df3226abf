import { z } from 'zod';
import { strings } from '#strings/index.ts';
import written from '../../docs/accessibility/statement.json' with { type: 'json' };

const { statuses, ways } = strings('en').accessibility;
const status = z.enum(Object.keys(statuses) as (keyof typeof statuses)[]);
const way = z.enum(Object.keys(ways) as (keyof typeof ways)[]);

/** The facts of the accessibility statement, from the last full run and the hand tests. */
export const statement = z
	.object({
		conformance: z.object({ status }),
		machines: z.object({ on: z.string(), pages: z.number(), to_be_looked_at: z.number() }),
		people: z.array(z.object({ title: z.string(), tested_on: z.string(), ways: z.array(way) })),
		failures: z.array(z.object({ what: z.object({ en: z.string(), cy: z.string().optional() }) })),
		not_tested: z.object({ ways: z.array(way) }),
		review: z.object({ last_on: z.string(), again_by: z.string() }),
	})
	.parse(written);
