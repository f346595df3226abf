import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Expected } from '../tools/setup/expected.mjs';
import { isAlive, type ProcessMark, processMark } from './process.ts';

/** Takes a folder for this process; refuses while another process runs the hub there. A dead process does not count. */
export async function holdHub(folder: string): Promise<Running> {
	const file = join(folder, 'running.json');
	while (!(await take(file))) {
		const { url, ...holder } = await readHolder(file);
		const { pid } = holder;
		if (isAlive(holder))
			throw new Expected(
				url
					? `The hub of this folder is running already: ${url} (process ${pid}). Use that one, or stop it with Ctrl-C in its window.`
					: `The hub of this folder is just being started by process ${pid}. Wait for that one, or stop it with Ctrl-C in its window.`,
			);
		await rm(file, { force: true });
	}
	return {
		tell: (url) => writeFile(file, JSON.stringify({ ...processMark(process.pid), url })),
		release: () => rm(file, { force: true }),
	};
}

async function take(file: string) {
	try {
		await writeFile(file, JSON.stringify(processMark(process.pid)), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

async function readHolder(file: string): Promise<Partial<ProcessMark> & { url?: string }> {
	try {
		return JSON.parse(await readFile(file, 'utf8'));
	} catch {
		return {};
	}
}

type Running = {
	/** Stores the address, which a second start shows. */
	tell(url: string): Promise<void>;
	release(): Promise<void>;
};
