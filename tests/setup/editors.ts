import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createRepository } from '#local/cms/repository.ts';
import type { OnPush } from '#local/git-host/git.ts';
import { type GitHost, startGitHost } from '#local/git-host.ts';
import * as cms from '#functions/cms.ts';
import { type useHub, visit } from './doors.ts';
import { signIn } from './sign-in.ts';

/** The sample town's content in a git repository behind the stand-in for GitHub, and two signed-in editors. */
export function useEditors(hub: ReturnType<typeof useHub>): Editors {
	const editors = {} as Editors;
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'moothall-editors-'));
		const repository = join(folder, 'hub.git');
		await createRepository(join(folder, 'hub'), 'content');
		await run('git', ['clone', '--quiet', '--bare', join(folder, 'hub'), repository]);
		const host = await startGitHost({ repository, onPush: (ref) => editors.onPush?.(ref) });
		Object.assign(editors, { host, repository });
	});
	beforeEach(async () => {
		const { host } = editors;
		host.have(undefined);
		editors.onPush = undefined;
		Object.assign(process.env, {
			CMS_REPO: host.name,
			GITHUB_API_URL: host.url,
			GITHUB_TOKEN: host.token,
		});
		const cookies = new Map<string, Promise<string>>();
		// One sign-in at a time, because each reads the newest mail.
		let last: Promise<unknown> = Promise.resolve();
		const cookieOf = (name: string) => {
			const signingIn = () => signIn(hub, `${name}@thornbeck.example.org`);
			const known = cookies.get(name) ?? last.then(signingIn);
			cookies.set(name, known);
			last = known.catch(() => {});
			return known;
		};
		Object.assign(editors, {
			cookieOf,
			efa: async (action: string, params?: object) =>
				await ask(await cookieOf('editor'), action, params),
			guto: async (action: string, params?: object) =>
				await ask(await cookieOf('golygydd'), action, params),
			git: async (...args: string[]) =>
				(await run('git', ['-C', editors.repository, ...args])).stdout.trim(),
			lastAct: () => hub.value('select coalesce(max(id), 0)::int from app.audit_log'),
			actsSince: async (id: number) => (await hub.value(ACTS, [id])) ?? [],
		});
		host.calls.length = 0;
	});
	afterAll(async () => {
		await editors.host?.stop();
		await rm(folder, { recursive: true, force: true });
	});
	return editors;
}

/** Sends one action as Decap's page in a browser does. */
export async function ask(cookie: string, action: string, params: object = {}): Promise<Answer> {
	const { status, text, headers } = await visit(cms, '/api/cms', {
		method: 'POST',
		body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
		headers: { ...fromOurPage, cookie },
	});
	return { status, body: JSON.parse(text), headers };
}

export const fromOurPage = {
	'content-type': 'application/json; charset=utf-8',
	origin: 'https://hub.example.org',
	'sec-fetch-site': 'same-origin',
};

/** Decap's parameters for a save of one entry in its workflow. */
export function save(path: string, raw: string, more: Partial<Save> = {}) {
	const [, collection = '', slug = ''] = /^content\/(\w+)\/([^.]+)/.exec(path) ?? [];
	const { bases, assets = [], files = [], ...options } = more;
	return {
		dataFiles: [{ path, raw }, ...files].map((file) => ({ slug, ...file })),
		assets,
		options: {
			collectionName: collection,
			commitMessage: `Update ${collection} “${slug}”`,
			useWorkflow: true,
			status: 'draft',
			...options,
		},
		...(bases && { bases }),
	};
}

/** An article that is fit to publish. */
export function article(title: string, body = 'It happened.') {
	return `---\ntitle: ${JSON.stringify(title)}\nsummary: It happened here.\npublished_on: 2026-11-20\ntopic: environment\n---\n\n${body}\n`;
}

const run = promisify(execFile);

const ACTS = `
	select array_agg(act || ' ' || subject order by id) from app.audit_log
	where id > $1 and act ~ '_(entry|setting|picture|draft)$'`;

type Save = {
	bases: Record<string, string | null>;
	assets: { path: string; content: string; encoding: 'base64' }[];
	files: { path: string; raw: string }[];
	collectionName: string;
	commitMessage: string;
};

// biome-ignore lint/suspicious/noExplicitAny: the answers of a protocol, looked at one key at a time
type Answer = { status: number; body: any; headers: Headers };
type Ask = (action: string, params?: object) => Promise<Answer>;

type Editors = {
	host: GitHost;
	repository: string;
	/** Called after a branch moved, before the answer to the push, for tests of simultaneous changes. */
	onPush?: OnPush;
	/** The cookie of a person, signed in once for each test. `name` is the part before @thornbeck.example.org. */
	cookieOf: (name: string) => Promise<string>;
	/** The requests of Efa Rees, in English. */
	efa: Ask;
	/** The requests of Guto Llwyd, in Welsh. */
	guto: Ask;
	lastAct: () => Promise<number>;
	/** The acts of editors after the act `id`, the oldest first. */
	actsSince: (id: number) => Promise<string[]>;
	/** Runs git on the repository itself. */
	git: (...args: string[]) => Promise<string>;
};
