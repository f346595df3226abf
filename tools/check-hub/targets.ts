import { type Lang, langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { AS_IS, type PageSettings, type State, type Target, targetOf } from 'moothall-a11y';
import {
	deskStates,
	doorStates,
	INVALIDATION,
	formStates,
	HIDDEN,
	helpingStates,
	LONG,
	LATE,
	OPEN,
	REMOVED,
	REPLIED,
	SHEET,
	STOPPED,
	WAITING,
} from './states.ts';
import { templates } from './templates.ts';

/**
 * What residents see, in both languages: every page; one page of each kind in every way, with every answer of its form,
 * before anything was published, and with the longest words.
 */
export function residentsTargets(town: Town, settings: PageSettings): Target[] {
	const { url, emptyUrl, longUrl, pages } = town;
	const kinds = langs.flatMap((lang) => templates.map((path) => inLang(lang, path)));
	const looks = [
		...kinds.map((path) => ({ base: url, path })),
		...pages
			.filter((path) => !kinds.includes(path))
			.map((path) => ({ base: url, path, variants: ['1280 light'] })),
		...langs.flatMap((lang) => inStates(url, lang, formStates(lang))),
		...langs.flatMap((lang) => inLanguage(lang, url, [paths.petition(REMOVED)], 'removed', 410)),
		...langs.flatMap((lang) => inLanguage(lang, emptyUrl, emptyLists, 'empty')),
		...langs.flatMap((lang) => inLanguage(lang, longUrl, longPages, 'long')),
	];
	return looks.map((look) => toTarget(look, settings));
}

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
	const { url, everywhere, editor, helper, helping, person, postcodes } = desk;
	const rooms = [
		paths.staff,
		`${paths.staffPeople}?done=added`,
		paths.staffAdd,
		paths.staffPerson(person),
		paths.staffRemove(person),
		`${paths.staffPetitions}?done=publish`,
		`${paths.staffPetitions}?state=rejected`,
		`${paths.staffPetition(WAITING)}?done=note`,
		paths.staffPetition('longer-library-hours'),
		...['take', 'publish', 'correct', 'reject', 'ask'].map((act) =>
			paths.staffPetitionAct(WAITING, act),
		),
		...['crossing-on-mill-lane', REMOVED].map(paths.staffPetition),
		paths.staffPetitionAct(REMOVED, 'restore'),
		...['hide', 'respond_to', 'schedule_debate', 'record_debate'].map((act) =>
			paths.staffPetitionAct(OPEN, act),
		),
		...['hide', 'respond_to'].map((act) => paths.staffPetitionAct('keep-the-14-bus', act)),
		...signaturePages,
		...feedbackPages,
		paths.staffSheets,
		`${paths.staffSheets}?of=benches-by-the-river`,
		`${paths.staffSheet(SHEET)}?done=added&added=9`,
		paths.staffWithdrawSheet(SHEET),
		paths.staffEnterSheet('keep-the-14-bus'),
		`${paths.staffEnterSheet('benches-by-the-river')}?sheet=${SHEET}`,
		paths.staffPrintSheets('keep-the-14-bus'),
		`${paths.staffRules}?done=code_minutes`,
		paths.staffRule('code_minutes'),
		`${paths.staffUpkeep}?done=keep`,
		paths.staffPause,
		paths.staffResume,
		paths.staffKeep('longer-library-hours'),
		paths.staffKeepNoLonger('longer-library-hours'),
		paths.staffHelping,
		`${paths.staffHelping}?done=end`,
		paths.staffHeld,
		paths.staffActs,
		`${paths.staffActs}?before=1`,
		`${paths.staffActs}?act=sign_in`,
		paths.staffSaveActs,
		`${paths.staffPetitions}?words=bus&lang=en`,
		`${paths.staffMail}?done=again`,
		paths.staffSettings,
		`${paths.staffNetworks}?done=added`,
		...[paths.staffMailDomains, paths.staffHolidays, paths.staffAreas, paths.staffArea('mill')],
		...[paths.staffPostcodes, postcodes],
		paths.staffHelp,
		paths.staffSignOut,
	];
	const missing = [paths.staffPerson('nobody'), '/staff/nothing/'];
	const withEveryRole = [
		...inLanguage(lang, url, rooms, 'everywhere'),
		...inLanguage(lang, url, longCases, 'long'),
		...inLanguage(lang, url, emptySearches, 'empty'),
		...inLanguage(lang, url, missing, 'everywhere', 404),
		...inStates(url, lang, deskStates(person)),
	];
	const asEditor = inLanguage(lang, url, [paths.staff], 'empty: nothing waits');
	const asHelper = [
		...inLanguage(lang, url, [paths.staff, paths.staffMail], 'as a helper'),
		...inLanguage(lang, url, [paths.staffPeople], 'as a helper', 403),
	];
	const pages = [
		paths.staffHelping,
		paths.staffSignFor,
		`${paths.staffSignFor}?q=bus`,
		paths.staffSlip,
	];
	const forms = [paths.staffSignPetitionFor('keep-the-14-bus'), paths.staffFeedbackFor];
	const newPetition = [paths.staffStartFor, paths.staffSupportFor];
	const whileHelping = [
		...inLanguage(lang, url, [...pages, ...forms, ...newPetition], 'while helping'),
		...inLanguage(lang, url, [`${paths.staffHelping}?done=gone`], 'while helping'),
		...inStates(url, lang, helpingStates),
	];
	return [
		...whileHelping.map((look) => ({ ...look, cookie: helping })),
		...withEveryRole.map((look) => ({ ...look, cookie: everywhere })),
		...asEditor.map((look) => ({ ...look, cookie: editor })),
		...asHelper.map((look) => ({ ...look, cookie: helper })),
	];
}

