import GithubSlugger from 'github-slugger';
import type { Root } from 'hast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** Gives each heading an id, made of its words, that no other part of the page has. */
export function nameHeadings(tree: Root) {
	const slugger = new GithubSlugger();
	for (const id of TAKEN) slugger.slug(id);
	visit(tree, 'element', (node) => {
		if (!/^h[2-6]$/.test(node.tagName) || node.properties.id) return;
		node.properties.id = slugger.slug(wordsOf(node)) || slugger.slug('part');
	});
}

/** Ids in the frame of every page: see `src/layouts` and `src/components`. */
const TAKEN = ['main', 'talk', 'site', 'contents', 'footnote-label'];
