/** An error whose message is a sentence for the editor. Decap prints it with `toString`, so there is no "Error:" before it. */
export class Expected extends Error {
	override name = 'Expected';
	/** Whether the sentence is on the screen already. Then Decap's own message is left out: see `before-decap.js`. */
	readonly isTold: boolean;

	constructor(sentence: string, { isTold = false } = {}) {
		super(sentence);
		this.isTold = isTold;
	}

	override toString(): string {
		return this.message;
	}
}
