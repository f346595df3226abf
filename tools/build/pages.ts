import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every built page: its file below `folder`, its address and its HTML. The shell of the CMS in `admin/` is left out. */
export async function builtPages(folder: string): Promise<BuiltPage[]> {
	const files = (await readdir(folder, { recursive: true })).filter(
		(file) => file.endsWith('.html') && !/^admin[\\/]/.test(file),
	);
	return Promise.all(
		files.sort().map(async (file) => {
			const html = await readFile(join(folder, file), 'utf8');
			return { file, path: `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`, html };
		}),
	);
}

export type BuiltPage = { file: string; path: string; html: string };
