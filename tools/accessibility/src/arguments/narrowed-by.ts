import type { Arguments } from '../arguments.ts';

/**
 * What of a command line keeps a run from seeing all of a site by all means, as it would be typed: `--only wide-part`.
 */
export function narrowedBy(asked: Arguments): string[] {
	const { engines, runners, standard } = asked.settings;
	const flags = {
		only: asked.only,
		skip: asked.skip,
		exclude: asked.exclude,
		'sitemap-exclude': asked.sitemapExclude,
		engines,
		runners,
		standard: standard === 'WCAG2A' ? standard : undefined,
	};
	const typed = Object.entries(flags)
		.filter(([, value]) => value?.length)
		.map(([flag, value]) => `--${flag} ${[value].flat().join(',')}`);
	return [...asked.targets.filter(isOnePage), ...typed];
}

/** Whether an argument, as `narrowedBy` has it, leaves out pages, and not only engines or rules. */
export function leavesOutPages(argument: string): boolean {
	return /^(?!--)|^--(sitemap-)?exclude /.test(argument);
}

/** Sitemaps, lists and folders are sites as whole as they say. */
function isOnePage(target: string): boolean {
	return /^https?:/.test(target) && !/\.(xml|txt)(\.gz)?$/.test(target);
}
