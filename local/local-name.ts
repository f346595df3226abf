/** Whether a request names this machine. Otherwise a foreign host name that resolves here would let its pages in. */
export function isLocal(host = ''): boolean {
	return LOCAL.has(host.replace(/:\d+$/, ''));
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);
