import { createHash, hash, randomUUID } from 'node:crypto';
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../../src/collections/folder.ts';
import { shared, type Store } from '../../src/lib/kept.ts';

/**
 * Keeps the results of `kept` (`src/lib/kept.ts`) between builds, in a file in `folder` that each successful build
 * writes anew. A broken file counts as empty. MOOTHALL_KEPT names another folder, so that a test or a benchmark can
 * begin with none.
 */
export function keep(
	folder = process.env.MOOTHALL_KEPT || FOLDER,
	content = contentFolder,
): AstroIntegration {
	let things: KeptThings;
	return {
		name: 'moothall-keep',
		hooks: {
			'astro:config:setup': async ({ command, config }) => {
				if (command !== 'build') return;
				const maker = await digestOf(fileURLToPath(config.root), content);
				things = new KeptThings(maker, await read(folder));
				shared.moothallKept = things;
			},
			'astro:build:done': async ({ logger }) => {
				await write(folder, things.entries()).catch((error: Error) =>
					logger.warn(`Nothing could be kept for the next build: ${error.message}`),
				);
			},
		},
	};
}

/** The kept things, each under the digest of everything that it was made from. */
export class KeptThings implements Store {
	readonly #maker: string;
	readonly #before: Map<string, string>;
	readonly #now = new Map<string, string>();

	/** `maker` is the digest of the files that make things. */
	constructor(maker: string, before: Iterable<Entry> = []) {
		this.#maker = maker;
		this.#before = new Map(before);
	}

	get(kind: string, from: unknown): unknown {
		const key = this.#keyOf(kind, from);
		const text = this.#now.get(key) ?? this.#before.get(key);
		if (text === undefined) return undefined;
		this.#now.set(key, text);
		return JSON.parse(text);
	}

	set(kind: string, from: unknown, made: unknown) {
		this.#now.set(this.#keyOf(kind, from), JSON.stringify(made));
	}

	/** The things that this build used, then those of earlier builds, the latest first, until `room` is full. */
	entries(room = ROOM): Entry[] {
		const entries = new Map(this.#now);
		let size = 0;
		for (const text of entries.values()) size += text.length;
		for (const [key, text] of this.#before) {
			if (entries.has(key)) continue;
			size += text.length;
			if (size > room) break;
			entries.set(key, text);
		}
		return [...entries];
	}

	#keyOf(kind: string, from: unknown): string {
		return hash('sha256', JSON.stringify([this.#maker, kind, from]), 'base64url');
	}
}

/** The digest of Node's version and of every file that could make a thing. */
export async function digestOf(root: string, content: string): Promise<string> {
	const digest = createHash('sha256').update(process.version);
	for (const [folder, files] of [
		[root, MAKERS],
		[resolve(root, content, 'settings'), ['**/*']],
	] as const) {
		const paths = (await Array.fromAsync(glob(files, { cwd: folder }))).sort();
		for (const path of paths) {
			const bytes = await readFile(join(folder, path)).catch(ignoreFolder);
			if (bytes) digest.update(`${path}\0${bytes.length}\0`).update(bytes);
		}
	}
	return digest.digest('hex');
}

function ignoreFolder(error: NodeJS.ErrnoException) {
	if (error.code !== 'EISDIR') throw error;
}

/** Each line is a key and its thing in JSON; the last line is the digest of the lines before it. */
async function read(folder: string): Promise<Entry[]> {
	const text = await readFile(join(folder, FILE), 'utf8').catch(() => '');
	const end = text.lastIndexOf('\n') + 1;
	if (text.slice(end) !== hash('sha256', text.slice(0, end))) return [];
	return text
		.slice(0, end)
		.split('\n')
		.slice(0, -1)
		.map((line) => {
			const middle = line.indexOf(' ');
			return [line.slice(0, middle), line.slice(middle + 1)];
		});
}

/** Renames a finished file, so that of two builds that end at the same time one is kept whole. */
async function write(folder: string, entries: Entry[]) {
	await mkdir(folder, { recursive: true });
	const next = join(folder, `${FILE}.${randomUUID()}`);
	await writeFile(next, parts(entries));
	await rename(next, join(folder, FILE));
}

/** Writes in parts: one string would take a large part of the memory that the build of a big town needs. */
function* parts(entries: Entry[]) {
	const digest = createHash('sha256');
	let part = '';
	for (const [key, thing] of entries) {
		part += `${key} ${thing}\n`;
		if (part.length < PART) continue;
		digest.update(part);
		yield part;
		part = '';
	}
	yield part + digest.update(part).digest('hex');
}

const FOLDER = 'node_modules/.cache/moothall';
const FILE = 'kept';
/** Relative to the project's root; the settings of the town count too. */
const MAKERS = [
	'{src,tools/build}/**/*',
	'{package,package-lock,tsconfig}.json',
	'astro.config.mjs',
];
/** Characters. A build of the sample town uses one million. */
const ROOM = 20e6;
const PART = 1e6;

type Entry = [key: string, thing: string];
