// Runs a script of this project with everything it needs: `node tools/setup/run.mjs local/start.ts --port 5000`.
// It installs the packages when they are missing, half-finished or outdated, then starts the script with the
// Node 24 that comes with them. It has no dependency and runs on every Node from 20 on.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
	console.error(
		`Moothall needs Node 20 or newer and this is ${process.versions.node}. Get it from https://nodejs.org and try again.`,
	);
	process.exit(1);
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);

const { install } = await import('./install.mjs');
const { findNode, runScript } = await import('./node.mjs');
try {
	await install(root);
	process.exitCode = await runScript(findNode(root), process.argv.slice(2));
} catch (error) {
	if (!error.isExpected) throw error;
	console.error(`\n${error.message}`);
	process.exitCode = 1;
}
