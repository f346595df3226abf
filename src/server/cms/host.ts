import { setup } from './setup.ts';

/**
 * Asks the git host (GitHub's REST API) something about our repository. Statuses listed in `expect` are answers; every
 * other failure throws. An error has the status only: messages can name tokens and addresses.
 */
export async function ask<Answer>(method: Method, path: string, options: Options = {}) {
	const response = await send(method, path, options);
	const data = response.status === 204 ? undefined : await response.json().catch(unreadable);
	return { status: response.status, data: data as Answer };
}

/** The bytes of an answer, as they arrive. */
export async function askBytes(path: string): Promise<ReadableStream<Uint8Array>> {
	const { body } = await send('GET', path, { patience: 20_000 });
	return body ?? unreadable();
}

async function send(method: Method, path: string, { body, expect = [], patience }: Options) {
	const { CMS_REPO, GITHUB_API_URL, GITHUB_TOKEN } = setup();
	const response = await fetch(`${GITHUB_API_URL}/repos/${CMS_REPO}/${path}`, {
		method,
		headers: {
			Accept: 'application/vnd.github+json',
			Authorization: `Bearer ${GITHUB_TOKEN}`,
			'Content-Type': 'application/json',
			'User-Agent': 'moothall',
			'X-GitHub-Api-Version': '2022-11-28',
		},
		body: body && JSON.stringify(body),
		signal: AbortSignal.timeout(patience ?? 8_000),
	}).catch(() => {
		throw new HostAway('unreachable');
	});
	if (response.ok || expect.includes(response.status)) return response;
	await response.body?.cancel();
	throw isLimited(response) ? new HostBusy(waitOf(response)) : new HostAway(`${response.status}`);
}

/** Whether GitHub refuses because it was asked too often: with 429, or with 403 and a time to wait. A plain 403 is a token without the right. */
function isLimited({ status, headers }: Response) {
	const spent = headers.get('x-ratelimit-remaining') === '0' || headers.has('retry-after');
	return status === 429 || (status === 403 && spent);
}

function waitOf({ headers }: Response) {
	const reset = Number(headers.get('x-ratelimit-reset')) - Date.now() / 1000;
	return Math.ceil(Math.min(Math.max(Number(headers.get('retry-after')) || reset || 60, 1), 3600));
}

function unreadable(): never {
	throw new HostAway('unreadable');
}

/** The git host can't be reached, is broken, or does not let us in. */
export class HostAway extends Error {
	/** A status, `unreachable` or `unreadable`. */
	readonly code: string;
	constructor(code: string) {
		super('The git host is away.');
		this.code = `git_host_${code}`;
	}
}

/** The git host was asked too often. */
export class HostBusy extends Error {
	readonly code = 'git_host_busy';
	/** Seconds until it may be asked again. */
	readonly wait: number;
	constructor(wait: number) {
		super('The git host is busy.');
		this.wait = wait;
	}
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Options = {
	body?: object;
	/** Statuses that are answers, such as 404 where something may be missing. */
	expect?: number[];
	/** Milliseconds. */
	patience?: number;
};
