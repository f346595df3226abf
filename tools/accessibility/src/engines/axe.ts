import type { Result, RunOptions } from 'axe-core';
import type { Frame } from 'puppeteer';
import { sentence, type Sighting } from '../finding.ts';
import type { Visit } from '../probe.ts';
import { axeCriteria, axeKind } from './axe-rules.ts';
import { framesOf, type Inner } from './frames.ts';
import { startEngines } from './scripts.ts';

/**
 * axe where pa11y does not go: elements in shadow roots, which it loses, and the documents in frames. `lost` are the
 * rules that pa11y told without an element.
 */
export async function runAxe({ page, options }: Visit, lost: string[]): Promise<Sighting[]> {
	const found = lost.length ? await axeIn(page.mainFrame(), { type: 'rule', values: lost }) : [];
	const frames = await framesOf(page, options);
	const inFrames = await Promise.all(frames.map((inner) => inFrame(inner, options.standard)));
	return [...found, ...inFrames.flat()];
}

async function axeIn(frame: Frame, runOnly: RunOptions['runOnly']): Promise<Sighting[]> {
	await startEngines(frame, ['axe']);
	const { violations, incomplete } = await frame.evaluate(run, runOnly);
	return [
		...violations.flatMap((result) => sightings(result, false)),
		...incomplete.flatMap((result) => sightings(result, true)),
	];
}

async function inFrame({ frame, place }: Inner, standard: string): Promise<Sighting[]> {
	const levels = standard === 'WCAG2A' ? ['a'] : ['a', 'aa'];
	const values = ['wcag2', 'wcag21', 'wcag22'].flatMap((version) =>
		levels.map((level) => `${version}${level}`),
	);
	// A frame may leave at any moment, with whatever advertisement was in it.
	const found = await axeIn(frame, { type: 'tag', values }).catch(() => []);
	return found.map((sighting) => ({ ...sighting, inFrame: place }));
}

async function run(runOnly: RunOptions['runOnly']) {
	const look = () =>
		globalThis.axe.run(document, {
			runOnly,
			resultTypes: ['violations', 'incomplete'],
			iframes: false,
		});
	const { violations, incomplete } = await (globalThis.stillness?.asOurs(look) ?? look());
	const small = ({ id, impact, help, helpUrl, description, nodes }: Result) => ({
		id,
		impact,
		help,
		helpUrl,
		description,
		// Each target leads through frames and shadow roots; a string is a step, a list one through shadow roots.
		selectors: nodes.map(({ target }) => target.flat().join(' >>> ')),
		sources: nodes.map(({ html }) => html.slice(0, 250)),
	});
	return { violations: violations.map(small), incomplete: incomplete.map(small) };
}

function sightings(result: Small, unsure: boolean): Sighting[] {
	const { id, impact, help, helpUrl, description, selectors, sources } = result;
	return selectors.map((selector, at) => ({
		rule: `axe/${id}`,
		kind: axeKind(id, impact, unsure),
		criteria: axeCriteria(id),
		message: sentence(help),
		mend: sentence(description),
		help: helpUrl,
		selector,
		source: sources[at],
	}));
}

declare global {
	var axe: typeof import('axe-core');
}

type Small = Pick<Result, 'id' | 'impact' | 'help' | 'helpUrl' | 'description'> & {
	selectors: string[];
	sources: string[];
};
