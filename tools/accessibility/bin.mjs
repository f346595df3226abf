#!/usr/bin/env node
// `moothall-a11y`: finds the Node 24 that comes with the packages and runs cli.ts with it, whatever Node runs this.
import { fileURLToPath } from 'node:url';
import { findNode, runScript } from '../setup/node.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const types = new URL('types.mjs', import.meta.url).href;
const run = fileURLToPath(new URL('run-cli.ts', import.meta.url));
try {
	process.exitCode = await runScript(findNode(root), [
		'--disable-warning=ExperimentalWarning',
		'--import',
		types,
		run,
		...process.argv.slice(2),
	]);
} catch (error) {
	if (!error.isExpected) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
