import { spawn } from 'node:child_process';

/** Starts npm: the very one that started us, where there is one. */
export function startNpm(args, options = {}) {
	const { npm_execpath: script, npm_node_execpath: node = process.execPath } = process.env;
	if (script?.endsWith('.js')) return spawn(node, [script, ...args], options);
	return spawn('npm', args, { shell: process.platform === 'win32', ...options });
}
