import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createRepository } from '../../local/cms/repository.ts';
import { type GitHost, startGitHost } from '../../local/git-host.ts';
import { listen } from '../../local/listen.ts';

/** So many git hosts behind one address, with the sample town's texts in each: `use` says which of them answers. */
export async function startGitHosts(number: number): Promise<GitHosts> {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
	const hosts: GitHost[] = [];
	for (let n = 0; n < number; n++) {
		const repository = join(folder, `${n}`);
		await createRepository(repository, 'content');
		hosts.push(await startGitHost({ repository }));
	}
	let host = hosts[0]!;
	const server = createServer(async (request, response) => {
		const { method = 'GET', headers } = request;
		const sent = await buffer(request);
		const answer = await fetch(host.url + request.url, {
			method,
			headers: { authorization: headers.authorization ?? '' },
			...(sent.length && { body: new Uint8Array(sent) }),
		});
		response.writeHead(answer.status);
		response.end(Buffer.from(await answer.arrayBuffer()));
	});
	const { url, close } = await listen(server, 0);
	return {
		url,
		hosts,
		use(next) {
			host = next;
		},
		async stop() {
			await close();
			for (const each of hosts) await each.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

type GitHosts = {
	url: string;
	hosts: GitHost[];
	use(host: GitHost): void;
	stop(): Promise<void>;
};
