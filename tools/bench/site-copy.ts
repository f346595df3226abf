import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { copyProject } from '../setup/project-copy.ts';
import { writeArticles } from './articles.ts';

/**
 * Makes a copy of this project in `folder`, which must be inside it, with the sample town's content; if `articles` is
 * given, with so many news articles: the town's own, which other pages lead to, and more that are made of them.
 */
export async function copySite(folder: string, articles?: number): Promise<void> {
	const news = join('content', 'news');
	await copyProject(folder);
	await cp('content', join(folder, 'content'), { recursive: true });
	if (articles === undefined) return;
	const own = (await readdir(news)).filter((file) => file.endsWith('.en.md')).length;
	await writeArticles(news, join(folder, news), articles - own);
}
