import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { today } from '../../src/lib/today.ts';
import { lastDayFor, productFile, readYaml, reviewStanding } from 'moothall-a11y/statement';

/**
 * Checks the date of the accessibility statement's last review: warns after nine months, and fails the build after
 * twelve. A build for this machine only warns, so that an old copy of the project still starts.
 */
export function reviewDate(day = today): AstroIntegration {
	let site = '';
	let root: URL;
	return {
		name: 'moothall-review-date',
		hooks: {
			'astro:config:done': ({ config }) => {
				({ root, site = '' } = config);
			},
			'astro:build:start': async ({ logger }) => {
				const { review } = await readYaml(fileURLToPath(new URL(FILE, root)), productFile);
				const standing = reviewStanding(review.on, day);
				if (standing === 'fresh') return;
				const sentence = sentenceFor(standing, review.on);
				if (standing === 'overdue' && !isThisMachine(site)) throw new Error(sentence);
				logger.warn(sentence);
			},
		},
	};
}

function sentenceFor(standing: 'due' | 'overdue', reviewedOn: string): string {
	const since = `The accessibility statement was last gone through on ${reviewedOn}`;
	const what = `Go through it, run "npm run a11y -- --all" and "npm run a11y:statement", and set review.on in ${FILE} to the day.`;
	return standing === 'due'
		? `${since}, and the site cannot be published any more after ${lastDayFor(reviewedOn)}. ${what}`
		: `${since}, twelve months ago or more, so the site cannot be published. ${what}`;
}

function isThisMachine(site: string): boolean {
	return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(URL.parse(site)?.hostname ?? '');
}

const FILE = 'docs/accessibility/product.yml';
