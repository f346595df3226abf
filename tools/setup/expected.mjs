/** Something that can happen to anybody: told in its one sentence, without a stack trace. */
export class Expected extends Error {
	isExpected = true;
}
