import { getEntry } from 'astro:content';
import type { Lang } from '#domain/language.ts';

/** The notice of the pause of all signing, if there was one at the time of the build. */
export async function noticeOfPause(lang: Lang): Promise<string | undefined> {
	return (await getEntry('pause', 'pause'))?.data[lang];
}
