import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { labelInFile } from '#collections/pieces.ts';
import { readWith } from '#collections/read-with.ts';
import { settings, settingsFiles } from '#collections/settings.ts';
import { written } from '#collections/written.ts';
import feedbackFile from '#content/settings/feedback.yml?raw';
import hubFile from '#content/settings/hub.yml?raw';
import topicsFile from '#content/settings/topics.yml?raw';
import { contentFolder } from '#collections/folder.ts';
import { sayFault } from '#strings/sentences.ts';

/** Imported into the bundle: pages that are rendered on demand run where these files do not exist. */
const files = { feedback: feedbackFile, hub: hubFile, topics: topicsFile };

export const hub = read('hub', settings.hub);
export const topics = read('topics', settings.topics).topics;
export const feedback = read('feedback', settings.feedback);

function read<S extends z.ZodType>(name: keyof typeof settings, schema: S): z.infer<S> {
	const file = join(contentFolder, 'settings', `${name}.yml`);
	const saved = parse(files[name]);
	const { fields } = settingsFiles[name];
	const { data, faults } = readWith({ fields, schema }, written(fields, saved));
	if (!faults[0]) return data as z.infer<S>;
	throw new Error(`${file}: ${sayFault(faults[0], 'en', labelInFile(fields, faults[0].path))}`);
}
