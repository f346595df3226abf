import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdLock } from './install-lock.mjs';
import { Expected } from './expected.mjs';
import { startNpm } from './npm.mjs';

/**
 * Installs the packages of the lock file, unless a finished install has left its mark for this lock file. The second of
 * two simultaneous installs waits for the first.
 */
export async function install(root) {
	if (isInstalled(root)) return;
	const release = await holdLock(join(root, '.local/install.lock'));
	try {
		if (isInstalled(root)) return;
		console.log('Installing what is missing. The first time takes about a minute.');
		const started = Date.now();
		const wanted = fingerprint(root);
		await npmCi(release);
		writeFileSync(mark(root), wanted);
		console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.\n`);
	} finally {
		release();
	}
}

/** `npm ci` empties node_modules first, so only a finished install leaves this mark. */
function isInstalled(root) {
	try {
		return readFileSync(mark(root), 'utf8') === fingerprint(root);
	} catch {
		return false;
	}
}

function fingerprint(root) {
	const lock = readFileSync(join(root, 'package-lock.json'));
	return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`;
}

function mark(root) {
	return join(root, 'node_modules/.moothall');
}

async function npmCi(release) {
	const args = 'ci --include=dev --include=optional --no-audit --no-fund --loglevel=error'.split(
		' ',
	);
	const child = startNpm(args, { stdio: ['ignore', 'inherit', 'inherit'] });
	release.alsoHeldBy(child.pid);
	const stop = () => child.kill('SIGTERM');
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
	const [code] = await once(child, 'exit').catch((error) => {
		throw new Expected(
			`npm could not be started (${error.code}). It comes with Node: is it installed?`,
		);
	});
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stop);
	if (code === null)
		throw new Expected('Stopped. The next start installs again from the beginning.');
	if (code !== 0)
		throw new Expected(
			'The packages could not be installed; npm said why above. With a network line and 1.5 GB of free disk, try again: it begins afresh.',
		);
}
