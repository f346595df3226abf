import { glob, readFile } from 'node:fs/promises';

/** What the sample town's news says in English, without the headings of its files. Petitions of benches are pieces of it. */
export async function townText(): Promise<string> {
	const names = (await Array.fromAsync(glob('content/news/*.en.md'))).sort();
	const articles = await Promise.all(names.map((name) => readFile(name, 'utf8')));
	return articles.map((article) => article.split('\n---\n')[1]).join('\n');
}
