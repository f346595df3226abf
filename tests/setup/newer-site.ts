import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { listen } from '#local/listen.ts';
import type { startTown } from '#local/town.ts';

/**
 * An address at which a test has the site of the town built again, as the build hook does: POST /build answers when residents
 * see the new site, and POST /restore brings the old one back for other tests.
 */
export async function startNewerSite({ facts: { site }, folder, build, forgetFiles }: Town) {
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
		const done = await acts[request.url ?? '']?.().catch((error: unknown) => String(error));
		response.writeHead(done ? 500 : 204).end(done);
	});
	const { url, close } = await listen(server, 0);
	return { url, stop: close };
}

type Town = Awaited<ReturnType<typeof startTown>>;
