import type { Look } from './look.ts';

/** The site's stylesheet for a reader with these colours, on a screen or on paper, whatever the editor's own settings are. */
export function stylesheetFor(css: string, { scheme, shape }: Look): string {
	const isPaper = shape === 'paper';
	const isDark = scheme === 'dark' && !isPaper;
	const own = css
		.replaceAll(/\(prefers-color-scheme:\s*dark\)/g, isDark ? 'all' : 'not all')
		.replaceAll(/color-scheme:\s*light dark/g, `color-scheme:${isDark ? 'dark' : 'light'}`)
		.replaceAll(/@media print\b/g, isPaper ? '@media all' : '@media print');
	return isPaper ? own + margins(css) : own;
}

/** The margins of `@page`, which a browser applies to a real sheet only. */
function margins(css: string): string {
	const [, margin = '0'] = /@page\s*\{[^}]*margin:\s*([^;}]+)/.exec(css) ?? [];
	return `html{padding:${margin}}`;
}
