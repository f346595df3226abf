import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Gallery } from './gallery.ts';
import type { Done, Job } from './job.ts';
import { isPosted } from './visit.ts';

/**
 * What was found in earlier runs. A page is recalled when not a byte of it, of what it loads, of what it is asked and of
 * what asks it has changed since. States that were reached by steps depend on a server too: they are recalled only when
 * `watch` names the files that stand for it. Pages that could not be checked, or that are posted, are never kept.
 */
export async function openCache(
	place: CachePlace | undefined,
	{ versions, gallery }: Context,
): Promise<Cache> {
	if (!place) return NONE;
	const file = join(place.folder, 'pages.json');
	const tool = await digestOfFiles(OWN, fileURLToPath(new URL('.', import.meta.url)));
	const watched = await digestOfFiles(place.watch, process.cwd());
	const maker = digest(JSON.stringify([versions, tool]));
	const entries = new Map<string, Entry>(await load(file, maker));
	const digests = new Map<string, Promise<string>>();
	const digestOf = (url: string, { target }: Job) => {
		const headers = headersFor(url, target);
		const key = JSON.stringify([url, ...headers]);
		const known = digests.get(key) ?? digestOfAddress(url, headers);
		digests.set(key, known);
		return known;
	};
	const asked = new Set<string>();
	const keyOf = ({ target, state }: Job) =>
		digest(
			JSON.stringify([nameOf(target), state, target.options, state.steps.length ? watched : '']),
		);
	const isKept = ({ target, state }: Job) =>
		!isPosted(target.options) && (!state.steps.length || place.watch.length > 0);

	return {
		async recall(job) {
			const key = keyOf(job);
			asked.add(key);
			const entry = entries.get(key);
			if (!entry || place.all || !isKept(job)) return undefined;
			const base = baseOf(job);
			for (const [name, then] of entry.loaded)
				if ((await digestOf(addressOf(name, base), job)) !== then) return undefined;
			for (const [fingerprint, picture] of entry.pictures) gallery?.set(fingerprint, picture);
			return { ...entry.result, outcome: 'unchanged', loaded: [] };
		},
		async keep(job, { loaded, ...result }) {
			if (result.outcome !== 'checked' || !isKept(job)) return;
			const base = baseOf(job);
			const names = loaded
				.filter((url) => /^(https?|file):/.test(url))
				.map((url) => (isWithin(url, base) ? url.slice(base.length) : url));
			const digested = await Promise.all(
				names.map(async (name): Promise<[string, string]> => [
					name,
					await digestOf(addressOf(name, base), job),
				]),
			);
			const pictures = result.findings.flatMap(({ fingerprint }): [string, string][] => {
				const picture = gallery?.get(fingerprint);
				return picture ? [[fingerprint, picture]] : [];
			});
			entries.set(keyOf(job), { loaded: digested, result, pictures, unasked: 0 });
		},
		async save() {
			await mkdir(place.folder, { recursive: true });
			const next = `${file}.${process.pid}`;
			await writeFile(next, JSON.stringify({ asked: maker, entries: stillOfUse(entries, asked) }));
			await rename(next, file);
		},
	};
}

/** A folder is served at another port each time: what it gives out is told apart by path alone. */
function baseOf({ target }: Job): string {
	return target.name ? new URL(target.url).origin : '';
}

function isWithin(url: string, base: string): boolean {
	return base !== '' && url.startsWith(`${base}/`);
}

/** What others give out is kept by its whole address. */
function addressOf(name: string, base: string): string {
	return name.startsWith('/') ? base + name : name;
}

/** As the browser sends them: what the target asks for goes to its own origin only, since it may be a password. */
function headersFor(url: string, { url: own, options }: Job['target']): Headers {
	const isOwn = new URL(url).origin === new URL(own).origin;
	const headers = new Headers(isOwn ? options.headers : {});
	if (options.userAgent && !headers.has('user-agent')) headers.set('user-agent', options.userAgent);
	return headers;
}

/**
 * What this run asked for, even if it could not use it: a page that failed today may be as it was tomorrow. The rest may
 * be of a page that is gone, or of one that this run left out, so it stays for a few runs. A run that is cut short saves
 * nothing, and leaves the file as it was.
 */
function stillOfUse(entries: Map<string, Entry>, asked: Set<string>): [string, Entry][] {
	return [...entries]
		.map(([key, entry]): [string, Entry] => [
			key,
			{ ...entry, unasked: asked.has(key) ? 0 : entry.unasked + 1 },
		])
		.filter(([, { unasked }]) => unasked <= UNASKED);
}

function nameOf(target: Job['target']): string {
	return target.name ?? target.url;
}

/** Entries of another version of anything can never be used again. */
async function load(file: string, maker: string): Promise<[string, Entry][]> {
	try {
		const kept = JSON.parse(await readFile(file, 'utf8')) as {
			asked: string;
			entries: [string, Entry][];
		};
		return kept.asked === maker ? kept.entries : [];
	} catch {
		return [];
	}
}

/**
 * Something that can't be had now is as good as changed, and never twice the same. What an address leads to is loaded
 * under its own, and is not to get these headers.
 */
async function digestOfAddress(url: string, headers: Headers): Promise<string> {
	try {
		if (url.startsWith('file:')) return digest(await readFile(new URL(url)));
		const signal = AbortSignal.timeout(10_000);
		const response = await fetch(url, { headers, redirect: 'manual', signal });
		const location = response.headers.get('location') ?? '';
		return `${response.status} ${location} ${digest(new Uint8Array(await response.arrayBuffer()))}`;
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

/** Runs that may go by before what none of them asked for is dropped. */
const UNASKED = 5;

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
	/** Runs in a row, up to the last, that had no use for it. */
	unasked: number;
};
