import { constants } from 'node:fs';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const manifest = createRequire(import.meta.url).resolve('decap-cms/package.json');
const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };

/** The folder of Decap's files below `/admin/`. Its name changes with the version, so browsers may keep the files. */
export const decapFolder = `decap-${version}`;

/** Copies Decap's own program: `decap-cms.js` and the parts that it loads later, without source maps and duplicates. */
export async function copyDecap(folder: string): Promise<void> {
	const source = join(dirname(manifest), 'dist');
	await mkdir(folder, { recursive: true });
	const names = (await readdir(source)).filter((name) => WANTED.test(name));
	for (const name of names)
		await cp(join(source, name), join(folder, name), { mode: constants.COPYFILE_FICLONE });
}

const WANTED = /^(?:(?:\d+\.)?decap-cms\.js|decap-cms\.js\.LICENSE\.txt|\w+\.wasm)$/;
