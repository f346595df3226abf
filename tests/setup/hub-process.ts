import { serveParent } from '#local/child.ts';
import type { TownFacts } from '#local/town/facts.ts';
import { startTown } from '#local/town.ts';
import { launchBrowser } from 'moothall-a11y/browser';
import { startEditorsTown } from './editors-town.ts';
import { startTownActs } from './town-acts.ts';

/* The sample town, with what only tests need: a browser, and a copy of the town in which editors publish. */
await serveParent(async (signal) => {
	const town = await startTown(signal);
	const stops = [town.stop];
	const stop = async () => {
		for (const each of stops.splice(0).reverse()) await each().catch(console.error);
	};
	try {
		const browser = await launchBrowser();
		stops.push(() => browser.close());
		const editors = await startEditorsTown(town);
		stops.push(editors.stop);
		const acts = await startTownActs(town);
		stops.push(acts.stop);
		const facts: HubFacts = {
			...town.facts,
			editorsUrl: editors.url,
			townActsUrl: acts.url,
			browser: browser.wsEndpoint(),
		};
		return { facts, stop };
	} catch (error) {
		await stop();
		throw error;
	}
});

export type HubFacts = TownFacts & {
	/** The same hub once more, with the CMS: it builds what editors publish. */
	editorsUrl: string;
	/** Where a test has the site built again, or a scheduled function run: see town-acts.ts. */
	townActsUrl: string;
	/** The websocket of the browser. */
	browser: string;
};
