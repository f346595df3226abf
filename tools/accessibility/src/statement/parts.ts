import { Expected } from '../expected.ts';
import type { Run } from '../run.ts';
import type { Part, Product } from './product.ts';

/** The part that an address, or the path of one, belongs to: the one with the longest beginning of its path. */
export function partOf(url: string, parts: Part[]): Part | undefined {
	const { pathname } = new URL(url, 'http://built-pages-are-told-by-path.invalid');
	const length = ({ paths }: Part) =>
		Math.max(-1, ...paths.filter((path) => pathname.startsWith(path)).map((path) => path.length));
	const [best] = parts.toSorted((a, b) => length(b) - length(a));
	return best && length(best) >= 0 ? best : undefined;
}

/** Those that belong to a component of OpenACR's; for `none`, all. */
export function partsOf({ parts }: Product, component: string): Part[] {
	return component === 'none' ? parts : parts.filter((part) => part.component === component);
}

/** The addresses of a part that the run looked at, each once. */
export function pagesOf(run: Run, part: Part, parts: Part[]): string[] {
	const urls = run.pages.map(({ url }) => url).filter((url) => partOf(url, parts) === part);
	return [...new Set(urls)].sort();
}

/** A page that belongs nowhere would be left out of every level. */
export function refuseStrays({ pages }: Run, { parts }: Product): void {
	const stray = pages.find(({ url }) => !partOf(url, parts));
	if (!stray) return;
	throw new Expected(
		`The run looked at ${stray.url}, which belongs to no part in product.yml: add what its path begins with to one of them.`,
	);
}
