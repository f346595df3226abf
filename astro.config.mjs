import { resolve } from 'node:path';
import { defineConfig, passthroughImageService } from 'astro/config';
import { contentFolder } from '#collections/folder.ts';
import { cms } from './tools/build/cms.ts';
import { headersFile } from './tools/build/headers-file.ts';
import { keep } from './tools/build/keep.ts';
import { reviewDate } from './tools/build/review-date.ts';
import { sitemap } from './tools/build/sitemap.ts';
import { staffFunction } from './tools/build/staff-function.ts';
import { weightLimit } from './tools/build/weight-limit.ts';

if (process.env.NETLIFY && !process.env.SITE_URL)
	throw new Error(
		'The build needs SITE_URL: the address of the hub, such as https://hub.example.org.',
	);

export default defineConfig({
	site: process.env.SITE_URL ?? 'http://localhost:4321',
	trailingSlash: 'always',
	build: { format: 'directory' },
	devToolbar: { enabled: false },
	// Only the staff door is rendered on demand; src/middleware.ts keeps its sessions and checks where a form comes from.
	adapter: staffFunction(),
	session: false,
	security: { checkOrigin: false },
	image: { service: passthroughImageService() },
	integrations: [reviewDate(), weightLimit(), headersFile(), sitemap(), cms(), keep()],
	// Scripts stay files of their own: an inlined one would need a hash in the Content-Security-Policy. Styles are written for
	// old browsers too: Vite's usual target asks for the width of the window in a way that no browser before 2022 knows.
	vite: {
		build: { assetsInlineLimit: 0, cssTarget: ['chrome79', 'firefox78', 'safari13'] },
		resolve: { alias: { '#content': resolve(contentFolder) } },
	},
});
