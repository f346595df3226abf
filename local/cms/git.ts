import { execFile } from 'node:child_process';
import { devNull } from 'node:os';

/** Runs git in one of our repositories. Resolves with its output, rejects with its error message. */
export function git(folder: string, ...args: string[]): Promise<string> {
	return new Promise((done, failed) => {
		const options = { cwd: folder, env: gitEnvironment(), maxBuffer: 64 * 1024 * 1024 };
		execFile('git', args, options, (error, output, complaint) => {
			if (error)
				failed(new GitError(`git ${args[0]}: ${complaint || error.message}`, { cause: error }));
			else done(output);
		});
	});
}

/** The content of a blob, byte for byte. */
export function readBlob(folder: string, blob: string): Promise<Buffer> {
	return new Promise((done, failed) => {
		const options = {
			cwd: folder,
			env: gitEnvironment(),
			encoding: 'buffer' as const,
			maxBuffer: Infinity,
		};
		execFile('git', ['cat-file', 'blob', blob], options, (error, output) =>
			error ? failed(error) : done(output),
		);
	});
}

/** Whether this machine has git. */
export async function hasGit(): Promise<boolean> {
	return await git('.', '--version').then(
		() => true,
		() => false,
	);
}

/**
 * The environment of git: without the person's settings (hooks, signing, line ends, password helpers), and without the
 * variables that git sets when it starts a program.
 */
export function gitEnvironment(): NodeJS.ProcessEnv {
	const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
	return {
		...Object.fromEntries(own),
		GIT_CONFIG_GLOBAL: devNull,
		GIT_CONFIG_NOSYSTEM: '1',
		GIT_TERMINAL_PROMPT: '0',
		LC_ALL: 'C',
	};
}

class GitError extends Error {
	override name = 'GitError';
}
