import { expect, test } from 'vitest';
import { paths } from '#domain/paths.ts';
import { roles } from '#domain/staff.ts';
import { accessKeys, isOpen, mayEnter, roomsFor } from '#lib/staff/rooms.ts';

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

test('each room of the menu but the rare ones, Today and the help have a key, and no two have the same', () => {
	const usual = roomsFor(roles).filter(({ isRare }) => !isRare);
	const rooms = ['help', 'today', ...usual.map(({ room }) => room)];
	const keys = rooms.map((room) => accessKeys[room]);
	expect(keys).not.toContain(undefined);
	expect(new Set(keys).size).toBe(keys.length);
	expect(Object.keys(accessKeys).toSorted()).toEqual(rooms.toSorted());
});

test('no key is one that VoiceOver or the menus of browsers use together with the keys for access keys', () => {
	const letters = Object.values(accessKeys).filter((key) => !/^\d$/.test(key!));
	// VoiceOver has commands on most letters; D, E and F open the address and the menu in Chrome and Edge.
	expect(letters.filter((key) => !/^[gqx]$/.test(key!))).toEqual([]);
});
