import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { listen } from '#local/listen.ts';
import type { startTown } from '#local/town.ts';

/**
 * An address at which a test has something done to the town that a journey would wait for. POST /build builds the site again,
 * as the build hook does, and answers when residents see it; POST /restore brings the old one back for other tests. POST
 * /run/send-mail runs that scheduled function now, and answers when it has ended.
 */
export async function startTownActs({ facts: { site }, folder, build, forgetFiles, run }: Town) {
	const newer = join(folder, 'newer-site');
	const kept = join(folder, 'kept-site');
	const show = async (made: string) => {
		await rm(site, { recursive: true, force: true });
		await rename(made, site);
		forgetFiles();
	};
	const acts: Record<string, () => Promise<void>> = {
		async '/build'() {
			await build(newer);
			if (!existsSync(kept)) await cp(site, kept, { recursive: true });
			await show(newer);
		},
		'/restore': () => show(kept),
	};
	const server = createServer(async (request, response) => {
		const { url: path = '' } = request;
		const act = acts[path] ?? (() => run(path.replace('/run/', '')));
		const failure = await act().then(
			() => '',
			(error: unknown) => String(error),
		);
		response.writeHead(failure ? 500 : 204).end(failure);
	});
	const { url, close } = await listen(server, 0);
	return { url, stop: close };
}

type Town = Awaited<ReturnType<typeof startTown>>;
