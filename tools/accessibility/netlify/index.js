import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Checks what was built, before it goes out: something new or a page that could not be checked fails the build. */
export async function onPostBuild({ constants, inputs, utils }) {
	await utils.cache.restore(FOLDER);
	const { baseline, exclude, config } = inputs;
	const flags = [
		...['--baseline', baseline, '--cache', FOLDER],
		...['--reporter', 'terminal', '--reporter', `comment=${COMMENT}`],
		...(exclude ? ['--exclude', exclude] : []),
		...(config ? ['--config', config] : []),
	];
	const child = spawn(process.execPath, [BIN, constants.PUBLISH_DIR, ...flags], {
		stdio: 'inherit',
	});
	const [code] = await once(child, 'exit');
	await utils.cache.save(FOLDER);
	const text = await readFile(COMMENT, 'utf8').catch(() => '');
	if (code === 0)
		return utils.status.show({ title: 'Accessibility', summary: 'Nothing new was found.', text });
	utils.build.failBuild(
		code === 2
			? 'The accessibility checks found something new: it is listed above.'
			: 'The accessibility checks could not check every page: the reasons stand above.',
	);
}

const FOLDER = '.accessibility';
const COMMENT = `${FOLDER}/comment.md`;
const BIN = fileURLToPath(new URL('../bin.mjs', import.meta.url));
