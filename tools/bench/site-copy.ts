import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeArticles } from './articles.ts';

/**
 * Makes a copy of this project in `folder` with `articles` news articles in it; all else is as in the sample town.
 * The folder must be inside the project, whose packages it uses. Pictures that are encoded already are not encoded
 * again: their number does not grow with the articles.
 */
export async function copySite(folder: string, articles: number): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	for (const part of PARTS) await cp(part, join(folder, part), { recursive: true });
	await cp('content', join(folder, 'content'), {
		recursive: true,
		filter: (path) => !path.startsWith(join('content', 'news')),
	});
	await writeArticles(join('content', 'news'), join(folder, 'content', 'news'), articles);
	await mkdir(join(folder, 'node_modules', '.cache'), { recursive: true });
	await mkdir(PICTURES, { recursive: true });
	await symlink(resolve(PICTURES), join(folder, PICTURES), 'junction');
}

const PARTS = ['src', 'public', 'tools/build', 'astro.config.ts', 'package.json', 'tsconfig.json'];
const PICTURES = join('node_modules', '.cache', 'moothall');
