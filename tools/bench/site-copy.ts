import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { copyProject } from '../setup/project-copy.ts';
import { writeArticles } from './articles.ts';

/**
 * Makes a copy of this project in `folder`, which must be inside it, with `articles` news articles; all else is as in
 * the sample town.
 */
export async function copySite(folder: string, articles: number): Promise<void> {
	await copyProject(folder);
	await cp('content', join(folder, 'content'), {
		recursive: true,
		filter: (path) => !path.startsWith(join('content', 'news')),
	});
	await writeArticles(join('content', 'news'), join(folder, 'content', 'news'), articles);
}
