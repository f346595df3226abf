import { paths } from '#domain/paths.ts';
import type { Role } from '#domain/staff.ts';

/**
 * The rooms behind the staff door. A person may enter a room with any one of its roles, and the database checks the
 * role at each call. `room` is a key of `staffStrings(lang).desk.rooms`.
 */
export const rooms = [
	{ room: 'site', path: paths.admin, roles: ['editor'] },
	{ room: 'petitions', path: paths.staffPetitions, roles: ['moderator', 'officer'] },
	{ room: 'feedback', path: paths.staffFeedback, roles: ['officer'] },
	{ room: 'helping', path: paths.staffHelping, roles: ['officer', 'moderator', 'helper'] },
	{ room: 'held', path: paths.staffHeld, roles: ['officer', 'administrator'] },
	{ room: 'signatures', path: paths.staffSignatures, roles: ['moderator', 'officer'] },
	{ room: 'sheets', path: paths.staffSheets, roles: ['officer', 'moderator'] },
	{ room: 'figures', path: paths.staffFigures, roles: ['officer', 'administrator'], isRare: true },
	{
		room: 'votes',
		path: paths.staffPageVotes,
		roles: ['editor', 'officer', 'administrator'],
		isRare: true,
	},
	{ room: 'people', path: paths.staffPeople, roles: ['administrator'] },
	{ room: 'settings', path: paths.staffSettings, roles: ['administrator'] },
	{ room: 'rules', path: paths.staffRules, roles: ['administrator'], isInside: true },
	{ room: 'upkeep', path: paths.staffUpkeep, roles: ['administrator'], isRare: true },
	{ room: 'acts', path: paths.staffActs, roles: ['administrator'] },
	{ room: 'mail', path: paths.staffMail, roles: ['administrator', 'officer', 'helper'] },
] as const satisfies Room[];

/** The rooms that the menu of the desk shows to a person with these roles. */
export function roomsFor(roles: readonly Role[]): Room[] {
	return rooms.filter(
		(each: Room) => !each.isInside && each.roles.some((role) => roles.includes(role)),
	);
}

/**
 * What opens a room together with the keys of the browser for access keys, in both languages. A room keeps its key
 * whatever a person's roles are. Digits first, because screen readers and menus of browsers use letters; the letters here
 * are those that neither VoiceOver nor the menus of Chrome, Edge and Firefox use with these keys. They are few, so a rare room has none.
 */
export const accessKeys: Partial<Record<Room['room'], string>> = {
	help: '0',
	today: '1',
	petitions: '2',
	people: '3',
	settings: '4',
	acts: '5',
	mail: '6',
	site: '7',
	helping: '8',
	signatures: '9',
	sheets: 'q',
	held: 'g',
	feedback: 'x',
};

/** Whether a person with these roles may open an address of the staff door (without language). */
export function mayEnter(roles: readonly Role[], path: string, among: readonly Room[] = rooms) {
	const room = among.find((each) => path.startsWith(each.path));
	return !room || room.roles.some((role) => roles.includes(role));
}

/** Whether an address of the staff door (without language) is open to everybody, signed in or not. */
export function isOpen(path: string): boolean {
	return open.includes(path);
}

/** Whether the page at an address of the staff door (without language) has a form. */
export function takesForm(path: string): boolean {
	return withForm.test(path);
}

/**
 * Whether an address of the staff door (without language) is about a person who must not be seen by the next one: no copy of it
 * stays in the browser, not even of the answer to a form.
 */
export function isPrivate(path: string): boolean {
	return [paths.staffHelping, paths.staffHeld, paths.staffMail].some((room) =>
		path.startsWith(room),
	);
}

const withForm = new RegExp(
	`^(?:${[
		...[paths.staff, paths.staffEnter, paths.staffSignOut, paths.staffAdd],
		...[paths.staffPerson('[^/]+'), paths.staffRemove('[^/]+'), paths.staffRule('[^/]+')],
		...[
			paths.staffUpkeep,
			paths.staffPause,
			paths.staffResume,
			paths.staffKeep('[^/]+'),
			paths.staffKeepNoLonger('[^/]+'),
		],
		...[paths.staffPetition('[^/]+'), paths.staffPetitionAct('[^/]+', '[^/]+')],
		...[paths.staffFeedback, paths.staffFeedbackCase('[^/]+'), paths.staffSaveFigures],
		paths.staffFeedbackAct('[^/]+', '(?!(?:receipt|photo)/)[^/]+'),
		...[paths.staffHelping, paths.staffHelpNext, paths.staffHelpEnd, paths.staffHeld],
		...[
			paths.staffSignPetitionFor('[^/]+'),
			paths.staffFeedbackFor,
			paths.staffStartFor,
			paths.staffSupportFor,
			paths.staffFollowFor,
		],
		...[paths.staffSignatures, paths.staffSignature('\\d+'), paths.staffInvalidate],
		...[paths.staffInvalidation('[^/]+'), paths.staffExport],
		...[paths.staffEnterSheet('[^/]+'), paths.staffWithdrawSheet('[^/]+')],
		...[paths.staffNetworks, paths.staffMailDomains, paths.staffHolidays, paths.staffAreas],
		...[paths.staffArea('[^/]+'), paths.staffPostcodes, paths.staffPostcodeFile('[^/]+')],
		...[paths.staffMail, paths.staffSaveActs],
	].join('|')})$`,
);

const open: string[] = [
	paths.staff,
	paths.staffCheckEmail,
	paths.staffEnter,
	paths.staffSignOut,
	paths.staffProblem,
];

type Room = {
	room: string;
	path: string;
	roles: readonly Role[];
	/** It is reached from another room, and has no place in the menu. */
	isInside?: boolean;
	/** It is opened once a month or so, and has no key. */
	isRare?: boolean;
};
