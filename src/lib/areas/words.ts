import type { Lang } from '#domain/language.ts';
import { hub } from '../settings.ts';

/** What the settings call one area and all of them, beginning with a capital. `many` is for inside a sentence. */
export function areaWords(lang: Lang) {
	const { one, many } = hub.area_word;
	return { one: capitalised(one[lang]), many: many[lang], title: capitalised(many[lang]) };
}

/** In the preview, it may not be written yet. */
function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
