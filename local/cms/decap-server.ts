import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { nextFreePort } from '../port.ts';
import { gitEnvironment } from './git.ts';

/**
 * Decap's own server on a git repository, for this machine only. It refuses requests without a key that only our front
 * door has, so a page that finds its port cannot use it, whatever the origin or host name of the page.
 */
export async function startDecapServer(repository: string): Promise<DecapServer> {
	const key = randomUUID();
	for (let attempt = 1; ; attempt++) {
		const port = await nextFreePort(FIRST_PORT + Math.floor(Math.random() * 2000));
		const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), {
			cwd: repository,
			stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
			execArgv: [],
			env: {
				...gitEnvironment(),
				MODE: 'git',
				GIT_REPO_DIRECTORY: repository,
				BIND_HOST: '127.0.0.1',
				PORT: String(port),
				KEY: key,
				LOG_LEVEL: 'error',
			},
		});
		const url = `http://127.0.0.1:${port}/api/v1`;
		const ask = async (body: string) =>
			await fetch(url, {
				method: 'POST',
				headers: { authorization: key, 'content-type': 'application/json' },
				body,
			});
		if (await isUp(child, ask)) return { url, ask, stop: () => stop(child) };
		await stop(child);
		if (attempt === 3) throw new Error('decap-server did not start.');
	}
}

async function isUp(child: ChildProcess, ask: DecapServer['ask']): Promise<boolean> {
	for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
		const answer = await ask(JSON.stringify({ action: 'info' })).catch(() => undefined);
		if (answer?.ok) return true;
		await pause(50);
	}
	return false;
}

async function stop(child: ChildProcess) {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = once(child, 'exit');
	child.kill();
	await gone;
}

const FIRST_PORT = 18_000;

export type DecapServer = {
	url: string;
	/** Sends a call of Decap's protocol. */
	ask: (body: string) => Promise<Response>;
	stop: () => Promise<void>;
};
