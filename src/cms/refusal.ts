/** Something that did not happen, told in a sentence for the editor. Decap prints it as it is, without "Error:". */
export class Refusal extends Error {
	override name = 'Refusal';

	override toString(): string {
		return this.message;
	}
}
