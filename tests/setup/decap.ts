import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { User } from '#collections/uses.ts';
import { connected } from '#cms/connection/connection.ts';
import { type LocalCms, startCms } from '#local/cms.ts';

/** A machine of an editor: a content folder, a repository and a real decap-server, in a folder with a space in its name. */
export async function startMachine(parts = ['areas', 'settings', 'guides']): Promise<Machine> {
	const folder = await mkdtemp(join(tmpdir(), 'an editor '));
	const content = join(folder, 'content');
	for (const part of parts)
		await cp(join('content', part), join(content, part), { recursive: true });
	const said: string[] = [];
	const machine: Machine = {
		content,
		said,
		published: 0,
		cms: undefined!,
		async start() {
			machine.cms = (await startCms({
				folder: join(folder, 'editors'),
				content,
				say: (line) => said.push(line),
				published: () => (machine.published += 1),
			}))!;
		},
		async remove() {
			await machine.cms.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
	await machine.start();
	return machine;
}

/** The open CMS: Decap's side of the connection, and the messages that it showed. */
export function openCms({ cms }: Machine): OpenCms {
	const notices: string[] = [];
	const links: User[] = [];
	const proxyUrl = 'http://localhost/api/decap';
	const fetch = connected({
		proxyUrl,
		lang: 'en',
		fetch: async (url, init) => await cms.answer(new Request(String(url), init)),
		tell(sentence, { uses = [] }) {
			notices.push(sentence);
			links.push(...uses);
		},
		settled: () => {},
	});
	const call = async <Answer>(action: string, params: object): Promise<Answer> => {
		const body = JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } });
		const headers = { 'content-type': 'application/json; charset=utf-8' };
		const response = await fetch(proxyUrl, { method: 'POST', headers, body });
		const answer = await response.json();
		if (!response.ok) throw new Error(`${response.status} ${answer.error}`);
		return answer as Answer;
	};
	return {
		notices,
		links,
		call,
		open: async (path) => (await call<{ data: string }>('getEntry', { path })).data,
		save: async (path, raw, { draft = false, welsh, assets = [] } = {}) => {
			const [, collectionName, slug] = /^content\/(\w+)\/([^/.]*)/.exec(path)!;
			const files = [{ path, raw, slug }];
			if (welsh) files.push({ path: path.replace('.en.', '.cy.'), raw: welsh, slug });
			const options = { collectionName, useWorkflow: true, status: 'draft', commitMessage: 'x' };
			await call('persistEntry', { dataFiles: files, assets, options });
			const drafts = await call<string[]>('unpublishedEntries', {});
			if (!draft && drafts.includes(`${collectionName}/${slug}`))
				await call('publishUnpublishedEntry', { collection: collectionName, slug });
		},
	};
}

export type Machine = {
	/** The content folder of the site's build. */
	content: string;
	/** The hub's output. */
	said: string[];
	/** The number of publications. */
	published: number;
	cms: LocalCms;
	start(): Promise<void>;
	remove(): Promise<void>;
};

type OpenCms = {
	notices: string[];
	/** The entries that the messages had links to. */
	links: User[];
	call<Answer>(action: string, params: object): Promise<Answer>;
	open(path: string): Promise<string>;
	save(
		path: string,
		raw: string,
		options?: {
			/** Whether it stays a draft. Otherwise it is published. */
			draft?: boolean;
			welsh?: string | undefined;
			assets?: { path: string; content: string; encoding: 'base64' }[];
		},
	): Promise<void>;
};
