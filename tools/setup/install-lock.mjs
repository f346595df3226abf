import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Expected } from './expected.mjs';

/**
 * Takes a lock file, and waits while a living process holds it. The lock of a dead process does not count. Resolves
 * with the function that releases the lock.
 */
export async function holdLock(path) {
	let told = false;
	while (!take(path)) {
		if (!holders(path).some(isAlive)) {
			rmSync(path, { force: true });
			continue;
		}
		if (!told) console.log('Another window is installing already. Waiting for it …');
		told = true;
		await pause(500);
	}
	const release = () => rmSync(path, { force: true });
	/** A child that may outlive this process holds the lock too. */
	release.alsoHeldBy = (pid) => writeFileSync(path, `${process.pid} ${pid}`);
	return release;
}

function take(path) {
	try {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, `${process.pid}`, { flag: 'wx' });
		return true;
	} catch (error) {
		if (error.code === 'EEXIST') return false;
		throw new Expected(
			`${path} can't be written (${error.code}). Is the disk full, or the folder somebody else's?`,
		);
	}
}

function holders(path) {
	try {
		const pids = readFileSync(path, 'utf8').split(' ').map(Number).filter(Boolean);
		// The process that made the file has not written its number yet, so the lock counts as held.
		if (!pids.length && Date.now() - statSync(path).mtimeMs < 1_000) return [process.pid];
		return pids;
	} catch {
		return [];
	}
}

function isAlive(pid) {
	try {
		process.kill(pid, 0);
	} catch (error) {
		return error.code === 'EPERM';
	}
	try {
		// A zombie has ended: a container without an init keeps zombies for ever.
		return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
	} catch {
		return true;
	}
}
