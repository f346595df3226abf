import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { escapeHtml } from '../../src/domain/html.ts';
import { strings } from '../../src/strings/index.ts';
import { bundleCms } from './cms-bundle.ts';
import { copyDecap, decapFolder } from './decap.ts';

/** Writes the CMS to `/admin/`: a shell, Decap's own files and our files, each at an address that changes with it. */
export function cms(): AstroIntegration {
	let root = '';
	return {
		name: 'moothall-cms',
		hooks: {
			'astro:config:done': ({ config }) => {
				root = fileURLToPath(config.root);
			},
			'astro:build:done': async ({ dir }) => {
				const admin = join(fileURLToPath(dir), 'admin');
				await mkdir(admin, { recursive: true });
				await copyDecap(join(admin, decapFolder));
				const ours = await bundleCms({ root, outDir: admin });
				const first = await copyHashed(join(root, 'src/cms/before-decap.js'), admin);
				const scripts = [first, `${decapFolder}/decap-cms.js`];
				await writeFile(join(admin, 'index.html'), shell({ scripts, module: ours }));
			},
		},
	};
}

/** @returns the name of the copy. */
async function copyHashed(file: string, folder: string): Promise<string> {
	const content = await readFile(file, 'utf8');
	const digest = createHash('sha256').update(content).digest('hex').slice(0, 8);
	const name = `${basename(file, '.js')}-${digest}.js`;
	await writeFile(join(folder, name), content);
	return name;
}

function shell({ scripts, module }: { scripts: string[]; module: string }): string {
	const { title, noScript } = strings('en').cms.shell;
	const loaded = scripts.map((name) => `<script src="/admin/${name}" defer></script>`);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${loaded.join('\n')}
<script src="/admin/${module}" type="module"></script>
</head>
<body>
<noscript><p>${escapeHtml(noScript)}</p></noscript>
</body>
</html>
`;
}
