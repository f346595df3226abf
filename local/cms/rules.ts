import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { thingOf, usersOf } from '#collections/uses.ts';
import { incoming, withPaths } from '#server/cms/incoming.ts';
import type { Action, Call, Params } from '#server/cms/protocol.ts';
import { checkDeletable } from '#server/cms/publishing.ts';
import { Refused } from '#server/cms/refused.ts';
import { checkFiles, TOPICS } from '#server/cms/saving.ts';
import { factsFrom, HUB } from '#server/cms/texts.ts';
import { canNeed, checkTopics, checkUnused, usesOf } from '#server/cms/uses.ts';
import { readValues } from '#server/cms/values.ts';
import { git, readBlob } from './git.ts';
import { treeOf } from './repository.ts';

/**
 * Holds a call to the rules of our own proxy, which decap-server does not know: which files there are, what a picture is and
 * how it is called, what others need. @returns the call for decap-server, or the answer
 * @throws Refused
 */
export async function held(call: Call, repository: string): Promise<Held> {
	switch (call.action) {
		case 'persistEntry':
			return { action: call.action, params: await heldSave(call.params, repository) };
		case 'persistMedia':
			return await heldUpload(call.params, repository);
		case 'deleteFile':
			await checkDeletion([call.params.path], repository);
			return call;
		case 'deleteFiles':
			await checkDeletion(call.params.paths, repository);
			return call;
		case 'usedIn':
			return { answer: { uses: usersOf(call.params.thing, await usesIn(repository)) } };
		default:
			return call;
	}
}

/** The branch of the draft that is saved. */
export function draftOf({ options, dataFiles }: Save): string {
	return `cms/${options.collectionName}/${dataFiles[0]!.slug}`;
}

export async function hasBranch(repository: string, name: string): Promise<boolean> {
	return (await git(repository, 'branch', '--list', name)) !== '';
}

async function heldSave(save: Save, repository: string): Promise<Save> {
	checkFiles(save.dataFiles, save.options.collectionName);
	const draft = draftOf(save);
	const branch = (await hasBranch(repository, draft)) ? draft : 'main';
	await checkBases(save, repository, branch);
	const files = await filesOn(repository, branch);
	const placed = await (await incoming(save.assets))(files);
	const dataFiles = save.dataFiles.map((file) => ({ ...file, raw: withPaths(file.raw, placed) }));
	for (const { path, raw } of dataFiles)
		if (path === TOPICS) checkTopics(readValues(path, raw), await usesIn(repository));
	// decap-server deletes the pictures of a draft that are not sent, so those that are there already are sent as they are.
	const unique = new Map(placed.map((each) => [each.path, each]));
	for (const each of placed) if (each.content) unique.set(each.path, each);
	const assets = await Promise.all(
		[...unique.values()].map(async ({ path, content }) =>
			assetOf(path, content ?? (await readBlob(repository, files.get(path)!))),
		),
	);
	return { ...save, dataFiles, assets };
}

async function heldUpload(upload: Params<'persistMedia'>, repository: string): Promise<Held> {
	const [placed] = await (await incoming([upload.asset]))(await filesOn(repository, 'main'));
	const { path, content } = placed!;
	if (!content) return { action: 'getMediaFile', params: { path } };
	return { action: 'persistMedia', params: { ...upload, asset: assetOf(path, content) } };
}

/** Refuses to save a file that has changed since the person opened it. */
async function checkBases({ bases }: Save, repository: string, branch: string) {
	for (const [path, base] of Object.entries(bases)) {
		const now = await git(repository, 'show', `${branch}:${path}`).catch(() => null);
		if (base === (now && createHash('sha256').update(now).digest('hex'))) continue;
		throw new Refused(409, base === null ? 'exists' : now === null ? 'deleted' : 'changed');
	}
}

async function checkDeletion(paths: string[], repository: string) {
	checkDeletable(paths);
	const things = paths.flatMap((path) => thingOf(path) ?? []);
	if (things.length) checkUnused(things, await usesIn(repository));
}

async function usesIn(repository: string) {
	const paths = [...(await filesOn(repository, 'main')).keys()].filter(canNeed);
	// Between two requests, decap-server has main checked out.
	const read = paths.map(async (path) => [path, await readFile(join(repository, path))] as const);
	const hub = await readFile(join(repository, HUB), 'utf8').catch(() => '');
	return usesOf(new Map(await Promise.all(read)), factsFrom(readValues(HUB, hub)));
}

/** Git's id of each file, by its whole path. */
async function filesOn(repository: string, branch: string): Promise<Map<string, string>> {
	const tree = await treeOf(repository, branch);
	return new Map([...tree].map(([path, blob]) => [`content/${path}`, blob]));
}

function assetOf(path: string, bytes: Buffer) {
	return { path, content: bytes.toString('base64'), encoding: 'base64' as const };
}

export type Save = Params<'persistEntry'>;
type Held =
	| { answer: object }
	| { action: 'persistEntry'; params: Save }
	| { action: Exclude<Action, 'persistEntry'>; params: object };
