import { paths } from '#domain/paths.ts';
import type { Role } from '#domain/staff.ts';

/** What can be done at the staff door, and who may; the database asks again. `room` is a key of `strings(lang).staff.desk.rooms`. */
export const rooms = [
	{ room: 'site', path: paths.admin, role: 'editor' },
	{ room: 'people', path: paths.staffPeople, role: 'administrator' },
	{ room: 'acts', path: paths.staffActs, role: 'administrator' },
] as const satisfies { room: string; path: string; role: Role }[];

/** Whether nobody has to be signed in at an address of the staff door (without language). */
export function isOpen(path: string): boolean {
	return open.includes(path);
}

/** The role that an address asks for; undefined if any will do. */
export function roleFor(path: string): Role | undefined {
	return rooms.find((room) => path.startsWith(room.path))?.role;
}

const open: string[] = [
	paths.staff,
	paths.staffCheckEmail,
	paths.staffEnter,
	paths.staffSignOut,
	paths.staffProblem,
];
