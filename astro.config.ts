import { defineConfig } from 'astro/config';
import { headersFile } from './tools/build/headers-file.ts';
import { sitemap } from './tools/build/sitemap.ts';
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
	integrations: [weightLimit(), headersFile(), sitemap()],
	// Scripts stay files of their own: an inlined one would need a hash in the Content-Security-Policy.
	vite: { build: { assetsInlineLimit: 0 } },
});
