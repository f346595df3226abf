import { type Lang, langs } from './language.ts';
import type { StartStep } from './petition.ts';

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
	services: '/services/',
	service: (slug: string) => `/services/${slug}/`,
	guides: '/guides/',
	guide: (slug: string) => `/guides/${slug}/`,
	places: '/places/',
	place: (slug: string) => `/places/${slug}/`,
	areas: '/areas/',
	area: (slug: string) => `/areas/${slug}/`,
	/** The form that finds the area of a postcode. */
	whereILive: '/where-i-live/',
	petitions: '/petitions/',
	petitionList: (list: string, sort: string, page = 1) =>
		page === 1 ? `/petitions/${list}/${sort}/` : `/petitions/${list}/${sort}/${page}/`,
	petition: (slug: string) => `/petitions/${slug}/`,
	start: '/petitions/start/',
	/** A page of the form to start a petition; the first one is `start`. */
	startStep: (step: StartStep) =>
		step === 'what' ? '/petitions/start/' : `/petitions/start/${step}/`,
	/** The same with what was typed so far sealed in the address. */
	startDraft: (step: StartStep, sealed: string) => `/petitions/start/${step}/${sealed}/`,
	sign: (slug: string) => `/petitions/${slug}/sign/`,
	checkEmail: (slug: string) => `/petitions/${slug}/check-email/`,
	sentAgain: (slug: string) => `/petitions/${slug}/check-email/again/`,
	sheet: (slug: string) => `/petitions/${slug}/sheet/`,
	largeSheet: (slug: string) => `/petitions/${slug}/sheet/large/`,
	signed: (slug: string) => `/petitions/${slug}/signed/`,
	/** The private address of a petition that still needs supporters. */
	support: (token: string) => `/support/${token}/`,
	supportUnknown: '/support/',
	supportForm: '/support/form/',
	supportEnded: '/support/ended/',
	supportCheckEmail: '/support/check-email/',
	supported: (stage: 'counted' | 'checking') => `/support/thanks/${stage}/`,
	/** The creator's own page about their petition. */
	ownPetition: (token: string) => `/my-petition/${token}/`,
	ownPetitionUnknown: '/my-petition/',
	ownPetitionForm: '/my-petition/page/',
	data: '/data/',
	confirm: '/confirm/',
	own: '/my-signatures/',
	ownSent: '/my-signatures/sent/',
	/** The pages that links from mails fill in. */
	ownList: '/my-signatures/list/',
	ownWithdraw: '/my-signatures/withdraw/',
	ownLink: (token: string) => `/my-signatures/${token}/`,
	stopUpdates: '/stop-updates/',
	stopped: '/stop-updates/stopped/',
	stopLink: (token: string) => `/stop-updates/${token}/`,
	confirmOutcome: (
		outcome: 'ready' | 'start' | 'address' | 'counted' | 'withdrawn' | 'late' | 'full' | 'enough',
	) => `/confirm/${outcome}/`,
	follow: '/follow/',
	feedback: '/feedback/',
	/** The form with a topic chosen already. */
	feedbackAbout: (topic: string) => `/feedback/about/${topic}/`,
	feedbackSent: '/feedback/sent/',
	/** What may answer a message before it is sent. */
	feedbackSimilar: '/feedback/similar/',
	/** The same with the message sealed in the address. */
	feedbackSimilarTo: (sealed: string) => `/feedback/similar/${sealed}/`,
	/** For people who found their answer there. */
	feedbackHelped: '/feedback/helped/',
	feedbackFollow: '/feedback/follow/',
	/** The page that a private link fills in. */
	feedbackCasePage: '/feedback/follow/page/',
	feedbackCase: (token: string) => `/feedback/follow/${token}/`,
	/** Where a photo for a message is sent. */
	feedbackPhoto: (sealed: string) => `/feedback/photo/${sealed}/`,
	/** The page that a refused photo fills in. */
	feedbackPhotoPage: '/feedback/photo/page/',
	feedbackAnswers: '/feedback/answers/',
	feedbackFigures: (kind: 'csv' | 'json') => `/feedback/figures.${kind}`,
	page: (slug: string) => `/${slug}/`,
	/** Whether a page was useful. */
	useful: '/useful/',
	search: '/search/',
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
	staffPetitionTold: (slug: string) => `/staff/petitions/${slug}/told/`,
	staffFeedback: '/staff/feedback/',
	staffFeedbackCase: (reference: string) => `/staff/feedback/${reference}/`,
	staffEnterFeedback: '/staff/feedback/enter/',
	staffLostMails: '/staff/feedback/lost-mails/',
	staffFeedbackReceipt: (reference: string) => `/staff/feedback/${reference}/receipt/`,
	/** Whether the four words of a caller are right. */
	staffFeedbackWords: (reference: string) => `/staff/feedback/${reference}/words/`,
	staffFeedbackAct: (reference: string, act: string) =>
		`/staff/feedback/${reference}/${act.replaceAll('_', '-')}/`,
	staffFeedbackPhoto: (reference: string) => `/staff/feedback/${reference}/photo/`,
	staffFigures: '/staff/figures/',
	staffSaveFigures: '/staff/figures/save/',
	staffPageVotes: '/staff/page-votes/',
	staffHelping: '/staff/helping/',
	staffHelpNext: '/staff/helping/next/',
	staffHelpEnd: '/staff/helping/end/',
	staffSignFor: '/staff/helping/sign/',
	staffSignPetitionFor: (slug: string) => `/staff/helping/sign/${slug}/`,
	staffFeedbackFor: '/staff/helping/feedback/',
	/** A message that the person whose turn it is sent before. */
	staffFollowFor: '/staff/helping/follow/',
	staffSupportFor: '/staff/helping/support/',
	staffStartFor: '/staff/helping/petition/',
	staffSlip: '/staff/helping/slip/',
	staffHeld: '/staff/held/',
	staffSignatures: '/staff/signatures/',
	staffSignature: (id: number | string) => `/staff/signatures/${id}/`,
	staffPatterns: '/staff/signatures/patterns/',
	staffInvalidate: '/staff/signatures/invalidate/',
	staffInvalidations: '/staff/signatures/invalidations/',
	staffInvalidation: (id: string) => `/staff/signatures/invalidations/${id}/`,
	staffExport: '/staff/signatures/export/',
	staffSheets: '/staff/sheets/',
	staffSheet: (sheet: string) => `/staff/sheets/${sheet}/`,
	staffWithdrawSheet: (sheet: string) => `/staff/sheets/${sheet}/withdraw/`,
	staffEnterSheet: (slug: string) => `/staff/sheets/enter/${slug}/`,
	staffPrintSheets: (slug: string) => `/staff/sheets/print/${slug}/`,
	staffRules: '/staff/rules/',
	staffRule: (name: string) => `/staff/rules/${name}/`,
	staffUpkeep: '/staff/upkeep/',
	staffPause: '/staff/upkeep/pause/',
	staffResume: '/staff/upkeep/resume/',
	staffKeep: (slug: string) => `/staff/upkeep/keep/${slug}/`,
	staffKeepNoLonger: (slug: string) => `/staff/upkeep/keep/${slug}/end/`,
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
	areaBins: (slug: string) => `/areas/${slug}/bins.ics`,
	shownPetitions: '/petitions/shown.json',
	petitionAtom: (slug: string) => `/petitions/${slug}/feed.atom`,
	petitionFeed: (slug: string) => `/petitions/${slug}/feed.json`,
	petitionsData: (format: 'json' | 'csv') => `/petitions.${format}`,
	petitionData: (slug: string, format: 'json' | 'csv') => `/petitions/${slug}.${format}`,
	petitionHistory: (slug: string, format: 'json' | 'csv') => `/petitions/${slug}/history.${format}`,
	openApi: '/openapi.json',
	petitionsAtom: '/petitions/feed.atom',
	petitionsJson: '/petitions/feed.json',
	calendar: '/events/calendar.ics',
	eventCalendar: (slug: string) => `/events/${slug}/event.ics`,
	/** What search looks in, for each language. */
	searchEntries: '/search/entries.json',
	sitemap: '/sitemap.xml',
	picture: (name: string) => `/pictures/${name}`,
	/** Where the CMS saves, behind the staff sign-in. */
	cms: '/api/cms',
	/** Where a provider of mail brings replies. */
	receivedMail: '/mail/received',
} as const;

/** Entries that our own pages and mails link to, and the statement that the law requires. They cannot be deleted. */
export const lasting: readonly string[] = [
	'pages/accessibility',
	'pages/contact',
	'pages/editing',
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
