import { setTimeout as wait } from 'node:timers/promises';
import { thingOf } from '#collections/uses.ts';
import { change } from './change.ts';
import { type Editor, longestSubject } from './editor.ts';
import { draftBranch } from './drafts.ts';
import { ask } from './host.ts';
import { entryAt, isPicture, pictureAt } from './paths.ts';
import type { Params } from './protocol.ts';
import { note } from './note.ts';
import { checkPublishable } from './publishable.ts';
import { ensurePull, pullOf, setStatus } from './pulls.ts';
import { Refused } from './refused.ts';
import { deleteBranch, headOf, moveBranch, published, snapshot } from './repository.ts';
import { setup } from './setup.ts';
import { checkUnused, usesIn } from './uses.ts';

type Change = { path: string; content: null };

export async function updateUnpublishedEntryStatus(
	{ collection, slug, newStatus }: Params<'updateUnpublishedEntryStatus'>,
	editor: Editor,
) {
	const pull = await draft(draftBranch(collection, slug));
	await editor.check();
	await setStatus(pull, newStatus);
	await editor.record('move_draft', `${collection}/${slug}`, { status: newStatus });
	return { message: `${collection}/${slug} is now ${newStatus}` };
}

/** Merges the commit of a draft that was checked. A save that comes meanwhile is not published, and stays a draft. */
export async function publishUnpublishedEntry(
	{ collection, slug }: Params<'publishUnpublishedEntry'>,
	editor: Editor,
) {
	const branch = draftBranch(collection, slug);
	const [own, site] = await Promise.all([snapshot(branch), published()]);
	if (!own) throw new Refused(404, 'draft_gone');
	const pull = await draft(branch);
	await checkPublishable(own, site, { collection, slug }, editor.session.staff.lang);
	const kind = collection === 'settings' ? 'setting' : 'entry';
	await editor.check();
	const { author } = editor.words('');
	const merged = await merge(pull.number, {
		sha: own.commit,
		merge_method: 'merge',
		commit_title: `Publish ${collection}/${slug}`,
		commit_message: `Published-by: ${author.name} <${author.email}>`,
	});
	await editor.record(`publish_${kind}`, `${collection}/${slug}`);
	// It is published, whatever becomes of the branch.
	await clearAway(branch, merged).catch(note);
	return { message: `branch ${branch} merged to ${setup().CMS_BRANCH}` };
}

/** The git host does one merge at a time. When another merge came first, it refuses and we try again. @returns the commit */
async function merge(number: number, body: object): Promise<string> {
	for (let attempt = 1; ; attempt++) {
		const address = `pulls/${number}/merge`;
		const { status, data } = await ask<Merged>('PUT', address, { body, expect: [404, 405, 409] });
		if (status === 200) return data.sha;
		if (status === 404) throw new Refused(404, 'draft_gone');
		if (status === 409) throw new Refused(409, 'changed');
		if (!/modified/.test(data.message)) throw new Refused(409, 'conflict');
		if (attempt === MOST_ATTEMPTS) throw new Refused(409, 'busy');
		await wait(100 + Math.random() * 200 * attempt);
	}
}

/**
 * Deletes the branch of a published draft. First it moves the branch on to the merge, which the git host refuses if somebody
 * saved into the draft meanwhile, and after which no such save succeeds. Then the branch stays, with a pull request.
 */
async function clearAway(branch: string, merged: string) {
	if (await moveBranch(branch, merged)) return await deleteBranch(branch);
	const now = await headOf(branch);
	if (now) await ensurePull(branch, now, { title: branch, text: '', status: 'draft' });
}

export async function deleteUnpublishedEntry(
	{ collection, slug }: Params<'deleteUnpublishedEntry'>,
	editor: Editor,
) {
	const branch = draftBranch(collection, slug);
	if (!(await headOf(branch))) throw new Refused(404, 'draft_gone');
	await editor.check();
	// The git host closes its pull request.
	await deleteBranch(branch);
	await editor.record('discard_draft', `${collection}/${slug}`);
	return { message: `deleted branch: ${branch}` };
}

/** The pull request of a draft. If it was lost, because the git host failed half-way, it is made again. */
async function draft(branch: string) {
	const open = await pullOf(branch);
	if (open) return open;
	const commit = await headOf(branch);
	if (!commit) throw new Refused(404, 'draft_gone');
	await ensurePull(branch, commit, { title: branch, text: '', status: 'draft' });
	const made = await pullOf(branch);
	if (made) return made;
	throw new Refused(404, 'draft_gone');
}

export async function deleteFile({ path, options }: Params<'deleteFile'>, editor: Editor) {
	return await deleteFiles({ paths: [path], options }, editor);
}

/**
 * Deletes entries and pictures. A translation is deleted with its original. A file that does not exist is passed over, since
 * Decap names the Welsh file of every entry. @throws Refused for what other entries use
 */
export async function deleteFiles({ paths, options }: Params<'deleteFiles'>, editor: Editor) {
	checkDeletable(paths);
	let gone: string[] = [];
	await change(setup().CMS_BRANCH, {
		editor,
		message: options.commitMessage,
		record: async () => {
			for (const act of ['delete_entry', 'delete_picture'] as const) {
				const names = gone.filter((path) => isPicture(path) === (act === 'delete_picture'));
				if (names.length) await editor.record(act, wholeNames(names), { count: names.length });
			}
		},
		async plan(site) {
			const all = new Set(paths.flatMap((path) => [path, path.replace(/\.en\.md$/, '.cy.md')]));
			gone = [...all].filter((path) => site.files.has(path));
			const things = gone.flatMap((path) => thingOf(path) ?? []);
			if (things.length) checkUnused(things, await usesIn(site));
			return gone.map((path): Change => ({ path, content: null }));
		},
	});
	return { message: `deleted files ${paths.join(', ')}` };
}

/** Refuses to delete anything but entries and pictures. @throws Refused */
export function checkDeletable(paths: string[]): void {
	for (const path of paths) {
		if (isPicture(path)) pictureAt(path);
		else if (entryAt(path).collection === 'settings') throw new Refused(422, 'place', { path });
	}
}

/** As many whole names as a line of the log of acts holds. */
function wholeNames(paths: string[]): string {
	const fits = (upTo: number) => paths.slice(0, upTo).join(' ').length <= longestSubject;
	return paths.filter((_, index) => fits(index + 1)).join(' ');
}

const MOST_ATTEMPTS = 5;
type Merged = { sha: string; message: string };
