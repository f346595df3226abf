import { spawn } from 'node:child_process';
import { gitEnvironment } from '../cms/git.ts';

/** Runs git's low-level commands on one repository. */
export class Git {
	readonly #folder: string;
	readonly #onPush: OnPush;

	constructor(folder: string, onPush: OnPush = () => {}) {
		this.#folder = folder;
		this.#onPush = onPush;
	}

	/** The same repository with another work tree. */
	at(folder: string) {
		return new Git(folder, this.#onPush);
	}

	/** Standard output without its last line break; undefined when git exits with another code than 0. */
	async try(args: string[], options: Options = {}): Promise<string | undefined> {
		const { code, output } = await this.bytes(args, options);
		return code === 0 ? output.toString('utf8').replace(/\n$/, '') : undefined;
	}

	/** @throws when git exits with another code than 0. */
	async run(args: string[], options: Options = {}): Promise<string> {
		const output = await this.try(args, options);
		if (output === undefined) throw new Error(`git ${args.join(' ')} failed.`);
		return output;
	}

	async bytes(args: string[], { input, environment }: Options = {}) {
		const env = { ...gitEnvironment(), ...environment };
		const child = spawn('git', ['-C', this.#folder, ...args], { env });
		const chunks: Buffer[] = [];
		child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
		child.stderr.resume();
		child.stdin.on('error', () => {});
		child.stdin.end(input);
		const code = await new Promise<number | null>((resolve, reject) => {
			child.on('error', reject);
			child.on('close', resolve);
		});
		return { code, output: Buffer.concat(chunks) };
	}

	/** The id of a name such as `refs/heads/main` or `<commit>:content`; undefined if the name does not exist. */
	resolve(name: string): Promise<string | undefined> {
		return this.try(['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
	}

	/** Compare-and-swap: false if the ref no longer is at `from`. '' stands for a ref that does not exist. */
	async moveRef(ref: string, to: string, from: string): Promise<boolean> {
		const args = to ? ['update-ref', ref, to, from || NONE] : ['update-ref', '-d', ref, from];
		const moved = (await this.try(args)) !== undefined;
		if (moved) await this.#onPush(ref);
		return moved;
	}

	async contains(commit: string, ancestor: string): Promise<boolean> {
		return (await this.try(['merge-base', '--is-ancestor', ancestor, commit])) !== undefined;
	}
}

const NONE = '0'.repeat(40);

export type OnPush = (ref: string) => void | Promise<void>;

type Options = {
	input?: string | Buffer;
	environment?: Record<string, string>;
};
