import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { settings, settingsFiles } from '#collections/settings.ts';
import { written } from '#collections/written.ts';
import feedbackFile from '#content/settings/feedback.yml?raw';
import hubFile from '#content/settings/hub.yml?raw';
import topicsFile from '#content/settings/topics.yml?raw';
import { contentFolder } from '#collections/folder.ts';

/** Taken in by the build: what is rendered on demand runs where these files are not. */
const files = { feedback: feedbackFile, hub: hubFile, topics: topicsFile };

export const hub = read('hub', settings.hub);
export const topics = read('topics', settings.topics).topics;
export const feedback = read('feedback', settings.feedback);

function read<S extends z.ZodType>(name: keyof typeof settings, schema: S): z.infer<S> {
	const file = join(contentFolder, 'settings', `${name}.yml`);
	const saved = parse(files[name]);
	const result = schema.safeParse(written(settingsFiles[name].fields, saved));
	if (result.success) return result.data;
	const issue = result.error.issues[0]!;
	throw new Error(`${file}: ${issue.path.join('.') || 'the file'} ${issue.message}.`);
}
