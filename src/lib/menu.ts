import { paths } from '#domain/paths.ts';

/** The parts of the hub, in the order of the menu. */
export const menu = [
	{ section: 'services', path: paths.services },
	{ section: 'news', path: paths.news },
	{ section: 'petitions', path: paths.petitions },
	{ section: 'events', path: paths.events },
	{ section: 'places', path: paths.places },
	{ section: 'guides', path: paths.guides },
	{ section: 'feedback', path: paths.feedback },
	{ section: 'index', path: paths.index },
] as const;

export type Section =
	(typeof menu)[number]['section'] | 'home' | 'search' | 'areas' | 'about' | 'staff';
