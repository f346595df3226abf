import { fork } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a file that calls `serveParent` in a process of its own, so that its environment stays there. `facts` are what
 * the child sends once it has started. The child stops and tidies up on request, and when this process ends for any
 * reason.
 */
export function startChild<Facts>(file: URL): Child<Facts> {
	const child = fork(file, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
	const gone = once(child, 'exit');
	const facts = Promise.race([
		once(child, 'message').then(([message]) => message as Facts),
		gone.then(([code]) => Promise.reject(new Error(`${file.pathname} ended with ${code}.`))),
	]);
	return {
		facts,
		async stop() {
			if (child.connected) child.disconnect();
			await gone;
		},
	};
}

/**
 * The child's side: starts something, sends its facts to the parent, and stops it when the parent ends. `signal` is
 * aborted when the parent ends during the start.
 */
export async function serveParent(start: (signal: AbortSignal) => Promise<Started>): Promise<void> {
	const early = new AbortController();
	const starting = start(early.signal);
	let facts: object | undefined;
	const end = async () => {
		if (!facts) early.abort();
		const started = await starting.catch(() => undefined);
		await started?.stop().catch(console.error);
		process.exit();
	};
	let ending: Promise<void> | undefined;
	for (const event of ['disconnect', 'SIGINT', 'SIGTERM', 'SIGHUP'])
		process.on(event, () => (ending ??= end()));
	// The parent may have ended while our modules were loading.
	if (!process.connected) ending = end();
	try {
		({ facts } = await starting);
		process.send!(facts);
	} catch (error) {
		if (early.signal.aborted) return;
		console.error(error);
		process.exitCode = 1;
		process.disconnect();
	}
}

export type Child<Facts> = {
	facts: Promise<Facts>;
	stop(): Promise<void>;
};

type Started = {
	facts: object;
	stop(): Promise<void>;
};
