import { invalid, refuse } from './refusals.ts';
import type { Route } from './route.ts';

export const getRef: Route = async ({ git, parts: [name] }) => {
	const sha = await git.resolve(`refs/${name}`);
	if (!sha) throw refuse(404, 'Not Found');
	return { status: 200, json: refBody(`refs/${name}`, sha) };
};

/** Every ref whose name begins like this; none is an answer too. */
export const matchingRefs: Route = async ({ git, parts: [beginning] }) => {
	const format = '--format=%(objectname) %(refname)';
	const list = await git.run(['for-each-ref', format, 'refs/heads/']);
	const lines = list.split('\n').filter(Boolean);
	const refs = lines.map((line) => line.split(' ') as [sha: string, ref: string]);
	const found = refs.filter(([, ref]) => ref.startsWith(`refs/${beginning}`));
	return { status: 200, json: found.map(([sha, ref]) => refBody(ref, sha)) };
};

export const createRef: Route = async ({ git, body: { ref, sha } }) => {
	if (!/^refs\/heads\/[\w./-]+$/.test(ref)) throw refuse(422, `${ref} is not a valid ref name.`);
	await knownCommit(git, sha);
	if (!(await git.moveRef(ref, sha, ''))) throw refuse(422, 'Reference already exists');
	return { status: 201, json: refBody(ref, sha) };
};

export const moveRef: Route = async ({ git, pulls, parts: [name], body: { sha, force } }) => {
	const ref = `refs/${name}`;
	await knownCommit(git, sha);
	const from = await git.resolve(ref);
	if (!from) throw refuse(422, 'Reference does not exist');
	if (!force && !(await git.contains(sha, from))) throw refuse(422, 'Update is not a fast forward');
	if (!(await git.moveRef(ref, sha, from))) throw refuse(422, 'Reference update failed');
	await pulls.branchMoved(ref, sha);
	return { status: 200, json: refBody(ref, sha) };
};

export const deleteRef: Route = async ({ git, pulls, parts: [name] }) => {
	const ref = `refs/${name}`;
	const from = await git.resolve(ref);
	if (!from || !(await git.moveRef(ref, '', from))) throw refuse(422, 'Reference does not exist');
	pulls.branchDeleted(ref);
	return { status: 204 };
};

async function knownCommit(git: Parameters<Route>[0]['git'], sha: unknown) {
	const known = /^[0-9a-f]{40}$/.test(String(sha)) && (await git.resolve(`${sha}^{commit}`));
	if (!known) throw invalid('Reference', 'Object does not exist');
}

function refBody(ref: string, sha: string) {
	return { ref, object: { type: 'commit', sha } };
}
