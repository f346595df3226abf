import { afterAll } from 'vitest';
import { openBrowsers } from '../src/browser/browsers.ts';
import { check } from '../src/check.ts';
import { targetOf } from '../src/config/page.ts';
import type { PageSettings } from '../src/config/schema.ts';
import type { BaselineEntry, PageResult, Run } from '../src/run.ts';
import { pagesIn, serveFolder } from '../src/targets/folder.ts';
import { folderWith } from './files.ts';

/** A run over all pages of a folder with these files, which are called by their paths. */
export async function checked(
	files: Record<string, string>,
	{ settings = {}, pages = () => true, only = [], ...options }: Asked = {},
): Promise<Run> {
	const folder = await folderWith(files);
	const site = await serveFolder(folder);
	try {
		const paths = (await pagesIn(folder)).filter(pages);
		const targets = paths.map((path) => {
			const target = targetOf(site.url + path, { timeout: 60_000, ...settings });
			return { ...target, options: { ...target.options, only }, name: path };
		});
		return await check(targets, { concurrency: 2, today: '2026-11-24', browsers, ...options });
	} finally {
		await site.close();
	}
}

/** What is told of one page. */
export async function checkedPage(
	html: string,
	settings: PageSettings = {},
	files: Record<string, string> = {},
): Promise<PageResult> {
	const { pages } = await checked(
		{ 'index.html': html, ...files },
		{ settings, pages: (path) => path === '/' },
	);
	return pages[0]!;
}

/** A whole page around some HTML. */
export function pageWith(body: string, head = ''): string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bin days</title>${head}</head>
<body>
${body}
</body></html>`;
}

const browsers = openBrowsers();

afterAll(() => browsers.close());

type Asked = {
	settings?: PageSettings;
	pages?: (path: string) => boolean;
	only?: string[];
	baseline?: BaselineEntry[];
	narrowedBy?: string[];
	today?: string;
};
