import { plain, shorten } from './plain.ts';

/** What an element is, in words: `The link “Read more”`, `The image`, `The “marquee” element`. */
export function elementName(html: string): string {
	const tag = /^<([a-z][\w-]*)/i.exec(html)?.[1]?.toLowerCase() ?? '';
	const text = shorten(plain(html.replace(/<[^>]*>?/g, ' ')), 60);
	const name = names[tag] ?? (tag ? `“${tag}” element` : 'page');
	return `The ${name}${text && ` “${text.replace(/[“”]/g, '"')}”`}`;
}

const names: Record<string, string> = {
	a: 'link',
	button: 'button',
	h1: 'heading',
	h2: 'heading',
	h3: 'heading',
	h4: 'heading',
	h5: 'heading',
	h6: 'heading',
	html: 'page',
	iframe: 'frame',
	img: 'image',
	input: 'field',
	label: 'label',
	li: 'list item',
	p: 'paragraph',
	select: 'field',
	svg: 'image',
	table: 'table',
	textarea: 'field',
	video: 'video',
};
