import { ask } from './host.ts';
import { Refused } from './refused.ts';
import { createBranch } from './repository.ts';
import { setup } from './setup.ts';

/** Every draft: the open pull requests from our own `cms/` branches. */
export async function openPulls(): Promise<Pull[]> {
	const { CMS_REPO } = setup();
	const found: Pull[] = [];
	for (let page = 1; page <= MOST_PAGES; page++) {
		const { data } = await ask<Pull[]>(
			'GET',
			`pulls?${query({ per_page: '100', page: `${page}` })}`,
		);
		found.push(...data);
		if (data.length < 100) break;
	}
	// Anybody may open a pull request from a fork of a public repository, and call its branch what they like.
	return found.filter(
		({ head }) => head.repo?.full_name === CMS_REPO && head.ref.startsWith('cms/'),
	);
}

/** The open pull request of a branch. */
export async function pullOf(branch: string): Promise<Pull | undefined> {
	const owner = setup().CMS_REPO.split('/')[0];
	const { data } = await ask<Pull[]>('GET', `pulls?${query({ head: `${owner}:${branch}` })}`);
	return data[0];
}

/** Opens the pull request of a branch, unless there is one. If a publication has deleted the branch meanwhile, it is made again. */
export async function ensurePull(branch: string, commit: string, about: About): Promise<void> {
	for (let attempt = 0; attempt < 3; attempt++) {
		if (await pullOf(branch)) return;
		const body = { title: about.title, body: about.text, head: branch, base: setup().CMS_BRANCH };
		const { status, data } = await ask<Pull>('POST', 'pulls', { body, expect: [422] });
		if (status === 201) return setStatus(data, about.status);
		await createBranch(branch, commit);
	}
	throw new Refused(409, 'busy');
}

/** The label says how far a draft is, as with Decap's own GitHub backend. Other labels stay. */
export async function setStatus({ number, labels }: Pull, status: string): Promise<void> {
	const others = labels.map(({ name }) => name).filter((name) => !name.startsWith(PREFIX));
	await ask('PUT', `issues/${number}/labels`, { body: { labels: [...others, PREFIX + status] } });
}

export function statusOf(pull: Pull | undefined): string {
	const label = pull?.labels.find(({ name }) => name.startsWith(PREFIX));
	return label?.name.slice(PREFIX.length) ?? 'draft';
}

function query(wanted: Record<string, string>) {
	return new URLSearchParams({ state: 'open', base: setup().CMS_BRANCH, ...wanted });
}

const PREFIX = 'decap-cms/';
const MOST_PAGES = 10;

export type Pull = {
	number: number;
	labels: { name: string }[];
	head: { ref: string; sha: string; repo: { full_name: string } | null };
};

type About = {
	title: string;
	text: string;
	status: string;
};
