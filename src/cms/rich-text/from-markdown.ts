import type { Image, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import { parseMarkdown, tangledLine } from '#domain/markdown.ts';
import { type Block, block, type Leaf, paragraph, raw } from './nodes.ts';

/**
 * The rich text of Markdown, read as pages read it. What rich text has no form for, such as a footnote, stands there as
 * Markdown.
 */
export function fromMarkdown(body: string): Block[] {
	if (tangledLine(body)) return [paragraph([raw(body)])];
	const reader = new Reader(body);
	const blocks = reader.blocks(parseMarkdown(body).children);
	return blocks.length > 0 ? blocks : [paragraph([])];
}

class Reader {
	readonly #body: string;

	constructor(body: string) {
		this.#body = body;
	}

	blocks(nodes: RootContent[]): Block[] {
		return nodes.flatMap((node) => this.#block(node));
	}

	#block(node: RootContent): Block[] {
		switch (node.type) {
			case 'paragraph': {
				const [only, ...others] = node.children;
				if (only?.type === 'image' && others.length === 0) return [picture(only)];
				return [paragraph(this.#words(node.children))];
			}
			case 'heading':
				return [block(`heading-${NUMBERS[node.depth]}`, this.#words(node.children))];
			case 'blockquote':
				return [block('quote', this.blocks(node.children))];
			case 'list': {
				const { ordered, start, spread, children } = node;
				const type = ordered ? 'numbered-list' : 'bulleted-list';
				return [
					block(
						type,
						children.map((item) => this.#item(item)),
						{ start, spread },
					),
				];
			}
			case 'table': {
				const rows = node.children.map(({ children }) =>
					block(
						'table-row',
						children.map((cell) => block('table-cell', this.#words(cell.children))),
					),
				);
				return [block('table', rows, { align: node.align })];
			}
			case 'thematicBreak':
				return [block('thematic-break', [])];
			case 'code': {
				const { lang, meta, value: code } = node;
				const data = { lang, code, shortcode: 'code-block', shortcodeData: { code, lang, meta } };
				return [block('shortcode', [], data)];
			}
			case 'html':
				return [paragraph([{ text: node.value.replace(/\s*\n\s*/g, ' ') }])];
			default:
				return [paragraph([raw(this.#sourceOfBlock(node))])];
		}
	}

	#item(item: ListItem): Block {
		const children = this.blocks(item.children);
		if (typeof item.checked === 'boolean') {
			const [first] = children;
			first?.children.unshift(raw(item.checked ? '[x] ' : '[ ] '));
		}
		return block('list-item', children.length > 0 ? children : [paragraph([])], {
			spread: item.spread,
		});
	}

	#words(nodes: PhrasingContent[], marks: Marks = {}): (Block | Leaf)[] {
		return nodes.flatMap((node) => this.#word(node, marks));
	}

	#word(node: PhrasingContent, marks: Marks): (Block | Leaf)[] {
		switch (node.type) {
			case 'text':
			case 'html':
				return [{ text: node.value.replaceAll('\n', ' '), ...marks }];
			case 'strong':
				return this.#words(node.children, { ...marks, bold: true });
			case 'emphasis':
				return this.#words(node.children, { ...marks, italic: true });
			case 'delete':
				return this.#words(node.children, { ...marks, delete: true });
			case 'inlineCode':
				return [{ text: node.value.replaceAll('\n', ' '), ...marks, code: true }];
			case 'break':
				return [block('break', [])];
			case 'link': {
				const words = this.#words(node.children, marks);
				const { url, title } = node;
				// An address that Markdown makes a link by itself is text: it stays as it is typed.
				if (!/^[[<]/.test(this.#source(node))) return words;
				return [block('link', words, { url, title })];
			}
			default:
				return [{ ...raw(this.#source(node)), ...marks }];
		}
	}

	/** Without the indents and the marks of quotations that stand before each line. */
	#sourceOfBlock(node: Nodes): string {
		const indent = new RegExp(`\\n[ \\t>]{0,${node.position!.start.column - 1}}`, 'g');
		return this.#source(node).replace(indent, '\n');
	}

	/** Empty for a node that the parser made of a text. */
	#source({ position }: Nodes): string {
		return position ? this.#body.slice(position.start.offset, position.end.offset) : '';
	}
}

function picture({ url, alt, title }: Image): Block {
	const shortcodeData = { image: url, alt: alt ?? '', title: title ?? '' };
	return block('shortcode', [], {
		shortcode: 'image',
		shortcodeData,
		id: 'image',
		shortcodeNew: true,
	});
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];

type Marks = Omit<Leaf, 'text' | 'raw'>;
