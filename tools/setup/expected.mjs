/** An error that can happen to anybody. The program prints its sentence without a stack trace. */
export class Expected extends Error {
	name = 'Expected';
	isExpected = true;
}
