import type { Lang } from '#domain/language.ts';
import { hub } from '../settings.ts';

/** The settings' words for one area and for all areas, with a capital. `many` is for inside a sentence. */
export function areaWords(lang: Lang) {
	const { one, many } = hub.area_word;
	return { one: capitalised(one[lang]), many: many[lang], title: capitalised(many[lang]) };
}

/** In the preview of the CMS, the word may still be empty. */
function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
