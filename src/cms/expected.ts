/** An error whose message is a sentence for the editor. Decap prints it with `toString`, so there is no "Error:" before it. */
export class Expected extends Error {
	override name = 'Expected';

	override toString(): string {
		return this.message;
	}
}
