import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { glob, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dayOf } from '#domain/days.ts';
import { contentFolder } from '#collections/folder.ts';
import { publishedPetitions } from '#lib/petitions/published.ts';
import { readRules } from '#lib/rules-loader.ts';
import { buildSite, type Environment } from './site/build.ts';

/**
 * Builds the site into `folder`, unless the site there was built from the same things. The old site stays until the new
 * one is complete, and also when the build fails. Returns the folder of the site's functions, a new one for each build.
 */
export async function renewSite({
	folder,
	work,
	environment,
	signal,
	say,
}: SiteOptions): Promise<string> {
	const mark = join(work, 'site-built-from');
	const inputs = await fingerprint(environment);
	const kept = await readFile(mark, 'utf8').catch(() => '');
	const functions = functionsFrom(work, inputs);
	if (kept === inputs && existsSync(join(folder, 'index.html')) && existsSync(functions))
		return functions;

	say('Building the site');
	const started = performance.now();
	const next = join(work, 'site-next');
	const last = join(work, 'site-last');
	for (const leftover of [next, last]) rmSync(leftover, { recursive: true, force: true });
	const made = await buildSite(next, environment, signal);
	await rm(functions, { recursive: true, force: true });
	await mkdir(dirname(functions), { recursive: true });
	await rename(made, functions);
	// Synchronous, so that no request finds the folder missing.
	if (existsSync(folder)) renameSync(folder, last);
	renameSync(next, folder);
	await writeFile(mark, inputs);
	rmSync(last, { recursive: true, force: true });
	// Functions of the last build may still be running.
	await forgetFunctions(functions, functionsFrom(work, kept));
	say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
	return functions;
}

function functionsFrom(work: string, inputs: string) {
	return join(work, 'functions', inputs.slice(0, 12) || 'none');
}

async function forgetFunctions(...kept: string[]) {
	const folder = dirname(kept[0]!);
	for (const name of await readdir(folder))
		if (!kept.includes(join(folder, name)))
			await rm(join(folder, name), { recursive: true, force: true });
}

/** Changes with everything that a page could show. */
export async function fingerprint(environment: Environment) {
	const hash = createHash('sha256');
	const content = await Array.fromAsync(glob('**/*', { cwd: contentFolder }));
	const files = (await Array.fromAsync(glob(SOURCES))).concat(
		content.map((file) => join(contentFolder, file)),
	);
	for (const file of files.sort()) {
		const content = await readFile(file).catch(() => undefined);
		if (content) hash.update(file).update(content);
	}
	const { SITE_URL, SUPABASE_URL, SUPABASE_SERVICE_ROLE_KEY } = environment;
	const today = process.env.MOOTHALL_TODAY || dayOf(new Date());
	const database = { url: SUPABASE_URL, key: SUPABASE_SERVICE_ROLE_KEY };
	const [petitions, rules] = await Promise.all([publishedPetitions(database), readRules(database)]);
	hash.update(JSON.stringify([SITE_URL, today, petitions, rules]));
	return hash.digest('hex');
}

const SOURCES = [
	'{src,public,tools/build}/**/*',
	'docs/accessibility/statement.json',
	'astro.config.mjs',
	'package-lock.json',
];

type SiteOptions = {
	folder: string;
	/** The folder of unfinished builds and records, on the same disk as `folder`. */
	work: string;
	environment: Environment;
	signal?: AbortSignal | undefined;
	say: (line: string) => void;
};
