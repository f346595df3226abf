import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerOf } from './answer.ts';
import type { Gallery } from './gallery.ts';
import type { Done, Job } from './job.ts';
import { isPosted } from './visit.ts';

/**
 * Keeps the findings of a run for the next runs. The findings of a page are used again when all of these are the same
 * to the byte: the page, all that it loads, the options of the check, and this tool. A state that is reached by steps
 * also depends on the server, so its findings are used again only when `watch` names the server's files. The findings
 * of a page that could not be checked wholly, or that was sent with POST, are never kept.
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
		const known = digests.get(key) ?? digestOfAddress(url, headers, !!place.isTrusting);
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
			if (result.outcome !== 'checked' || result.lost?.length || !isKept(job)) return;
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

/** A folder is served at another port in each run, so its files are known by their paths without the port. */
function baseOf({ target }: Job): string {
	return target.name ? new URL(target.url).origin : '';
}

function isWithin(url: string, base: string): boolean {
	return base !== '' && url.startsWith(`${base}/`);
}

/** A file of another origin is known by its whole address. */
function addressOf(name: string, base: string): string {
	return name.startsWith('/') ? base + name : name;
}

/** The headers that the browser sends. The target's own headers go to its own origin only: they may hold a password. */
function headersFor(url: string, { url: own, options }: Job['target']): Headers {
	const isOwn = new URL(url).origin === new URL(own).origin;
	const headers = new Headers(isOwn ? options.headers : {});
	if (options.userAgent && !headers.has('user-agent')) headers.set('user-agent', options.userAgent);
	return headers;
}

/**
 * The entries that stay in the file. An entry of a page that this run looked up stays, even if the run could not use
 * the entry: a page that fails today may be the old page again tomorrow. An entry of any other page stays for a few
 * runs, since the page may be gone, or this run may have left it out. A run that is stopped early does not write the
 * file.
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

/** When a version of the tool, of an engine or of the browser has changed, no entry can be used again. */
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
 * What is at an address now. When it can't be fetched, the digest is a random one, so that the page counts as changed.
 * Redirects are not followed: the browser loads their goal under its own address, and without these headers.
 */
async function digestOfAddress(
	url: string,
	headers: Headers,
	isTrusting: boolean,
): Promise<string> {
	try {
		if (url.startsWith('file:')) return digest(await readFile(new URL(url)));
		const answer = await answerOf(url, { headers, milliseconds: 10_000, isTrusting });
		return `${answer.status} ${answer.location} ${digest(answer.body)}`;
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

/** An entry is dropped after so many runs that did not look it up. */
const UNASKED = 5;

const NONE: Cache = {
	recall: async () => undefined,
	keep: async () => {},
	save: async () => {},
};

export type CachePlace = {
	folder: string;
	/**
	 * Globs of the server's files, such as the functions behind a form: states that are reached by steps depend on them.
	 */
	watch: string[];
	/** Whether files are taken whatever the certificate of their server. */
	isTrusting?: boolean;
	/** Visits every page, and keeps the new findings. */
	all?: boolean;
};

type Cache = {
	recall(job: Job): Promise<Done | undefined>;
	keep(job: Job, done: Done): Promise<void>;
	save(): Promise<void>;
};
type Context = { versions: Record<string, string>; gallery: Gallery | undefined };
type Entry = {
	/** The address of each file that the page fetched, and the digest of the file. */
	loaded: [string, string][];
	result: Omit<Done, 'loaded'>;
	pictures: [string, string][];
	/** How many of the last runs, in a row, did not look it up. */
	unasked: number;
};
