import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Expected } from './expected.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The Node 24 among the installed packages, else the running Node if it is new enough. */
export function findNode(root) {
	const { platform, arch } = process;
	const name = platform === 'win32' ? `win-${arch}` : `${platform}-${arch}`;
	const file = platform === 'win32' ? 'node.exe' : 'node';
	// When Moothall is installed in another project, its packages are beside it.
	const pinned = [join(root, 'node_modules'), dirname(root)]
		.flatMap((packages) => [`node-${name}`, `node-bin-${name}`].map((each) => join(packages, each)))
		.map((folder) => join(folder, 'bin', file))
		.find((path) => existsSync(path) && spawnSync(path, ['--version']).status === 0);
	if (pinned) return pinned;
	if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
	throw new Expected(
		`npm has no Node 24 for this machine (${platform} ${arch}), and this is ${process.versions.node}. Install Node 24 from https://nodejs.org and try again.`,
	);
}

/**
 * Runs a script to its end, passes signals on, and resolves with its exit code. The script has an IPC channel: its
 * `disconnect` event says that this process was killed. This process checks its own parent, npm, and ends the script
 * when npm is gone.
 */
export async function runScript(node, args) {
	const path = [join(process.cwd(), 'node_modules/.bin'), process.env.PATH].join(delimiter);
	const child = spawn(node, args, {
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
		env: { ...process.env, PATH: path, MOOTHALL_RUN: '1' },
	});
	for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
	const parent = process.ppid;
	const watch = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500);
	if (!process.env.npm_lifecycle_event) clearInterval(watch);
	return await new Promise((ended, failed) => {
		child.once('error', failed);
		child.once('exit', (code, signal) => {
			clearInterval(watch);
			ended(signal ? 128 + constants.signals[signal] : code);
		});
	});
}
