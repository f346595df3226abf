import { expect, test } from 'vitest';
import { callDatabase, runJob } from '#server/database/call.ts';
import { callAsStaff } from '#server/staff/call.ts';

/** Never called: the compiler reads them, and says so where one of them compiles. */
const wrong = [
	// @ts-expect-error: a function for staff is not called for a resident
	() => callDatabase('list_staff', {}),
	// @ts-expect-error: a function for residents is not called as staff
	() => callAsStaff({ token: '' }, 'sweep', {}),
	// @ts-expect-error: a function that can refuse is no job
	() => runJob('read_tally', { petition: 'bus' }),
	// @ts-expect-error: no such function
	() => callDatabase('count_sheep', {}),
	// @ts-expect-error: an argument is missing
	() => callDatabase('confirm_by_code', { code_hash: '' }),
	// @ts-expect-error: an argument has another type
	() => runJob('claim_mail', { most: 'ten' }),
	// @ts-expect-error: null where a text is expected
	() => callDatabase('read_tally', { petition: null }),
];

test('calls that the database would not take do not compile', () => {
	expect(wrong).toHaveLength(7);
});
