import { renderToString } from 'astro/runtime/server/index.js';

/** The HTML of one of Astro's components, made in the browser by the very code that makes the pages. */
export async function render(component: unknown, props: object): Promise<string> {
	const html = await renderToString(result() as never, component as never, props, {}, false);
	return String(html);
}

/** The parts of Astro's render result that components without islands, styles or scripts of their own use. */
function result() {
	return {
		styles: new Set(),
		scripts: new Set(),
		links: new Set(),
		componentMetadata: new Map(),
		// Every script counts as inlined already, with nothing in it: no script runs in the preview.
		inlinedScripts: { get: () => '' },
		createAstro: (props: object, slots: object) => ({ props, slots, self: null }),
		resolve: async (path: string) => path,
		response: {},
		renderers: [],
		clientDirectives: new Map(),
		compressHTML: true,
		partial: true,
		pathname: '/',
		cancelled: false,
		_metadata: {
			hasHydrationScript: false,
			rendererSpecificHydrationScripts: new Set(),
			hasRenderedHead: true,
			renderedScripts: new Set(),
			hasDirectives: new Set(),
			headInTree: false,
			extraHead: [],
			propagators: new Set(),
			hasRenderedServerIslandRuntime: false,
			extraStyleHashes: [],
			extraScriptHashes: [],
			templateDepth: 0,
		},
	};
}
