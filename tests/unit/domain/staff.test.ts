import { expect, test } from 'vitest';
import type { z } from 'zod';
import { addStaffForm, changeRuleForm, changeStaffForm, signInForm } from '#domain/staff.ts';

const person = { name: 'Siân ap Rhys', email: 'sian@example.org', roles: ['editor'], lang: 'cy' };

test('an address to sign in with is read as any other', () => {
	expect(signInForm.parse({ email: ' <sian@example.org> ' })).toEqual({
		email: 'sian@example.org',
	});
});

test.each([
	[{}, ['staff_email_missing']],
	[{ email: '  ' }, ['staff_email_missing']],
	[{ email: 'sian' }, ['email_wrong']],
	[{ email: `${'x'.repeat(250)}@example.org` }, ['email_too_long']],
])('signing in with %j', (entry, expected) => {
	expect(faults(signInForm, entry)).toEqual(expected);
});

test('roles come from boxes: several, one, and each once in their order', () => {
	expect(addStaffForm.parse(person).roles).toEqual(['editor']);
	expect(addStaffForm.parse({ ...person, roles: 'officer' }).roles).toEqual(['officer']);
	const roles = ['administrator', 'editor', 'editor'];
	expect(addStaffForm.parse({ ...person, roles }).roles).toEqual(['editor', 'administrator']);
});

test.each([
	[{ name: '' }, ['name_missing']],
	[{ roles: undefined }, ['roles_missing']],
	[{ roles: [] }, ['roles_missing']],
	[{ roles: ['owner'] }, ['roles_missing']],
	[{ lang: 'fr' }, ['lang_missing']],
	[{ lang: undefined }, ['lang_missing']],
])('adding someone with %j', (given, expected) => {
	expect(faults(addStaffForm, { ...person, ...given })).toEqual(expected);
});

test('whoever is changed is named by their id', () => {
	expect(faults(changeStaffForm, { ...person, id: '1' })).toEqual(['staff_unknown']);
	expect(faults(changeStaffForm, { ...person, id: crypto.randomUUID() })).toEqual([]);
});

test.each([
	['60', 60],
	[' 1,440 ', 1440],
	['100 000', 100000],
	['1,000,000', 1000000],
	['０６０', 60],
])('the number of a rule is read as people type it: %s', (value, expected) => {
	expect(changeRuleForm.parse({ value, was: '5' })).toEqual({ value: expected, was: 5 });
});

test.each([
	'',
	' ',
	'-1',
	'1.5',
	'sixty',
	'60 minutes',
	'1e3',
	'0x10',
	'2,5',
	'1,44',
	',144',
	'12,3456',
	'9'.repeat(12),
	undefined,
])('what is no whole number is refused: %j', (value) =>
	expect(faults(changeRuleForm, { value, was: '5' })).toEqual(['rule_not_a_number']),
);

function faults(form: z.ZodType, entry: object) {
	return form.safeParse(entry).error?.issues.map(({ message }) => message) ?? [];
}
