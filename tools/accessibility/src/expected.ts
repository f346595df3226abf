/** What a person can mend: told in its one sentence, without a stack trace. */
export class Expected extends Error {
	override name = 'Expected';
	isExpected = true;
}
