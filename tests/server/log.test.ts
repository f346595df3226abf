import { expect, test } from 'vitest';
import { errorFacts } from '#server/log.ts';

test.each([
	'file:///work/src/server/database/call.ts:36:8',
	'/var/task/functions/sign-petition.mjs:41207:11',
	'/var/task/functions/sign-petition.js:41207:11',
])('says where an error arose, and not what it says: %s', (place) => {
	const error = new TypeError('ann@example.org is odd');
	error.stack = `TypeError: ann@example.org is odd\n    at act (${place})`;
	expect(errorFacts(error)).toEqual({
		error: 'TypeError',
		where: /(functions|src\/server)\/.*:\d+(?=:)/.exec(place)![0],
	});
});
