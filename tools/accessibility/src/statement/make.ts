import { join } from 'node:path';
import { answersFor } from './answers.ts';
import { readCatalog } from './catalog.ts';
import { readChecks } from './checks.ts';
import { conformanceOf } from './conformance.ts';
import { factsOf } from './facts.ts';
import { readRun } from './last-run.ts';
import { openAcr } from './openacr.ts';
import { refuseStrays } from './parts.ts';
import { readFolder } from './records.ts';
import { writeJson, writeYaml } from './write.ts';

/**
 * Writes statement.json and openacr.yaml into the folder of the records, and answers with a sentence on what they claim.
 * Throws `Expected`, and writes nothing, when there is no full run or a record has to be put right.
 */
export async function makeStatement({ runFile, folder }: Options): Promise<string> {
	const catalog = await readCatalog();
	const written = await readFolder(folder, catalog);
	const run = await readRun(runFile);
	refuseStrays(run, written.product);
	const sources = { ...written, run, checks: await readChecks() };
	const answers = answersFor(catalog, sources);
	const conformance = conformanceOf(answers, sources);
	await writeJson(join(folder, 'statement.json'), factsOf(conformance, sources));
	await writeYaml(join(folder, 'openacr.yaml'), openAcr(answers, catalog, sources));
	const claim = [conformance.status, ...conformance.short_of].join(', ');
	return `Written from ${runFile} and ${written.records.length} hand tests: statement.json and openacr.yaml in ${folder}. They claim: ${claim}.`;
}

type Options = {
	/** What `--reporter json` wrote. */
	runFile: string;
	/** Of `product.yml` and the records. */
	folder: string;
};
