import { spawn } from 'node:child_process';

/** Starts npm: the same npm that started this process, if npm did. */
export function startNpm(args, options = {}) {
	const { npm_execpath: script, npm_node_execpath: node = process.execPath } = process.env;
	if (script?.endsWith('.js')) return spawn(node, [script, ...args], options);
	return spawn('npm', args, { shell: process.platform === 'win32', ...options });
}
