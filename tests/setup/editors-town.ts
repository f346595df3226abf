import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkOutContent, createRepository } from '#local/cms/repository.ts';
import { type FrontDoor, startFrontDoor } from '#local/front-door.ts';
import type { startTown } from '#local/town.ts';
import { type GitHost, startGitHost } from '#local/git-host.ts';

/**
 * A copy of the town in which editors publish: a git host keeps its texts, and the site is built again when the main
 * branch moves. The functions of this process save to that git host.
 */
export async function startEditorsTown(town: Town): Promise<EditorsTown> {
	const { folder, build, door: parts } = town;
	const content = join(folder, 'editors-content');
	const repository = join(folder, 'editors-repository');
	const built = join(folder, 'editors-site');
	await cp('content', content, { recursive: true });
	await cp(town.facts.site, built, { recursive: true });
	await createRepository(repository, content);

	let publishing: Promise<void> = Promise.resolve();
	const publish = async () => {
		await checkOutContent(repository, content);
		const next = join(folder, 'editors-site-next');
		await build(next, { content });
		await rm(built, { recursive: true, force: true });
		await rename(next, built);
		door.forgetFiles();
	};
	const host = await startGitHost({
		repository,
		onPush(ref) {
			if (ref === 'refs/heads/main') publishing = publishing.then(publish).catch(console.error);
		},
	});
	const { name: CMS_REPO, token: GITHUB_TOKEN, url: GITHUB_API_URL } = host;
	Object.assign(process.env, { CMS_REPO, GITHUB_TOKEN, GITHUB_API_URL });
	const door = await startFrontDoor({ ...parts, site: built });
	return {
		url: door.url,
		host,
		async stop() {
			await door.stop();
			await host.stop();
			await publishing;
		},
	};
}

type Town = Awaited<ReturnType<typeof startTown>>;

type EditorsTown = Pick<FrontDoor, 'url' | 'stop'> & { host: GitHost };
