import { startChild } from '#local/child.ts';
import type { TownFacts } from '#local/town/facts.ts';
import {
	above,
	carryOut,
	Expected,
	explained,
	readArguments,
	readConfig,
	type ReporterChoice,
} from 'moothall-a11y';
import { builtPages } from '../build/pages.ts';
import { deskOf } from './staff.ts';
import { staffTargets } from './desk.ts';
import { residentsTargets } from './residents.ts';

const STANDARD: ReporterChoice[] = [
	{ name: 'terminal' },
	{ name: 'html', file: '.local/accessibility/report.html' },
	{ name: 'json', file: '.local/accessibility/run.json' },
];

/*
 * `npm run a11y`: builds the sample town, whose day never changes, and checks every page in every state. Takes the
 * flags of moothall-a11y. Without a reporter, it prints to the terminal and writes a page and the run.
 */
process.exitCode = await explained(async () => {
	const asked = readArguments(process.argv.slice(2));
	const chosen = [asked.targets, asked.exclude, asked.sitemap ?? []].flat();
	if (chosen.length)
		throw new Expected(
			`npm run a11y checks the whole hub and no choice of pages, but was given ${chosen.join(' ')}. ` +
				'For some pages run "npm start", then "node tools/accessibility/bin.mjs" with their addresses.',
		);
	if (!asked.reporters.length) asked.reporters = STANDARD;
	const town = startChild<TownFacts>(new URL('../../local/town/process.ts', import.meta.url));
	try {
		console.error('Building the town, which takes a minute');
		const hub = await town.facts;
		const pages = (await builtPages(hub.site)).map(({ path }) => path.replace(/\.html$/, '/'));
		const desk = await deskOf(hub);
		const config = await readConfig('tools/check-hub/config.mjs');
		const settings = above(config.defaults, asked);
		const targets = [
			...residentsTargets({ ...hub, pages, key: desk.key }, settings),
			...staffTargets(desk, settings),
		];
		return await carryOut(targets, { asked, config, served: [] });
	} finally {
		await town.stop();
	}
});
