import type { Pull } from './pulls.ts';
import { invalid, refuse } from './refusals.ts';
import type { Route } from './route.ts';

export const listPulls: Route = async ({ pulls, name, query }) => {
	const state = query.get('state') ?? 'open';
	const owner = name.split('/')[0];
	const found = pulls.list.filter(
		(pull) =>
			(state === 'all' || pull.state === state) &&
			(!query.has('base') || query.get('base') === pull.base) &&
			(!query.has('head') || query.get('head') === `${owner}:${pull.branch}`),
	);
	const size = Math.min(Number(query.get('per_page') ?? 30), 100);
	const from = (Number(query.get('page') ?? 1) - 1) * size;
	const page = found.toReversed().slice(from, from + size);
	return { status: 200, json: page.map((pull) => pullBody(pull, name)) };
};

export const createPull: Route = async ({ git, pulls, name, body }) => {
	const { title, body: text = '', base } = body;
	const branch = String(body.head).replace(/^[^:/]+:/, '');
	const [sha, target] = await Promise.all(
		[branch, base].map((each) => git.resolve(`refs/heads/${each}`)),
	);
	if (!sha) throw invalid('PullRequest', 'Head sha can’t be blank');
	if (!target) throw invalid('PullRequest', 'Base ref must be a branch');
	if (await git.contains(target, sha))
		throw invalid('PullRequest', `No commits between ${base} and ${branch}`);
	if (pulls.openOn(branch))
		throw invalid(
			'PullRequest',
			`A pull request already exists for ${name.split('/')[0]}:${branch}.`,
		);
	const pull = await pulls.open({ title, body: text, branch, base, sha });
	return { status: 201, json: pullBody(pull, name) };
};

export const changePull: Route = async ({ git, pulls, name, parts: [number], body }) => {
	const pull = pulls.find(number);
	if (!pull) throw refuse(404, 'Not Found');
	if (body.state === 'open' && !(await git.resolve(`refs/heads/${pull.branch}`)))
		throw invalid('PullRequest', `state cannot be changed. The ${pull.branch} branch was deleted.`);
	if (body.state) pull.state = body.state;
	return { status: 200, json: pullBody(pull, name) };
};

function pullBody({ number, state, title, body, labels, merged, ...pull }: Pull, name: string) {
	const repo = { full_name: name, fork: false };
	return {
		number,
		state,
		title,
		body,
		merged,
		labels: labels.map((label) => ({ name: label })),
		head: { ref: pull.branch, sha: pull.sha, repo },
		base: { ref: pull.base, repo },
	};
}
