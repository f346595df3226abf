import { explain } from '../../local/expected.ts';
import { accessibility } from './accessibility.ts';
import { build } from './build.ts';
import { changed } from './changed.ts';
import { cms } from './cms.ts';
import { desk } from './desk.ts';
import { doors } from './doors.ts';
import { type Figure, isMet } from './figure.ts';
import { inbox } from './inbox.ts';
import { keep } from './results.ts';
import { searching } from './searching.ts';
import { sheets } from './sheets.ts';
import { signingFigures } from './signing-figures.ts';
import { similar } from './similar.ts';
import { slowLine } from './slow-line.ts';
import { openStage, type Stage } from './stage.ts';
import { table } from './table.ts';
import { weight } from './weight.ts';
import { writing } from './writing.ts';

/*
 * `npm run bench`, or `npm run bench weight build`: one bench after another, then one table. Ends with 1 if an aim is
 * missed, or if a bench could not be run to its end; the others are run all the same.
 */
const benches: Record<string, (stage: Stage) => Promise<Figure[]>> = {
	weight: async ({ hub, browser }) => weight(await hub(), await browser()),
	'slow-line': async ({ hub, browser }) => slowLine(await hub(), await browser()),
	signing: signingFigures,
	desk,
	inbox,
	similar,
	searching,
	sheets,
	writing,
	accessibility,
	build: async ({ hub }) => build(await hub()),
	changed: async ({ hub }) => changed(await hub()),
	cms: async ({ browser }) => cms(await browser()),
	doors,
};

const names = process.argv.slice(2);
const unknown = names.find((name) => !(name in benches));
if (unknown) {
	console.error(`There is no bench called ${unknown}. Known: ${Object.keys(benches).join(', ')}.`);
	process.exit(1);
}
// An exit, unlike a signal, lets what we started end with us.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
	process.once(signal, () => process.exit(1));

const stage = openStage();
const figures: Figure[] = [];
for (const name of names.length ? names : Object.keys(benches)) {
	console.log(`Measuring ${name}`);
	try {
		figures.push(...(await benches[name]!(stage)));
	} catch (error) {
		process.exitCode = 1;
		console.error(`${name} could not be measured.`, explain(error) ?? error);
	}
}
await stage.close();

if (figures.length) {
	console.log(`\n${table(figures)}\n\nKept in ${await keep(figures, '.local/bench')}`);
	if (figures.some((figure) => isMet(figure) === false)) process.exitCode = 1;
}
