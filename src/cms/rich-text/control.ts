import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { Decap } from '../decap.ts';
import { remark } from '../remark.ts';
import { fromMarkdown } from './from-markdown.ts';
import { type SlateEditor, tidyLinks } from './links.ts';
import type { Block } from './nodes.ts';
import { OwnValues } from './own-values.ts';
import { toMarkdown } from './to-markdown.ts';

/**
 * Makes the box for formatted text show what is saved, and save what it shows. Decap's own control reads its value only
 * once, when it appears, and reads and writes Markdown in another way than pages do.
 */
export function registerRichText(decap: Decap, lang: Lang) {
	const { control, preview, schema } = decap.getWidget('markdown');
	decap.registerWidget(
		'markdown',
		faithful(control as MarkdownControl, () => remark(strings(lang).cms.notices.untracked, lang)),
		preview,
		schema ?? {},
	);
}

function faithful(Control: MarkdownControl, untracked: () => void) {
	return class extends Control {
		#box: Box | undefined;

		override render(): ReactElement {
			const around = super.render();
			const inside = around.props.children as ReactElement;
			const { value, onChange } = this.props;
			const { mode } = this.state;
			if (this.#box?.mode !== mode || !this.#box.values.has(value ?? ''))
				this.#box = new Box(mode, value ?? '', inside.type as Editor, untracked);
			const { values, shown } = this.#box;
			const write = (text: string) => {
				if (values.write(text)) onChange(text);
			};
			return h(around.type, {
				...around.props,
				children: h(shown, { ...inside.props, onChange: write }),
			});
		}
	};
}

/** One appearance of the box, in one of Decap's modes. A new one has a component of its own, so React draws it anew. */
class Box {
	readonly mode: string;
	readonly values: OwnValues;
	readonly shown: Editor;

	constructor(mode: string, value: string, editor: Editor, untracked: () => void) {
		this.mode = mode;
		this.values = new OwnValues(value);
		this.shown =
			mode === 'rich_text'
				? richText(editor, fromMarkdown(value), untracked)
				: (props) => editor(props);
	}
}

/**
 * Decap's rich text with other readers and writers of Markdown. Its component is run as a function, inside ours, to get at
 * the Slate that it draws.
 */
function richText(decaps: Editor, start: Block[], untracked: () => void): Editor {
	let last: Block[] = start;
	return ({ onChange, ...props }) => {
		const around = decaps({ ...props, value: '', onChange });
		const slate = around.props.children as ReactElement<SlateProps>;
		const { editor, value: unchanged, onChange: draw } = slate.props;
		const change = (blocks: Block[]) => {
			// Decap would write Markdown of its own for a value that is new to it.
			draw(unchanged);
			if (blocks === last) return;
			if (tidyLinks(editor)) untracked();
			last = editor.children;
			onChange(toMarkdown(last));
		};
		const shown = h(slate.type, { ...slate.props, initialValue: start, onChange: change });
		return h(around.type, { ...around.props, children: shown });
	};
}

/** Decap's own React, which it puts into the window. */
const { h } = globalThis as unknown as { h(type: unknown, props: object): ReactElement };

type MarkdownControl = new (...args: unknown[]) => {
	props: { value?: string; onChange(value: string): void };
	state: { mode: string };
	render(): ReactElement;
};
type Editor = (props: EditorProps) => ReactElement;
type EditorProps = { value: string; onChange(value: string): void };
type SlateProps = { editor: SlateEditor; value: Block[]; onChange(value: Block[]): void };
type ReactElement<Props = Record<string, unknown>> = { type: unknown; props: Props };
