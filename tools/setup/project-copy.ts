import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * Makes a copy of what a build needs, but for the content, in `folder`, so that two builds don't meet. The folder must be
 * inside the project, whose packages it uses. What was fetched or encoded already is shared with it.
 */
export async function copyProject(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	for (const part of PARTS) await cp(part, join(folder, part), { recursive: true });
	await mkdir(join(folder, 'node_modules', '.cache'), { recursive: true });
	await mkdir(CACHE, { recursive: true });
	await symlink(resolve(CACHE), join(folder, CACHE), 'junction');
}

const PARTS = [
	'src',
	'functions',
	'public',
	'docs/accessibility',
	'tools/build',
	'tools/setup',
	'astro.config.mjs',
	'netlify.toml',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
];
const CACHE = join('node_modules', '.cache', 'moothall');
