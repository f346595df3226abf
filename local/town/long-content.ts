import { cp, glob, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Copies a town's content, and puts the longest words into the titles, summaries and texts of the copy. */
export async function writeLongContent(from: string, to: string): Promise<void> {
	await cp(from, to, { recursive: true });
	const entries = '{news,events,services,guides,places,areas,pages}/*.md';
	for await (const file of glob(entries, { cwd: to })) {
		const path = join(to, file);
		await writeFile(path, lengthened(await readFile(path, 'utf8'), basename(file)));
	}
}

function lengthened(entry: string, name: string): string {
	const slug = name.replace(/\..*$/, '').replaceAll('-', '').slice(0, 20);
	return entry
		.replace(/^title: .*$/m, `title: ${LONG.slice(0, 40)}${slug}`)
		.replace(/^summary: .*$/m, `summary: ${LONG} ${slug}`)
		.replace(/^---\n[\s\S]*?\n---\n/, (head) => `${head}\n${TEXT}\n`);
}

/** A village on Anglesey. A title may have 60 characters at most. */
const LONG = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';

const TEXT = `## ${LONG}

The road from [${LONG}](/places/library/) is closed.

| ${LONG} | Bus |
| --- | --- |
| ${LONG} | 14 |

- **${LONG}**
`;
