import { isPublished, showFresh } from '../shims/pictures.ts';

/**
 * Makes the pictures that came since the last build known to the preview. Decap gives an address in the browser's own
 * memory for each, or an empty picture as long as it still loads.
 */
export class FreshPictures {
	readonly #addresses = new Map<string, string>();
	readonly #bytes = new Map<string, number>();

	async learn(sources: Iterable<string>, getAsset: GetAsset) {
		for (const src of sources) {
			if (isPublished(src)) continue;
			const { url = '', path = '' } = getAsset(src) ?? {};
			if (!url || path === LOADING || this.#addresses.get(src) === url) continue;
			this.#addresses.set(src, url);
			const measured = await measure(url).catch(() => undefined);
			if (!measured) continue;
			this.#bytes.set(src, measured.bytes);
			showFresh(src, { path: url, ...measured });
		}
	}

	/** The bytes of pictures that are not published yet, by their names; 0 while they are unknown. */
	weigh(sources: Iterable<string>): Map<string, number> {
		const fresh = [...sources].filter((src) => !isPublished(src));
		return new Map(fresh.map((src) => [src.split('/').at(-1)!, this.#bytes.get(src) ?? 0]));
	}
}

async function measure(url: string) {
	const blob = await (await fetch(url)).blob();
	const { width, height } = await createImageBitmap(blob);
	return { bytes: blob.size, width, height };
}

/** Decap's name for the placeholder of a picture that is still loading. */
const LOADING = 'empty.svg';

export type GetAsset = (src: string) => { url?: string; path?: string } | undefined;
