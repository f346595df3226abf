import { cp, glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Copies a town's content, and puts the longest words into the titles, summaries and texts of the copy. */
export async function writeLongContent(from: string, to: string): Promise<void> {
	await cp(from, to, { recursive: true });
	for await (const file of glob('{news,events,guides,places,areas,pages}/*.md', { cwd: to })) {
		const path = join(to, file);
		await writeFile(path, lengthened(await readFile(path, 'utf8')));
	}
}

function lengthened(entry: string): string {
	return entry
		.replace(
			/^(title|summary): (.*)$/gm,
			(_, key: string, words: string) => `${key}: ${grown(words)}`,
		)
		.replace(/^(---\n[\s\S]*?\n---\n)/, (head: string) => `${head}\n${TEXT}\n`);
}

/** At most 90 characters, which every title may have. */
function grown(words: string): string {
	const plain = words.replace(/^(['"])(.*)\1$/, '$2').replaceAll("'", '’');
	return `'${plain.slice(0, 25).trim()} ${LONG}'`;
}

/** A village on Anglesey. */
const LONG = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';

const TEXT = `## ${LONG}

The road from [${LONG}](/places/library/) is closed.

| ${LONG} | Bus |
| --- | --- |
| ${LONG} | 14 |

- **${LONG}**
`;
