import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * Copies what a build needs, without the content, into `folder`, so that two builds do not disturb each other. The
 * folder must be inside the project, whose packages the copy uses. Both share files that were already fetched or
 * encoded.
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
