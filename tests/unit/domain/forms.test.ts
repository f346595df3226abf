import { expect, test } from 'vitest';
import type { z } from 'zod';
import { feedbackForm } from '#domain/feedback.ts';
import { codeForm, signatureForm } from '#domain/signature.ts';
import { lengthOf, writtenLength } from '#domain/text.ts';
import { usefulForm } from '#domain/useful.ts';
import { strings } from '#strings/index.ts';
import { worked } from '../../setup/work.ts';

const signer = { name: 'Siân ap Rhys', email: 'sian@example.org', postcode: 'tb12ab' };

test('updates are wanted only when the box is ticked', () => {
	expect(signatureForm.parse(signer).wants_updates).toBe(false);
	expect(signatureForm.parse({ ...signer, wants_updates: 'yes' }).wants_updates).toBe(true);
	expect(signatureForm.parse({ ...signer, wants_updates: 'no' }).wants_updates).toBe(false);
});

test('a form with nothing in it says each thing that is missing', () => {
	expect(faults(signatureForm, {})).toEqual(['name_missing', 'email_missing', 'postcode_missing']);
	expect(faults(feedbackForm, {})).toEqual(['topic_missing', 'message_missing']);
	expect(faults(codeForm, {})).toEqual(['code_missing']);
	expect(faults(usefulForm, { line: ' ' })).toEqual(['useful_missing', 'page_line_missing']);
});

test.each([
	['123456', '123456'],
	[' 123 456 ', '123456'],
	['123-456', '123456'],
	['１２３４５６', '123456'],
	['٠١٢٣٤٥', '012345'],
	['१२३ ४५६', '123456'],
	['\u202a123\u200b456\u202c', '123456'],
	['\ufeff123\u00a0456.', '123456'],
	['“123456”', '123456'],
	['12345O', '123450'],
	['l2345I', '123451'],
])('reads the code %s', (typed, code) => {
	expect(codeForm.parse({ code: typed }).code).toBe(code);
});

test.each(['12345', '1234567', '12345a', '一二三四五六'])(
	'asks for all six digits instead of %s',
	(code) => {
		expect(faults(codeForm, { code })).toEqual(['code_shape']);
	},
);

test('asking for the mail again needs no code', () => {
	expect(codeForm.parse({ again: 'yes' })).toEqual({ again: true, code: '' });
});

test('keeps a message word for word', () => {
	const message = '\n  First\r\n\r\n\tSecond  \n';
	const sent = feedbackForm.parse({ topic: 'market', message });
	expect(sent.message).toBe('\n  First\n\n\tSecond  \n');
	expect(sent).toMatchObject({ location: null, name: null, email: null, phone: null, page: null });
});

test('counts characters, not bytes', () => {
	const topic = 'market';
	expect(faults(feedbackForm, { topic, message: '😀'.repeat(5000) })).toEqual([]);
	expect(faults(feedbackForm, { topic, message: '😀'.repeat(5001) })).toEqual(['message_too_long']);
	expect(faults(feedbackForm, { topic, message: `${'x'.repeat(5000)}\r\n \r\n\r\n` })).toEqual([]);
	expect(faults(feedbackForm, { topic, message: '\r\n'.repeat(2500) + 'x'.repeat(2500) })).toEqual(
		[],
	);
});

test.each([
	[{ phone: '01632 960100 after 5pm' }, []],
	[{ phone: '123' }, ['phone_wrong']],
	[{ phone: '0'.repeat(61) }, ['phone_too_long']],
	[{ location: 'x'.repeat(201) }, ['location_too_long']],
	[{ email: 'nobody' }, ['email_wrong']],
	[{ name: '=1+1' }, ['name_formula']],
	[{ name: 'evil.ai' }, ['name_link']],
	[{ topic: '../secret' }, ['topic_missing']],
	...[
		' \n\t ',
		'\u3164\u115f',
		'\u2800',
		'\u200b\ufeff',
		'\u{e0041}',
		'\u0301',
		'\ufe0f',
		'\u200d',
	].map((message): [object, string[]] => [{ message }, ['message_missing']]),
])('feedback with %j', (changed, expected) => {
	expect(faults(feedbackForm, { topic: 'market', message: 'Hello', ...changed })).toEqual(expected);
});

