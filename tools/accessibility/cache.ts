import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Gallery } from './gallery.ts';
import type { Done, Job } from './job.ts';

/**
 * What was found in earlier runs. A page is recalled when not a byte of it, of what it loads, of what it is asked and of
 * what asks it has changed since. States that were reached by steps depend on a server too: they are recalled only when
 * `watch` names the files that stand for it. Pages that could not be checked are never kept.
 */
export async function openCache(
	place: CachePlace | undefined,
	{ versions, gallery }: Context,
): Promise<Cache> {
	if (!place) return NONE;
	const file = join(place.folder, 'pages.json');
	const tool = await digestOfFiles(OWN, fileURLToPath(new URL('.', import.meta.url)));
	const watched = await digestOfFiles(place.watch, process.cwd());
	const asked = digest(JSON.stringify([versions, tool]));
	const old = await load(file, asked);
	const entries = new Map<string, Entry>(old);
	const digests = new Map<string, Promise<string>>();
	const digestOf = (url: string, { target }: Job) => {
		const known = digests.get(url) ?? digestOfAddress(url, target.options.headers);
		digests.set(url, known);
		return known;
	};
	const keyOf = ({ target, state }: Job) =>
		digest(
			JSON.stringify([nameOf(target), state, target.options, state.steps.length ? watched : '']),
		);
	const isKept = ({ state }: Job) => !state.steps.length || place.watch.length > 0;

	return {
		async recall(job) {
			const entry = entries.get(keyOf(job));
			if (!entry || place.all || !isKept(job)) return undefined;
			const base = baseOf(job);
			for (const [name, then] of entry.loaded)
				if ((await digestOf(base + name, job)) !== then) return undefined;
			for (const [fingerprint, picture] of entry.pictures) gallery?.set(fingerprint, picture);
			return { ...entry.result, outcome: 'unchanged', loaded: [] };
		},
		async keep(job, { loaded, ...result }) {
			if (result.outcome !== 'checked' || !isKept(job)) return;
			const base = baseOf(job);
			const names = loaded
				.filter((url) => /^(https?|file):/.test(url))
				.map((url) => url.replace(base, ''));
			const digested = await Promise.all(
				names.map(async (name): Promise<[string, string]> => [
					name,
					await digestOf(base + name, job),
				]),
			);
			const pictures = result.findings.flatMap(({ fingerprint }): [string, string][] => {
				const picture = gallery?.get(fingerprint);
				return picture ? [[fingerprint, picture]] : [];
			});
			entries.set(keyOf(job), { loaded: digested, result, pictures });
		},
		async save() {
			await mkdir(place.folder, { recursive: true });
			const next = `${file}.${process.pid}`;
			await writeFile(next, JSON.stringify({ asked, entries: [...entries] }));
			await rename(next, file);
		},
	};
}

/** A folder is served at another port each time: what it gives out is told apart by path alone. */
function baseOf({ target }: Job): string {
	return target.name && target.url.endsWith(target.name)
		? target.url.slice(0, -target.name.length)
		: '';
}

function nameOf(target: Job['target']): string {
	return target.name ?? target.url;
}

/** Entries of another version of anything can never be used again. */
async function load(file: string, asked: string): Promise<[string, Entry][]> {
	try {
		const kept = JSON.parse(await readFile(file, 'utf8')) as {
			asked: string;
			entries: [string, Entry][];
		};
		return kept.asked === asked ? kept.entries : [];
	} catch {
		return [];
	}
}

/** Something that can't be had now is as good as changed, and never twice the same. */
async function digestOfAddress(url: string, headers: Record<string, string>): Promise<string> {
	try {
		if (url.startsWith('file:')) return digest(await readFile(new URL(url)));
		const response = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
		return `${response.status} ${digest(new Uint8Array(await response.arrayBuffer()))}`;
	} catch {
		return crypto.randomUUID();
	}
}

async function digestOfFiles(patterns: string[], cwd: string): Promise<string> {
	if (!patterns.length) return '';
	const hash = createHash('sha256');
	const found = await Array.fromAsync(glob(patterns, { cwd, withFileTypes: true }));
	for (const path of found
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.sort())
		hash.update(path.slice(cwd.length)).update(await readFile(path));
	return hash.digest('hex');
}

function digest(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('base64url');
}

const OWN = ['**/*.{ts,json}'];

const NONE: Cache = {
	recall: async () => undefined,
	keep: async () => {},
	save: async () => {},
};

export type CachePlace = {
	folder: string;
	/** Globs of files on which states depend that are reached by steps: the functions behind a form. */
	watch: string[];
	/** Visits every page again, and keeps what is found. */
	all?: boolean;
};

type Cache = {
	recall(job: Job): Promise<Done | undefined>;
	keep(job: Job, done: Done): Promise<void>;
	save(): Promise<void>;
};
type Context = { versions: Record<string, string>; gallery: Gallery | undefined };
type Entry = {
	/** What was fetched, and what it was. */
	loaded: [string, string][];
	result: Omit<Done, 'loaded'>;
	pictures: [string, string][];
};
