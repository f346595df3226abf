import { join, resolve } from 'node:path';
import { startDecapServer } from './cms/decap-server.ts';
import { hasGit } from './cms/git.ts';
import { guarded } from './cms/guard.ts';
import { checkOutContent, createRepository, watchMain } from './cms/repository.ts';

/**
 * The store of the CMS on this machine: a repository in `folder`, with each draft on a branch. Each publication is
 * written to the content folder at once. Undefined, with a message, on a machine without git.
 */
export async function startCms(options: CmsOptions): Promise<LocalCms | undefined> {
	const { folder, content, say, published } = options;
	if (!(await hasGit())) {
		say('The CMS (/admin/) needs git, which this machine does not have. All else works without.');
		return undefined;
	}
	const repository = resolve(folder, 'repository');
	await createRepository(repository, content);
	const server = await startDecapServer(repository);
	let bringing: Promise<void> = Promise.resolve();
	const bring = async () => {
		const stayed = await checkOutContent(repository, content);
		for (const file of stayed) say(byHand(join(content, file), repository, file));
		published();
	};
	const unwatch = watchMain(repository, () => {
		bringing = bringing.then(bring).catch((error: unknown) => say(String(error)));
	});
	return {
		repository,
		answer: guarded(repository, server.ask),
		async stop() {
			unwatch();
			await server.stop();
			// Writes the publications of the last moment.
			await bringing.then(() => checkOutContent(repository, content)).catch(() => {});
		},
	};
}

function byHand(file: string, repository: string, path: string) {
	return `${file} was changed by hand as well as in the CMS. The file stays; what was published is in git -C "${repository}" show main:content/${path}`;
}

type CmsOptions = {
	folder: string;
	/** The content folder of the site's build. */
	content: string;
	say: (line: string) => void;
	/** Called when a publication is in the content folder. */
	published: () => void;
};

export type LocalCms = {
	repository: string;
	/** Answers Decap's requests. */
	answer: (request: Request) => Promise<Response>;
	stop: () => Promise<void>;
};
