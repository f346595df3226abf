import { createServer } from 'node:http';
import { listen } from '#local/listen.ts';
import { answer } from './git-host/answer.ts';
import { Git, type OnPush } from './git-host/git.ts';
import { Pulls } from './git-host/pulls.ts';
import { refuse } from './git-host/refusals.ts';
import { readCall } from './git-host/request.ts';
import { findRoute } from './git-host/routes.ts';

/**
 * A stand-in for GitHub: the part of its REST API that src/server/cms asks, over a real git repository (bare or not).
 * Pull requests are kept in memory, their commits also below `refs/pull/` as on GitHub.
 */
export async function startGitHost(options: GitHostOptions): Promise<GitHost> {
	const { name = 'thornbeck/hub', token = 'a-token-for-tests-only' } = options;
	const git = new Git(options.repository, options.onPush);
	const pulls = new Pulls(git);
	const calls: string[] = [];
	let trouble: Trouble | undefined;

	const server = createServer((request, response) =>
		answer(request, response, async () => {
			calls.push(`${request.method} ${decodeURIComponent(request.url ?? '')}`);
			if (trouble === 'outage') throw refuse(502, 'Server Error');
			if (trouble === 'rate limit') throw refuse(403, 'API rate limit exceeded', LIMITED());
			if (request.headers.authorization !== `Bearer ${token}`) throw refuse(401, 'Bad credentials');
			const call = await readCall(request, name);
			const found = call && findRoute(call);
			if (!found) throw refuse(404, 'Not Found');
			return await found.route({ git, pulls, name, ...call, parts: found.parts });
		}),
	);
	const { url, close } = await listen(server, options.port ?? 0);
	return {
		url,
		name,
		token,
		calls,
		have(next) {
			trouble = next;
		},
		stop: close,
	};
}

/** What GitHub says with a refusal of somebody who asked too often: in seconds since 1970, when it may be asked again. */
const LIMITED = () => ({
	'x-ratelimit-remaining': '0',
	'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 90),
});

type Trouble = 'outage' | 'rate limit';

type GitHostOptions = {
	/** The folder of the git repository. */
	repository: string;
	port?: number;
	/** `owner/name` of the repository in addresses. */
	name?: string;
	token?: string;
	/** Called with the full name of each ref that was created, moved or deleted, `refs/heads/main`; the answer waits for it. */
	onPush?: OnPush;
};

export type GitHost = {
	/** What GITHUB_API_URL is set to. */
	url: string;
	/** What CMS_REPO is set to. */
	name: string;
	token: string;
	/** Every request so far: `GET /repos/thornbeck/hub/pulls?state=open`. May be emptied. */
	calls: string[];
	/** Answers nothing but this trouble from now on; undefined ends it. */
	have(trouble: Trouble | undefined): void;
	stop(): Promise<void>;
};
