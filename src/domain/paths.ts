import { type Lang, langs } from './language.ts';

/** The one place that spells a URL. Each path begins and ends with a slash and has no language: `inLang` adds it. */
export const paths = {
	home: '/',
	news: '/news/',
	newsPage: (page: number) => (page === 1 ? '/news/' : `/news/page/${page}/`),
	topic: (id: string) => `/news/topic/${id}/`,
	topicPage: (id: string, page: number) =>
		page === 1 ? `/news/topic/${id}/` : `/news/topic/${id}/page/${page}/`,
	article: (slug: string) => `/news/${slug}/`,
	events: '/events/',
	event: (slug: string) => `/events/${slug}/`,
	guides: '/guides/',
	guide: (slug: string) => `/guides/${slug}/`,
	places: '/places/',
	place: (slug: string) => `/places/${slug}/`,
	areas: '/areas/',
	area: (slug: string) => `/areas/${slug}/`,
	petitions: '/petitions/',
	petitionList: (list: string, sort: string, page = 1) =>
		page === 1 ? `/petitions/${list}/${sort}/` : `/petitions/${list}/${sort}/${page}/`,
	petition: (slug: string) => `/petitions/${slug}/`,
	sign: (slug: string) => `/petitions/${slug}/sign/`,
	checkEmail: (slug: string) => `/petitions/${slug}/check-email/`,
	sentAgain: (slug: string) => `/petitions/${slug}/check-email/again/`,
	signed: (slug: string) => `/petitions/${slug}/signed/`,
	confirm: '/confirm/',
	confirmOutcome: (outcome: 'ready' | 'counted' | 'withdrawn' | 'late' | 'full') =>
		`/confirm/${outcome}/`,
	feedback: '/feedback/',
	feedbackSent: '/feedback/sent/',
	page: (slug: string) => `/${slug}/`,
	index: '/a-to-z/',
	indexPage: (page: number) => (page === 1 ? '/a-to-z/' : `/a-to-z/${page}/`),
	error: '/error/',
	/** A refused form, with what was typed sealed in the address. */
	refused: (sealed: string) => `/refused/${sealed}/`,
	admin: '/admin/',
	staff: '/staff/',
	staffCheckEmail: '/staff/check-email/',
	staffEnter: '/staff/enter/',
	staffPeople: '/staff/people/',
	staffAdd: '/staff/people/add/',
	staffPerson: (id: string) => `/staff/people/${id}/`,
	staffRemove: (id: string) => `/staff/people/${id}/remove/`,
	staffPetitions: '/staff/petitions/',
	staffPetition: (slug: string) => `/staff/petitions/${slug}/`,
	staffPetitionAct: (slug: string, act: string) =>
		`/staff/petitions/${slug}/${act.replaceAll('_', '-')}/`,
	staffRules: '/staff/rules/',
	staffRule: (name: string) => `/staff/rules/${name}/`,
	staffActs: '/staff/acts/',
	staffSaveActs: '/staff/acts/save/',
	staffMail: '/staff/mail/',
	staffSettings: '/staff/settings/',
	staffNetworks: '/staff/settings/networks/',
	staffMailDomains: '/staff/settings/email-services/',
	staffHolidays: '/staff/settings/bank-holidays/',
	staffAreas: '/staff/settings/areas/',
	staffArea: (slug: string) => `/staff/settings/areas/${slug}/`,
	staffPostcodes: '/staff/settings/postcodes/',
	staffPostcodeFile: (id: string) => `/staff/settings/postcodes/${id}/`,
	staffHelp: '/staff/help/',
	staffSignOut: '/staff/sign-out/',
	staffProblem: '/staff/problem/',
} as const;

/** Addresses of files. They are the same in every language unless they take a language. */
export const files = {
	tally: (slug: string) => `/petitions/${slug}/tally`,
	newsAtom: '/news/feed.atom',
	newsJson: '/news/feed.json',
	topicAtom: (id: string) => `/news/topic/${id}/feed.atom`,
	topicJson: (id: string) => `/news/topic/${id}/feed.json`,
	areaAtom: (slug: string) => `/areas/${slug}/feed.atom`,
	areaJson: (slug: string) => `/areas/${slug}/feed.json`,
	petitionsAtom: '/petitions/feed.atom',
	petitionsJson: '/petitions/feed.json',
	calendar: '/events/calendar.ics',
	eventCalendar: (slug: string) => `/events/${slug}/event.ics`,
	sitemap: '/sitemap.xml',
	picture: (name: string) => `/pictures/${name}`,
	/** Where the CMS saves, behind the staff sign-in. */
	cms: '/api/cms',
} as const;

/** Entries that our own pages and mails link to, and the statement that the law requires. They cannot be deleted. */
export const lasting: readonly string[] = [
	'pages/accessibility',
	'pages/contact',
	'pages/privacy',
	'pages/take-part',
	'guides/how-petitions-work',
	'guides/sign-without-internet',
	'guides/start-a-petition',
];

/** Whether the hub has a page of its own at the address of an entry, `/news/`. That page would hide the entry. */
export function isOwnAddress(address: string): boolean {
	return ownNames.has(/^\/([^/]+)\/$/.exec(address)?.[1]);
}

/** The first part of every address of the hub. The page for a missing address is `404`. */
const ownNames = new Set<string | undefined>([
	...Object.values({ ...paths, ...files, picture: files.picture(''), refused: paths.refused('') })
		.filter((path) => typeof path === 'string')
		.map((path) => path.split('/')[1]),
	...langs,
	'404',
]);

/** The address of a path in a language: `/news/` in Welsh is `/cy/news/`. */
export function inLang(lang: Lang, path: string): string {
	return lang === 'en' ? path : `/${lang}${path}`;
}

/** The path of an address without its language, to name the same page in the other language. */
export function withoutLang(address: string): string {
	return address.replace(/^\/cy(?=\/|$)/i, '') || '/';
}
