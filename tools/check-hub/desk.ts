import { type Lang, langs } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { AS_IS, type PageSettings, type Target } from 'moothall-a11y';
import { deskPages, emptySearches, helpingPages, longCases } from './desk-pages.ts';
import { deskStates, doorStates, helpingStates } from './desk-states.ts';
import { inLanguage, inStates, type Look, toTarget } from './look.ts';

/** What staff see: the door without a session, and the desk with the session of a person who may enter every room, and of a helper. */
export function staffTargets(desk: Desk, settings: PageSettings): Target[] {
	return langs
		.flatMap((lang) => [...outside(desk, lang), ...inside(desk, lang)])
		.map((look) => toTarget(look, settings));
}

function outside({ url }: Desk, lang: Lang): Look[] {
	const link = `${paths.staffEnter}?token_hash=${'a'.repeat(56)}`;
	const open = [paths.staff, paths.staffCheckEmail, paths.staffSignOut];
	return [
		...inLanguage(lang, url, open),
		...inLanguage(lang, url, [link], 'by a link'),
		...inLanguage(lang, url, [paths.staffActs], 'not signed in'),
		...inLanguage(lang, url, [paths.staffEnter], AS_IS, 410),
		...inStates(url, lang, doorStates),
	];
}

function inside(desk: Desk, lang: Lang): Look[] {
	const { url, everywhere, editor, helper, helping } = desk;
	const missing = [paths.staffPerson('nobody'), '/staff/nothing/'];
	const withEveryRole = [
		...inLanguage(lang, url, deskPages(desk), 'everywhere'),
		...inLanguage(lang, url, longCases, 'long'),
		...inLanguage(lang, url, emptySearches, 'empty'),
		...inLanguage(lang, url, missing, 'everywhere', 404),
		...inStates(url, lang, deskStates(desk)),
	];
	const asEditor = inLanguage(lang, url, [paths.staff], 'empty: nothing waits');
	const asHelper = [
		...inLanguage(lang, url, [paths.staff, paths.staffMail], 'as a helper'),
		...inLanguage(lang, url, [paths.staffPeople], 'as a helper', 403),
	];
	const whileHelping = [
		...inLanguage(lang, url, helpingPages, 'while helping'),
		...inStates(url, lang, helpingStates),
	];
	return [
		...whileHelping.map((look) => ({ ...look, cookie: helping })),
		...withEveryRole.map((look) => ({ ...look, cookie: everywhere })),
		...asEditor.map((look) => ({ ...look, cookie: editor })),
		...asHelper.map((look) => ({ ...look, cookie: helper })),
	];
}

export type Desk = {
	url: string;
	/** The cookies of their sessions. */
	everywhere: string;
	/** Of an editor, for whom nothing waits. */
	editor: string;
	helper: string;
	/** Of a helper who is helping a person, and has signed for them. */
	helping: string;
	/** The four words of KEYED. */
	key: string;
	/** The id of a person on the staff. */
	person: string;
	/** The path of the page with the changes of a file of postcodes, without its language. */
	postcodes: string;
};
