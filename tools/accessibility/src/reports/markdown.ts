import { plain } from './plain.ts';

/**
 * Words in GitHub's Markdown that stay words. A word joiner keeps `@name` and `#12` from calling somebody or something,
 * and addresses from becoming links. https://github.github.com/gfm/#backslash-escapes
 */
export function text(words: string): string {
	return plain(words)
		.replace(/[@#]|:(?=\/\/)|www(?=\.)/gi, '$&\u2060')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replace(/[!-%'-/:=-@[-`{-~]/g, '\\$&');
}

/** What a page says, as code, in which nothing means anything. Not for the cells of a table, where a `|` would. */
export function code(source: string): string {
	const words = plain(source);
	if (!words) return '';
	const longest = Math.max(0, ...(words.match(/`+/g) ?? []).map(({ length }) => length));
	const fence = '`'.repeat(longest + 1);
	return `${fence} ${words} ${fence}`;
}

/** The words alone when there is no address of the web to lead to. */
export function link(address: string | undefined, words: string): string {
	const url = URL.parse(address ?? '');
	if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return text(words);
	return `[${text(words)}](<${url.href.replace(/[<>\\\n]/g, encodeURIComponent)}>)`;
}

export function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
