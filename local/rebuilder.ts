import { existsSync, type FSWatcher, watch } from 'node:fs';
import { contentFolder } from '#collections/folder.ts';
import { publishedPetitions } from '#lib/petitions/published.ts';
import { type Environment, SiteError } from './site/build.ts';

/** Builds the site again on request, one build at a time. Requests that come close together count as one. */
export class Rebuilder {
	readonly #options: Options;
	readonly #stopping = new AbortController();
	readonly #watchers: FSWatcher[] = [];
	#wait: NodeJS.Timeout | undefined;
	#look: NodeJS.Timeout | undefined;
	#running: Promise<void> = Promise.resolve();

	constructor(options: Options) {
		this.#options = options;
	}

	request() {
		clearTimeout(this.#wait);
		this.#wait = setTimeout(() => {
			this.#running = this.#running.then(() => this.#build());
		}, CALM);
	}

	/** Requests a build whenever the state or text of a petition changes, or a file of the site. */
	async watch() {
		for (const folder of FOLDERS.filter((each) => existsSync(each)))
			this.#watchers.push(watch(folder, { recursive: true }, () => this.request()));
		let known = await this.#petitions();
		const look = async () => {
			const now = await this.#petitions().catch(() => known);
			if (now !== known) this.request();
			known = now;
			if (!this.#stopping.signal.aborted) this.#look = setTimeout(look, LOOK_EVERY);
		};
		this.#look = setTimeout(look, LOOK_EVERY);
	}

	async stop() {
		this.#stopping.abort();
		clearTimeout(this.#wait);
		clearTimeout(this.#look);
		for (const watcher of this.#watchers) watcher.close();
		await this.#running;
	}

	async #build() {
		const { build, say } = this.#options;
		try {
			await build(this.#stopping.signal);
		} catch (error) {
			if (this.#stopping.signal.aborted) return;
			const reason = error instanceof SiteError ? error.message : String(error);
			say(`The site could not be built; the last good one stays.\n${reason}`);
		}
	}

	/** Without the counts: pages say that their counts are those at the build. */
	async #petitions() {
		const { SUPABASE_URL, SUPABASE_SERVICE_ROLE_KEY } = this.#options.environment;
		const petitions = await publishedPetitions({
			url: SUPABASE_URL,
			key: SUPABASE_SERVICE_ROLE_KEY,
		});
		return JSON.stringify(petitions.map(({ count, areas, channels, ...petition }) => petition));
	}
}

const CALM = 500;
const LOOK_EVERY = 3_000;
const FOLDERS = ['src', contentFolder, 'public'];

type Options = {
	environment: Environment;
	say: (line: string) => void;
	build: (signal: AbortSignal) => Promise<void>;
};
