import { createServer } from 'node:http';
import { listen } from './listen.ts';
import { answer } from './git-host/answer.ts';
import { Git, type OnPush } from './git-host/git.ts';
import { Pulls } from './git-host/pulls.ts';
import { refuse } from './git-host/refusals.ts';
import { readCall } from './git-host/request.ts';
import { findRoute } from './git-host/routes.ts';

/**
 * A stand-in for GitHub: the part of its REST API that src/server/cms uses, over a real git repository (bare or not).
 * Pull requests are in memory; their commits are also below `refs/pull/`, as on GitHub.
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

/** GitHub's refusal after too many requests: the time, in seconds since 1970, from which requests work again. */
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
	/** Called with the full name of each created, moved or deleted ref, `refs/heads/main`. The answer waits for it. */
	onPush?: OnPush;
};

export type GitHost = {
	/** The value for GITHUB_API_URL. */
	url: string;
	/** The value for CMS_REPO. */
	name: string;
	token: string;
	/** Every request so far: `GET /repos/thornbeck/hub/pulls?state=open`. A test may empty the list. */
	calls: string[];
	/** Answers every request with this trouble from now on; undefined ends it. */
	have(trouble: Trouble | undefined): void;
	stop(): Promise<void>;
};
