import { z } from 'zod';

/*
 * The calls of Decap's proxy backend (decap-server 3.11 has the same). Keys that are not listed are ignored, the branch too:
 * the setup names it. Only `bases`, `whole` and `usedIn` are our own additions.
 */

const text = z.string().max(1_000);
const entry = { collection: text, slug: text };
const base64 = z.string().refine((content) => !/[^\w+/=]/.test(content));
const asset = z.object({ path: text, content: base64, encoding: z.literal('base64') });
const dataFile = z.object({ path: text, slug: text, raw: z.string(), newPath: text.optional() });
const status = z.enum(['draft', 'pending_review', 'pending_publish']);
const words = z.object({ commitMessage: text.default('') });

const params = {
	info: z.object({}).default({}),
	entriesByFolder: z.object({ folder: text, extension: z.literal('md'), depth: z.number() }),
	entriesByFiles: z.object({
		files: z.array(z.object({ path: text, label: text.optional() })).max(1_000),
	}),
	getEntry: z.object({ path: text }),
	/** `whole` asks for the drafts themselves, with their texts, and not for their names only. */
	unpublishedEntries: z.object({ whole: z.literal(true).optional() }),
	unpublishedEntry: z.union([
		z.object({ id: z.string().max(1_000) }),
		z.object({ id: z.undefined().optional(), ...entry }),
	]),
	unpublishedEntryDataFile: z.object({ ...entry, path: text }),
	unpublishedEntryMediaFile: z.object({ ...entry, path: text }),
	deleteUnpublishedEntry: z.object(entry),
	persistEntry: z.object({
		dataFiles: z.array(dataFile).min(1).max(10),
		assets: z.array(asset).max(50),
		options: words.extend({
			collectionName: text,
			// Nothing is published without being looked at once more, and checked.
			useWorkflow: z.literal(true),
			status: status.default('draft'),
		}),
		/** The id each file had when the person opened it; null when there was none. */
		bases: z.record(z.string(), z.string().nullable()).default({}),
	}),
	updateUnpublishedEntryStatus: z.object({ ...entry, newStatus: status }),
	publishUnpublishedEntry: z.object(entry),
	getMedia: z.object({ mediaFolder: text }),
	getMediaFile: z.object({ path: text }),
	persistMedia: z.object({ asset, options: words }),
	deleteFile: z.object({ path: text, options: words }),
	deleteFiles: z.object({ paths: z.array(text).min(1).max(50), options: words }),
	getDeployPreview: z.object(entry),
	/** Which published entries need a thing, such as `images/clock.jpg`. */
	usedIn: z.object({ thing: text }),
};

/** One request, checked; undefined for what is not one. */
export function readCall(body: unknown): Call | undefined {
	const { data: sent } = call.safeParse(body);
	if (!sent) return undefined;
	const read = params[sent.action].safeParse(sent.params);
	return read.success ? ({ action: sent.action, params: read.data } as Call) : undefined;
}

const call = z.object({
	action: z.enum(Object.keys(params) as Action[]),
	params: z.unknown(),
});

export type Action = keyof typeof params;
export type Params<Name extends Action> = z.output<(typeof params)[Name]>;
export type Call = { [Name in Action]: { action: Name; params: Params<Name> } }[Action];
