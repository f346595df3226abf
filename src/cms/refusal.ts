/** An error whose message is a sentence for the editor. Decap prints it with `toString`, so there is no "Error:" before it. */
export class Refusal extends Error {
	override name = 'Refusal';

	override toString(): string {
		return this.message;
	}
}
