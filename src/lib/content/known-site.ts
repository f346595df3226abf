import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { collections } from '#collections/all.ts';
import { factsOf } from '#collections/facts.ts';
import { contentFolder } from '#collections/folder.ts';
import { siteOf, type Site } from '#collections/site.ts';
import { hub, topics } from '../settings.ts';

/** What this site has: addresses, pictures, and targets of references. An article of a future day counts already. */
export async function knownSite(): Promise<Site> {
	const pictures = await knownPictures();
	const entries = await Promise.all(collections.map(({ name }) => filesIn(name)));
	const files = [...entries.flat(), ...[...pictures.keys()].map((name) => `images/${name}`)];
	return siteOf(
		files,
		topics.map(({ id }) => id),
		pictures,
		factsOf(hub),
	);
}

/** The bytes of each picture in the content folder, by its file name. */
async function knownPictures(): Promise<Map<string, number>> {
	const folder = join(contentFolder, 'images');
	const sizes = (await namesIn('images')).map(async (name) => {
		const { size } = await stat(join(folder, name));
		return [name, size] as const;
	});
	return new Map(await Promise.all(sizes));
}

async function filesIn(folder: string): Promise<string[]> {
	return (await namesIn(folder)).map((name) => `${folder}/${name}`);
}

/** The files in a folder of the content. A town need not have every kind of content, so the folder may be missing. */
export async function namesIn(folder: string): Promise<string[]> {
	return await readdir(join(contentFolder, folder)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return [];
		throw error;
	});
}
