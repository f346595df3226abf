import type { Look } from './look.ts';

/** The site's stylesheet for a reader with these colours, on a screen or on paper, whatever the editor's own settings are. */
export function stylesheetFor(css: string, { scheme, shape }: Look): string {
	const isPaper = shape === 'paper';
	const isDark = scheme === 'dark' && !isPaper;
	const own = css
		.replaceAll(/\(prefers-color-scheme:\s*dark\)/g, isDark ? 'all' : 'not all')
		.replaceAll(/color-scheme:\s*light dark/g, `color-scheme:${isDark ? 'dark' : 'light'}`)
		.replaceAll(/@media print\b/g, isPaper ? '@media all' : '@media print');
	return isPaper ? own + MARGINS : own;
}

/** The margins of `@page` in `src/styles/print.css`, which browsers apply to a real sheet only. */
const MARGINS = 'html{padding:1.2cm 1.5cm}';
