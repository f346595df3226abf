import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { settings } from '#collections/settings.ts';
import type { Lang } from '#domain/language.ts';

export const hub = read('hub.yml', settings.hub);
export const topics = read('topics.yml', settings.topics).topics;
export const feedback = read('feedback.yml', settings.feedback);

/** What the settings call one area and all of them, beginning with a capital. `many` is for inside a sentence. */
export function areaWords(lang: Lang) {
	const { one, many } = hub.area_word;
	return { one: capitalised(one[lang]), many: many[lang], title: capitalised(many[lang]) };
}

function capitalised(word: string): string {
	return word[0]!.toUpperCase() + word.slice(1);
}

function read<S extends z.ZodType>(name: string, schema: S): z.infer<S> {
	const file = join('content/settings', name);
	const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
	if (result.success) return result.data;
	const issue = result.error.issues[0]!;
	throw new Error(`${file}: ${issue.path.join('.') || 'the file'} ${issue.message}.`);
}
