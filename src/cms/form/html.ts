/**
 * What other programs put on the clipboard, as Decap's own paragraphs, headings, lists, links, bold and italic. Word's lists
 * are paragraphs with a bullet typed in front. Pictures are left out: they are on the writer's own disk, or on another site.
 */
export function fromHtml(html: string): Block[] {
	const lineBreak: Inline = isWord(html) ? { text: ' ' } : BREAK;
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	const pieces: Piece[] = [];
	let line: Inline[] = [];
	const flush = (kind: Kind) => {
		const children = tidied(line);
		line = [];
		if (children.length > 0) pieces.push({ ...kind, children });
	};
	const walk = (parent: Node, kind: Kind, marks: Marks) => {
		for (const node of parent.childNodes) {
			if (!(node instanceof Element)) {
				if (node.nodeType === Node.TEXT_NODE) line.push({ text: node.nodeValue ?? '', ...marks });
			} else if (node.matches(BLOCKS)) {
				flush(kind);
				const inside = kindOf(node);
				walk(node, inside, {});
				flush(inside);
			} else if (!node.matches(LEFT_OUT)) {
				const url = node.getAttribute('href') ?? '';
				if (/^(https?:|mailto:|tel:)/i.test(url))
					line.push({ type: 'link', data: { url }, children: [{ text: node.textContent ?? '' }] });
				else walk(node, kind, { ...marks, ...marksOf(node) });
				if (node.matches(CELL)) line.push({ text: ' – ' });
				if (node.matches('br')) line.push(lineBreak);
			}
		}
	};
	walk(body, PARAGRAPH, {});
	flush(PARAGRAPH);
	return nested(pieces);
}

/** Whether HTML comes from Microsoft Word, or from another program of Microsoft's. */
function isWord(html: string): boolean {
	return /urn:schemas-microsoft-com:office|class=["']?Mso|name=["']?Generator["']? content=["']?Microsoft/i.test(
		html,
	);
}

function kindOf(element: Element): Kind {
	const [, rank] = /^H([1-6])$/.exec(element.tagName) ?? [];
	// A page has one heading of the first level: its title.
	if (rank) return { type: Number(rank) < 3 ? 'heading-two' : 'heading-three', depth: 0 };
	const [, level] = /mso-list:\s*l\d+ level(\d)/.exec(element.getAttribute('style') ?? '') ?? [];
	const bullet = element.querySelector(BULLET)?.textContent?.trim() ?? '';
	// An "o" is Word's bullet of the second level.
	const isNumbered = level ? /^(?!o$)\w{1,4}[.)]?$/.test(bullet) : Boolean(element.closest('ol'));
	let depth = Number(level ?? 0);
	for (let list = level ? null : element.closest(LISTS); list; depth++)
		list = list.parentElement!.closest(LISTS);
	return { type: depth ? (isNumbered ? 'numbered-list' : 'bulleted-list') : 'paragraph', depth };
}

/** Google Docs puts everything into a `<b>` that is not bold, and what is bold into a `<span>`. */
function marksOf(element: Element): Marks {
	const { fontWeight = '', fontStyle = '' } = (element as HTMLElement).style ?? {};
	const bold = fontWeight ? /^(bold|[6-9]00)$/.test(fontWeight) : element.matches('b, strong');
	const italic = fontStyle ? fontStyle === 'italic' : element.matches('i, em');
	return { ...(bold && { bold }), ...(italic && { italic }) };
}

/** Joins neighbours of one kind, makes one space of several and removes spaces at the ends. Empty when there is no word. */
function tidied(line: Inline[]): Inline[] {
	const joined: Inline[] = [];
	for (const each of line) {
		const last = joined.at(-1);
		const isSame = last && !isLink(last) && !isLink(each) && sameMarks(last, each);
		if (isSame) joined[joined.length - 1] = { ...last, text: last.text + each.text };
		else joined.push(each);
	}
	const texts = joined.flatMap((each) => (isLink(each) ? each.children : [each]));
	for (const text of texts) text.text = text.text.replace(/[\s\u00A0]+/g, ' ');
	if (texts.length > 0) {
		texts[0]!.text = texts[0]!.text.trimStart();
		texts.at(-1)!.text = texts.at(-1)!.text.replace(/( –)? $/, '');
	}
	return texts.some(({ text }) => text.trim()) ? joined : [];
}

/** Items that follow one another make a list, and deeper ones a list inside the item before. */
function nested(pieces: Piece[]): Block[] {
	const top: Block[] = [];
	const open: Block[] = [];
	for (const { type, depth, children } of pieces) {
		if (depth === 0) {
			open.length = 0;
			top.push({ type, children });
			continue;
		}
		open.length = Math.min(open.length, depth);
		if (open.length < depth) {
			const list: Block = { type, children: [] };
			const item = open.at(-1)?.children.at(-1) as Block | undefined;
			(item?.children ?? top).push(list);
			open.push(list);
		}
		const paragraph = { type: 'paragraph', children };
		open.at(-1)!.children.push({ type: 'list-item', children: [paragraph] });
	}
	return top;
}

function isLink(inline: Inline): inline is Link | Break {
	return 'children' in inline;
}

function sameMarks(a: Text, b: Text) {
	return a.bold === b.bold && a.italic === b.italic;
}

const BREAK: Break = { type: 'break', children: [{ text: '' }] };
const LISTS = 'ul, ol';
const BULLET = '[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]';
const LEFT_OUT = `${BULLET}, img, style, script, title, xml, del`;
const CELL = 'td, th';
/** A row of a table stays one line. */
const BLOCKS = 'p:not(td p, th p), h1, h2, h3, h4, h5, h6, li, ul, ol, div, blockquote, table, tr';
const PARAGRAPH: Kind = { type: 'paragraph', depth: 0 };

/** In the terms of Slate, which Decap edits text with. */
export type Block = { type: string; children: (Block | Inline)[] };
type Inline = Text | Link | Break;
type Break = { type: 'break'; children: [{ text: '' }] };
type Link = { type: 'link'; data: { url: string }; children: Text[] };
type Text = { text: string } & Marks;
type Marks = { bold?: true; italic?: true };
/** An item of a list has the type of its list; `depth` is the number of lists around it. */
type Kind = { type: string; depth: number };
type Piece = Kind & { children: Inline[] };