/** The room for signatures, with what the sample town has in it. */
const signaturePages = [
	paths.staffSignatures,
	`${paths.staffSignatures}?petition=keep-the-14-bus`,
	`${paths.staffSignatures}?channel=phone&state=withdrawn&from=2026-01-01`,
	`${paths.staffSignatures}?words=the`,
	`${paths.staffSignatures}?gone=yes`,
	`${paths.staffSignature(1)}?done=withdrawn`,
	paths.staffPatterns,
	`${paths.staffPatterns}?petition=crossing-on-mill-lane`,
	`${paths.staffInvalidate}?petition=crossing-on-mill-lane&domain=quick.example.com`,
	`${paths.staffInvalidate}?petition=crossing-on-mill-lane`,
	paths.staffInvalidations,
	...[INVALIDATION, STOPPED].map(paths.staffInvalidation),
	`${paths.staffSignatures}?sheet=${SHEET}`,
	`${paths.staffExport}?petition=keep-the-14-bus`,
];

/** A petition as long as one can be, and what can be done with it. */
const longCases = [
	paths.staffPetition(LONG),
	...['publish', 'correct', 'ask'].map((act) => paths.staffPetitionAct(LONG, act)),
];

/** Searches that find nothing. */
const emptySearches = [
	`${paths.staffPetitions}?state=hidden&lang=cy`,
	`${paths.staffSignatures}?from=2099-01-01`,
	`${paths.staffActs}?subject=no-such-thing`,
	`${paths.staffSheets}?of=crossing-on-mill-lane`,
	`${paths.staffPatterns}?petition=welsh-story-time`,
];

/** What residents told the council, with what the sample town has in it. */
const feedbackPages = [
	`${paths.staffFeedback}?done=answer&of=${LATE}`,
	`${paths.staffFeedback}?state=received&topic=market`,
	paths.staffFeedbackCase('D4NG-3R7AN'),
	paths.staffFeedbackCase('T8KN-5PW2K'),
	`${paths.staffFeedbackCase(REPLIED)}?done=note`,
	paths.staffFeedbackCase('Y7SD-2WD6U'),
	paths.staffFeedbackCase(HIDDEN),
	...['take', 'answer', 'ask', 'hand_over', 'merge', 'limit'].map((act) =>
		paths.staffFeedbackAct(LATE, act),
	),
	...['publish', 'close', 'hide'].map((act) => paths.staffFeedbackAct(REPLIED, act)),
	paths.staffFeedbackAct(HIDDEN, 'unhide'),
	paths.staffFigures,
	paths.staffSaveFigures,
	paths.staffPageVotes,
];

function inStates(base: string, lang: Lang, states: Record<string, State[]>): Look[] {
	return Object.entries(states).flatMap(([path, all]) =>
		all.map((state) => ({ base, path: inLang(lang, path), state })),
	);
}

function inLanguage(
	lang: Lang,
	base: string,
	paths: string[],
	name = AS_IS,
	status?: number,
): Look[] {
	return paths.map((path) => ({
		base,
		path: inLang(lang, path),
		state: { name, steps: [], status },
	}));
}

function toTarget(
	{ base, path, variants = everyWay, state = { name: AS_IS, steps: [] }, cookie }: Look,
	settings: PageSettings,
): Target {
	const headers = { 'x-test-address': nextVisitor(), ...(cookie && { cookie }) };
	return {
		...targetOf(base + path, { ...settings, variants, headers }),
		name: path,
		states: [state],
	};
}

/** A network for each visit, so that no visit reaches the limits of another. */
function nextVisitor(): string {
	visitors += 1;
	return `2001:db8:acce:${visitors.toString(16)}::1`;
}

let visitors = 0;

/** A wide and a narrow screen, in the light and the dark scheme. */
const everyWay = ['1280 light', '1280 dark', '320 light', '320 dark'];

/** Lists of a hub before anything was published. */
const emptyLists = [
	paths.home,
	paths.news,
	paths.topic('transport'),
	paths.petitions,
	paths.petitionList('awaiting-response', 'newest'),
	paths.area('market'),
];

/** Pages with texts of editors. */
const longPages = templates.filter(
	(path) => !/^\/(petitions|support|my-petition|confirm|feedback|404|error)\//.test(path),
);

export type Town = {
	url: string;
	/** The same hub before anything was published. */
	emptyUrl: string;
	/** The same hub with the longest words. */
	longUrl: string;
	/** Paths of all its built pages. */
	pages: string[];
};

export type Desk = {
	url: string;
	/** The cookies of their sessions. */
	everywhere: string;
	/** Of an editor, for whom nothing waits. */
	editor: string;
	helper: string;
	/** Of a helper who is helping a person, and has signed for them. */
	helping: string;
	/** The id of a person on the staff. */
	person: string;
	/** The path of the page with the changes of a file of postcodes, without its language. */
	postcodes: string;
};

type Look = { base: string; path: string; variants?: string[]; state?: State; cookie?: string };
