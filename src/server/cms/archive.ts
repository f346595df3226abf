import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import { askBytes } from './host.ts';

/** Reads the wanted files from the archive of a commit while it arrives. Other files are not kept in memory. */
export async function archived(commit: string, wanted: Set<string>): Promise<Map<string, Buffer>> {
	const found = new Map<string, Buffer>();
	const packed = Readable.fromWeb((await askBytes(`tarball/${commit}`)) as NodeStream);
	await pipeline(packed, createGunzip(), async (bytes: AsyncIterable<Buffer>) => {
		const tar = new Tar(bytes);
		for (let header = await tar.header(); header; header = await tar.header()) {
			// GitHub puts everything into one folder, whose name does not matter.
			const path = header.name.slice(header.name.indexOf('/') + 1);
			const content = await tar.content(header.size, wanted.has(path));
			if (content) found.set(path, content);
		}
	});
	return found;
}

/** Reads a tar file from front to back. It does not read names that are too long for a header: ours are short. */
class Tar {
	readonly #source: AsyncIterator<Buffer>;
	#rest: Buffer = Buffer.alloc(0);

	constructor(source: AsyncIterable<Buffer>) {
		this.#source = source[Symbol.asyncIterator]();
	}

	async header(): Promise<{ name: string; size: number } | undefined> {
		const block = await this.#take(BLOCK, true);
		if (block.length < BLOCK || block[0] === 0) return void (await this.#drain());
		const field = (from: number, to: number) =>
			block.subarray(from, to).toString('utf8').replace(/\0.*$/s, '');
		const [prefix, name] = [field(345, 500), field(0, 100)];
		const size = Number.parseInt(field(124, 136), 8) || 0;
		return { name: prefix ? `${prefix}/${name}` : name, size };
	}

	async content(size: number, wanted: boolean): Promise<Buffer | undefined> {
		const padded = Math.ceil(size / BLOCK) * BLOCK;
		const bytes = await this.#take(padded, wanted);
		return wanted ? Buffer.from(bytes.subarray(0, size)) : undefined;
	}

	async #take(size: number, keep: boolean): Promise<Buffer> {
		const parts: Buffer[] = [];
		for (let missing = size; missing > 0;) {
			if (!this.#rest.length) {
				const { value, done } = await this.#source.next();
				if (done) break;
				this.#rest = value;
			}
			const part = this.#rest.subarray(0, missing);
			this.#rest = this.#rest.subarray(part.length);
			missing -= part.length;
			if (keep) parts.push(part);
		}
		return Buffer.concat(parts);
	}

	async #drain() {
		while (!(await this.#source.next()).done);
	}
}

const BLOCK = 512;
