/**
 * Tells the values that a box wrote from those that came from elsewhere: “Fill in from the other language”, an older text
 * of the same computer, another entry. Decap hands a value back some time after the box wrote it, perhaps when the box has
 * written the next.
 */
export class OwnValues {
	#shown: string;
	readonly #written: string[] = [];

	constructor(shown: string) {
		this.#shown = shown;
	}

	/** Notes what the box wrote. @returns whether it is anything new */
	write(value: string): boolean {
		if (value === (this.#written.at(-1) ?? this.#shown)) return false;
		this.#written.push(value);
		return true;
	}

	/** Whether a value that Decap hands over is what the box shows, or is about to be replaced by it. */
	has(value: string): boolean {
		const at = this.#written.lastIndexOf(value);
		if (at >= 0) {
			this.#shown = value;
			this.#written.splice(0, at + 1);
		}
		return value === this.#shown;
	}
}
