import { expect, test } from 'vitest';
import { paths } from '#domain/paths.ts';
import { isOpen, mayEnter } from '#lib/staff/rooms.ts';

test.each([
	['an administrator sees the people', ['administrator'], paths.staffPeople, true],
	['an editor does not', ['editor'], paths.staffPeople, false],
	['nor the pages inside that room', ['editor'], `${paths.staffPeople}add/`, false],
	['one of several roles is enough', ['editor', 'administrator'], paths.staffActs, true],
	['everyone on the staff sees the desk', ['helper'], paths.staff, true],
] as const)('%s', (_, roles, path, expected) => {
	expect(mayEnter(roles, path)).toBe(expected);
});

test.each([
	[['officer'], true],
	[['moderator'], true],
	[['officer', 'helper'], true],
	[['helper'], false],
] as const)('a room that asks for an officer or a moderator lets in %j: %s', (roles, expected) => {
	const shared = [
		{ room: 'petitions', path: '/staff/petitions/', roles: ['officer', 'moderator'] },
	] as const;
	expect(mayEnter(roles, '/staff/petitions/', shared)).toBe(expected);
});

test('only the way in and out is open to people who are not signed in', () => {
	expect(isOpen(paths.staffEnter)).toBe(true);
	expect(isOpen(paths.staffPeople)).toBe(false);
});
