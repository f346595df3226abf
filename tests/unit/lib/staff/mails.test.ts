import { expect, test } from 'vitest';
import { whyOf } from '#lib/staff/mails.ts';
import { langs } from '#domain/language.ts';
import { letters } from '#server/mail/letters.ts';
import { staffStrings } from '#strings/staff.ts';

test.each([
	['EENVELOPE 550', 'unknown'],
	['EMESSAGE 552', 'full'],
	['EENVELOPE 450', 'busy'],
	['EMESSAGE 554', 'refused'],
	['EAUTH 535', 'password'],
	['ECONNECTION', 'away'],
	['ETIMEDOUT', 'away'],
	['EDNS', 'away'],
	['TypeError', 'fault'],
])('%s means that the mail server is or says: %s', (error, why) => {
	expect(whyOf(error)).toBe(why);
});

test.each(langs)('the mail room has words for every mail that we send (%s)', (lang) => {
	expect(Object.keys(staffStrings(lang).mail.templates).toSorted()).toEqual(
		Object.keys(letters).toSorted(),
	);
});
