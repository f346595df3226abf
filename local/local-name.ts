/** Whether a request named this machine: a name of somebody else's that leads here would make their page one of ours. */
export function isLocal(host = ''): boolean {
	return LOCAL.has(host.replace(/:\d+$/, ''));
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);
