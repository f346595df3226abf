import { basename } from 'node:path';
import { refuse } from './refusals.ts';
import type { Route } from './route.ts';

export const getBlob: Route = async ({ git, parts: [sha] }) => {
	const { code, output } = await git.bytes(['cat-file', 'blob', sha!]);
	if (code !== 0) throw refuse(404, 'Not Found');
	const file = { sha, size: output.length, content: lines(output), encoding: 'base64' };
	return { status: 200, json: file };
};

export const createBlob: Route = async ({ git, body: { content, encoding = 'utf-8' } }) => {
	if (typeof content !== 'string') throw refuse(422, 'content is not a string');
	const input = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
	const sha = await git.run(['hash-object', '-w', '--stdin'], { input });
	return { status: 201, json: { sha } };
};

/** One file. For a file of more than a megabyte, only its facts without the content, as on GitHub. */
export const getContents: Route = async ({ git, query, parts: [path] }) => {
	const ref = query.get('ref') ?? 'main';
	const commit = (await git.resolve(`refs/heads/${ref}`)) ?? (await git.resolve(`${ref}^{commit}`));
	if (!commit) throw refuse(404, `No commit found for the ref ${ref}`);
	const sha = await git.resolve(`${commit}:${path}`);
	const { code, output } = await git.bytes(['cat-file', 'blob', sha ?? 'none']);
	if (!sha || code !== 0) throw refuse(404, 'Not Found');
	const large = output.length > 1_000_000;
	const file = { type: 'file', name: basename(path!), path, sha, size: output.length };
	const content = large
		? { content: '', encoding: 'none' }
		: { content: lines(output), encoding: 'base64' };
	return { status: 200, json: { ...file, ...content } };
};

/** Base64 in lines of 60 characters, as GitHub sends it. */
function lines(bytes: Buffer) {
	return bytes.toString('base64').replace(/.{60}/g, '$&\n');
}
