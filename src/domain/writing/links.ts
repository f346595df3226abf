import type { Link, LinkReference } from 'mdast';
import { isSafeLink } from '../safe-link.ts';
import { finding, type Finding } from './finding.ts';
import { languageOf } from './marked.ts';
import { placeOf } from './place.ts';
import { wordsOf } from './plain.ts';
import type { Node, Reading } from './reading.ts';

/** Links that a browser must not follow, and links that nobody can see or hear. */
export function links(reading: Reading): Finding[] {
	return reading.nodes.flatMap((each) => {
		const { node } = each;
		if (node.type === 'definition') return unsafe(reading, each, node.url);
		if (node.type !== 'link' && node.type !== 'linkReference') return [];
		const url = node.type === 'link' ? node.url : '';
		if (nameOf(node).trim() === '')
			return [finding('emptyLink', placeOf(reading, each, url), { url })];
		return node.type === 'link' ? unsafe(reading, each, url) : [];
	});
}

/** Every link with its address, in every syntax. Passages that are marked as another language are not links. */
export function linksIn({ nodes }: Reading): WrittenLink[] {
	const addresses = new Map(
		nodes.flatMap(({ node }) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
	);
	return nodes.flatMap((at) => {
		const { node } = at;
		if (node.type !== 'link' && node.type !== 'linkReference') return [];
		const url = node.type === 'link' ? node.url : (addresses.get(node.identifier) ?? '');
		return languageOf(url) ? [] : [{ at, url, text: nameOf(node).replace(/\s+/g, ' ').trim() }];
	});
}

function unsafe(reading: Reading, at: Node, url: string): Finding[] {
	if (isSafeLink(url) || languageOf(url)) return [];
	return [finding('unsafeLink', placeOf(reading, at, url), { url })];
}

/** The text of a link: its words, or the description of its picture. */
function nameOf({ children }: Link | LinkReference): string {
	return children.map((child) => ('alt' in child ? (child.alt ?? '') : shown(child))).join('');
}

function shown(child: Link['children'][number]): string {
	return child.type === 'inlineCode' ? child.value : wordsOf(child);
}

type WrittenLink = { at: Node; url: string; text: string };
