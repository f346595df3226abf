/** Chance that falls the same way each time. `goLive` brings back what has to be unique, such as keys of a sign-in. */
export function installChance(): { goLive(): void } {
	let state = 1;
	/** https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (mulberry32, public domain) */
	const random = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	Math.random = random;
	const { prototype } = Crypto;
	const { getRandomValues, randomUUID } = prototype;
	prototype.getRandomValues = function fill<T extends ArrayBufferView | null>(array: T): T {
		if (array) {
			const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
			for (let at = 0; at < bytes.length; at++) bytes[at] = Math.floor(random() * 256);
		}
		return array;
	} as Crypto['getRandomValues'];
	// Only in documents that came safely.
	const isSafe = 'randomUUID' in prototype;
	if (isSafe)
		prototype.randomUUID = () => {
			const digit = () => Math.floor(random() * 16).toString(16);
			return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, digit) as ReturnType<
				Crypto['randomUUID']
			>;
		};
	return {
		goLive() {
			prototype.getRandomValues = getRandomValues;
			if (isSafe) prototype.randomUUID = randomUUID;
		},
	};
}
