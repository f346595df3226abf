import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeArticles } from './articles.ts';

/**
 * Makes the least site that Astro can make of the same articles: its own loader for Markdown, a headline and the text,
 * one page an article and language. What a hub costs more than this is what it does more.
 */
export async function writePlainSite(folder: string, articles: number): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	for (const [file, text] of Object.entries(FILES)) {
		await mkdir(dirname(join(folder, file)), { recursive: true });
		await writeFile(join(folder, file), text);
	}
	await cp(join('content', 'images'), join(folder, 'content', 'images'), { recursive: true });
	await writeArticles(join('content', 'news'), join(folder, 'content', 'news'), articles);
}

const FILES = {
	'package.json': '{ "type": "module" }',
	// Ours finds its pictures encoded already, so here they are only copied.
	'astro.config.mjs': `
import { defineConfig, passthroughImageService } from 'astro/config';
export default defineConfig({ image: { service: passthroughImageService() } });
`,
	'src/content.config.ts': `
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { news: defineCollection({ loader: glob({ base: 'content/news', pattern: '*.en.md' }) }) };
`,
	'src/pages/[lang]/[slug].astro': `
---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
	const articles = await getCollection('news');
	return ['en', 'cy'].flatMap((lang) =>
		articles.map((article) => ({ params: { lang, slug: article.id }, props: { article } })),
	);
}
const { article } = Astro.props;
const { Content } = await render(article);
---
<!doctype html>
<html lang={Astro.params.lang}>
	<head><meta charset="utf-8" /><title>{article.data.title}</title></head>
	<body><h1>{article.data.title}</h1><Content /></body>
</html>
`.trim(),
};