test.each([
	['\u202a01632 960100\u202c', '01632 960100'],
	['\u2068+44\u00a01632\u2011960100\u2069', '+44 1632-960100'],
	['٠١٦٣٢ ٩٦٠١٠٠', '01632 960100'],
	['（０１６３２）９６０１００', '(01632)960100'],
	['\ufeff01632\u200b960\u00ad100\u200d', '01632960100'],
	['\u3164', null],
])('keeps the phone number %j as %s', (phone, kept) => {
	expect(feedbackForm.parse({ topic: 'market', message: 'Hello', phone }).phone).toBe(kept);
});

test.each(['\u3164', '\u2800', '\u200b', '\ufe0f\u0301', ' \u00ad '])(
	'what cannot be seen is nothing: %j',
	(nothing) => {
		const empty = { location: nothing, name: nothing, email: nothing, phone: nothing };
		expect(feedbackForm.parse({ topic: 'market', message: 'Hello', ...empty })).toMatchObject({
			...{ location: null, name: null, email: null, phone: null },
		});
		expect(faults(signatureForm, { name: nothing, email: nothing, postcode: nothing })).toEqual([
			...['name_missing', 'email_missing', 'postcode_missing'],
		]);
		expect(faults(codeForm, { code: nothing })).toEqual(['code_missing']);
	},
);

test('a message that would be too long loses its blank end, and no other does', () => {
	const read = (message: string) => feedbackForm.parse({ topic: 'market', message }).message;
	expect(read(`${'😀'.repeat(5000)}\n\n`)).toBe('😀'.repeat(5000));
	expect(read('Hello\r\n\r\n')).toBe('Hello\n\n');
	for (const text of ['Hello', '😀 \r\n', 'a\r\n\r\nb\u0000\n'])
		expect(writtenLength(text)).toBe(lengthOf(read(text).trimEnd()));
});

test.each([
	['/news/market-day/', '/news/market-day/'],
	['https://example.org/', null],
	['//example.org', null],
	[`/${'x'.repeat(300)}`, null],
])('the page %s is kept as %s', (page, kept) => {
	expect(feedbackForm.parse({ topic: 'market', message: 'Hello', page }).page).toBe(kept);
});

test('the heaviest form is refused at once', () => {
	const heavy = `a${'\u0301'.repeat(32_000)}${'\u0316'.repeat(32_000)}`;
	const signing = { name: heavy, email: `a@${heavy}`, postcode: heavy };
	const feedback = { message: heavy, name: heavy, location: heavy, phone: heavy, page: heavy };
	const before = worked();
	const found = [
		...faults(signatureForm, signing),
		...faults(codeForm, { code: heavy }),
		...faults(feedbackForm, { topic: 'market', ...feedback }),
		...faults(usefulForm, { useful: 'yes', page: heavy, line: heavy }),
	];
	expect(worked() - before).toBeLessThan(1000);
	expect(found).toEqual([
		...['name_too_long', 'email_too_long', 'postcode_wrong', 'code_shape'],
		...['message_too_long', 'location_too_long', 'name_too_long', 'phone_too_long'],
		...['phone_wrong', 'page_line_too_long'],
	]);
});

test('there are words in both languages for everything that can be wrong', () => {
	const wrong = [
		...['name_missing', 'name_too_long', 'name_formula', 'name_link', 'name_email', 'name_phone'],
		...['email_missing', 'email_too_long', 'email_letter', 'email_wrong'],
		...['postcode_missing', 'postcode_wrong'],
		...['code_missing', 'code_shape', 'topic_missing', 'message_missing', 'message_too_long'],
		...['location_too_long', 'phone_too_long', 'phone_wrong'],
		...['follow_reference_wrong', 'follow_key_missing'],
		...['useful_missing', 'page_line_missing', 'page_line_too_long'],
		...['amend_action_missing', 'amend_action_too_long', 'amend_details_too_long'],
		...['amend_background_missing', 'amend_background_too_long'],
	];
	for (const lang of ['en', 'cy'] as const)
		expect(Object.keys(strings(lang).errors.field).toSorted()).toEqual(wrong.toSorted());
});

function faults(form: z.ZodType, values: object) {
	return form.safeParse(values).error?.issues.map((issue) => issue.message) ?? [];
}
