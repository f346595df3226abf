import { sayNumber } from '#domain/number.ts';
import type * as english from '../../en/staff/settings.ts';

export const staffToday: typeof english.staffToday = {
	menu: 'Ystafelloedd y ddesg',
	today: 'Heddiw',
	todayWith: (n) => `Heddiw (${sayNumber(n)})`,
	short: {
		petitions: 'Deisebau',
		feedback: 'Negeseuon',
		figures: 'Ffigurau',
		votes: 'Tudalennau defnyddiol',
		site: 'Newid y wefan',
		acts: 'Cofnod',
		mail: 'E-bost',
	},
	roomWith: (room, n) => `${room} (${sayNumber(n)})`,
	nothing: 'Nid oes dim yn aros amdanoch. Da iawn.',
	promised: (day) => `Erbyn: ${day}.`,
	since: (day) => `Yn aros ers ${day}`,
	late: 'Hwyr.',
	more: (n) => `Mae ${sayNumber(n)} arall yn yr ystafelloedd isod.`,
	rooms: 'Pob ystafell',
	tasks: {
		moderate: 'Penderfynu ar y ddeiseb hon',
		respond: 'Ysgrifennu ateb y cyngor',
		schedule_debate: 'Dweud pryd y bydd y cyngor yn trafod hyn',
		record_debate: 'Cofnodi’r hyn a benderfynodd y cyngor',
		tell_creator: 'Ffonio’r person a ddechreuodd hyn, neu ysgrifennu atynt',
		answer_colleague: 'Ateb cwestiwn gan gydweithiwr',
		go_on: 'Dim ond rhai o’r llofnodion a annilyswyd, neu a ddaeth yn ôl',
		jobs: (n) =>
			n === 1
				? 'Mae rhywbeth sy’n rhedeg ar ei ben ei hun wedi stopio neu fethu'
				: `Mae ${sayNumber(n)} peth sy’n rhedeg ar eu pennau eu hunain wedi stopio neu fethu`,
		drifts: (n) =>
			n === 1
				? 'Roedd un cyfrif o lofnodion yn anghywir'
				: `Roedd ${sayNumber(n)} o gyfrifon llofnodion yn anghywir`,
		failed: (n) =>
			n === 1 ? 'Ni ellid anfon un e-bost' : `Ni ellid anfon ${sayNumber(n)} o negeseuon e-bost`,
		holidays: 'Ychwanegu’r gwyliau banc nesaf',
		danger: 'Neges a all fod am berygl: darllenwch hi yn gyntaf',
		lost_mail:
			'Nid yw e-bost a all fod am berygl yn perthyn i unrhyw neges: darllenwch hwn yn gyntaf',
		answer: 'Ateb y neges hon',
		read: 'Darllen y neges hon. Nid oes angen ateb',
		read_reply: 'Darllen ymateb i’ch ateb',
		not_better: (n) => `Mae ${sayNumber(n)} o bobl yn dweud nad yw’n well`,
		not_better_here: (n) => `Mae ${sayNumber(n)} o bobl yma’n dweud nad yw’n well`,
	},
	help: {
		link: 'Help gyda’r ddesg',
		title: 'Help gyda’r ddesg',
		lede: 'Mae popeth yma’n gweithio gyda’r bysellfwrdd yn unig, a heb sgriptiau.',
		keysTitle: 'Bysellau sy’n agor ystafell',
		keysText:
			'Daliwch y bysellau hyn i lawr gyda’r rhif neu’r llythyren. Windows a Linux: Alt a Shift (yn Chrome ac Edge: Alt). Mac: Control ac Option.',
		key: 'Bysell',
		opens: 'Yn agor',
		textTitle: 'Pan gewch eich galw i ffwrdd',
		textText:
			'Cewch eich allgofnodi ar ôl ysbaid heb glic. Nid yw’r hyn yr oeddech yn ei ysgrifennu ar goll: mewngofnodwch eto mewn tab arall, dewch yn ôl i’r tab cyntaf ac ail-lwythwch. Mae’r dudalen yn anfon eich testun eto.',
		orderTitle: 'Beth sy’n dod gyntaf',
		orderText:
			'Mae Heddiw yn rhestru popeth sy’n aros amdanoch ym mhob ystafell. Yr hyn a addawyd ar gyfer y diwrnod cynharaf sydd ar y brig, felly pethau hwyr sy’n dod gyntaf. Mae neges a all fod am berygl uwchlaw popeth. Ar ôl i chi benderfynu ar ddeiseb neu ateb neges, mae’r nesaf ar y sgrin.',
	},
};

export const staffSettings: typeof english.staffSettings = {
	title: 'Gosodiadau',
	parts: {
		rules:
			'Am faint y mae cod yn gweithio, faint o bobl all rannu cyfeiriad e-bost, am faint yr ydym yn cadw pethau.',
		networks: 'Llyfrgelloedd a lleoedd eraill lle mae ymwelwyr yn rhannu un cysylltiad rhyngrwyd.',
		domains: 'Gwasanaethau e-bost lle mae sawl sillafiad yn cyrraedd un person.',
		areas: 'Wardiau neu gymunedau, a pha godau post sy’n perthyn iddynt.',
		postcodes: 'Anfonwch ffeil gyda chodau post eich ardaloedd.',
		holidays:
			'Diwrnodau nad ydynt yn ddiwrnodau gwaith. Nid ydym yn eu cyfrif pan fyddwn yn addo ateb.',
	},
	done: {
		added: 'Ychwanegwyd.',
		removed: 'Tynnwyd i ffwrdd.',
		changed: 'Cadwyd.',
		applied: 'Mae’r codau post wedi newid. Cyfrifir llofnodion newydd yn ôl y rhain o hyn ymlaen.',
	},
	remove: 'Tynnu i ffwrdd',
	add: 'Ychwanegu',
	save: 'Cadw',
	back: 'Pob gosodiad',
	networks: {
		title: 'Rhwydweithiau lleoedd',
		lede: 'Mae pobl mewn un adeilad yn aml yn rhannu un cysylltiad rhyngrwyd. Ni ofynnir i neb aros yn y rhwydweithiau sydd wedi’u rhestru yma.',
		none: 'Nid oes rhwydwaith wedi’i restru eto.',
		addTitle: 'Ychwanegu rhwydwaith',
		place: 'Pa le ydyw?',
		network: 'Ei rwydwaith',
		networkHint:
			'Gofynnwch i’r bobl sy’n rhedeg y cysylltiad rhyngrwyd yno am ei rwydwaith cyhoeddus, fel 203.0.113.0/24, neu ei un cyfeiriad, fel 203.0.113.7.',
	},
	domains: {
		title: 'Gwasanaethau e-bost',
		lede: 'Yn y gwasanaethau hyn, mae sawl sillafiad o gyfeiriad yn cyrraedd yr un person. Rydym yn eu cyfrif fel un cyfeiriad.',
		domain: 'Gwasanaeth',
		countsAs: 'Yn cyfrif fel',
		dots: 'Dotiau',
		ignored: 'heb eu cyfrif',
		matter: 'yn cyfrif',
		addTitle: 'Ychwanegu gwasanaeth',
		domainLabel: 'Y rhan ar ôl yr @',
		domainHint:
			'Fel example.org. Nid yw testun ar ôl arwydd plws yn cyfrif yn y gwasanaethau a restrir.',
		canonicalLabel: 'Ai enw arall ar wasanaeth a restrir ydyw?',
		canonicalHint: 'Os felly, ysgrifennwch yr enw hwnnw yma. Fel arall gadewch hwn yn wag.',
		dotsLabel: 'Nid yw dotiau cyn yr @ yn gwneud gwahaniaeth yno',
		optional: 'dewisol',
		note: 'Mae newid yn cyfrif o hyn ymlaen. Mae llofnodion sydd yno eisoes yn aros fel y maent.',
	},
	areas: {
		title: 'Ardaloedd a’u codau post',
		lede: 'Rhaid i’r gronfa ddata wybod am yr un ardaloedd â thudalennau’r wefan. Mae eu henwau a’u testunau yn “Newid y wefan”.',
		beginnings: 'Codau post sy’n dechrau â',
		codes: 'Codau mewn ffeiliau',
		whole: (n) => (n === 1 ? '1 cod post cyfan' : `${sayNumber(n)} cod post cyfan`),
		none: 'dim',
		unwritten:
			'Nid oes gan y wefan dudalen am yr ardal hon. Ailenwch hi, neu ysgrifennwch y dudalen.',
		missing: 'Ardaloedd nad yw’r gronfa ddata yn gwybod amdanynt eto',
		missingText: 'Mae gan y wefan dudalen am bob un o’r rhain.',
		addThis: (name) => `Ychwanegu ${name}`,
		changeTitle: (name) => `Codau post ${name}`,
		beginningsHint:
			'Rhowch goma rhyngddynt: TB1, TB2 9. Os yw cod post cyfan o ffeil yn cyfateb, rydym yn defnyddio hwnnw. Os nad yw, rydym yn defnyddio’r dechreuad hiraf sy’n cyfateb.',
		codesHint:
			'Sut y mae ffeiliau’r Swyddfa Ystadegau Gwladol neu’r Arolwg Ordnans yn enwi’r ardal hon, fel W05001234. Rhowch goma rhwng sawl un.',
		renameTitle: 'Ei hailenwi yn y gronfa ddata',
		renameText:
			'Gwnewch hyn pan fydd cyfeiriad tudalen yr ardal wedi newid. Mae’r llofnodion a’r niferoedd yn mynd gyda hi.',
		rename: 'Ailenwi',
		newSlug: 'Pa dudalen ydyw?',
		removeTitle: 'Ei thynnu i ffwrdd',
		removeText: 'Dim ond ardal heb godau post na llofnodion y gellir ei thynnu i ffwrdd.',
		remove: 'Tynnu’r ardal hon i ffwrdd',
	},
	postcodes: {
		title: 'Anfon ffeil codau post',
		lede: 'Cewch weld yn gyntaf beth a fyddai’n newid. Ni chedwir dim nes i chi ddweud.',
		what: 'Pa ffeil?',
		whatText:
			'Ffeil CSV gydag un cod post ar bob llinell, a’i ward, ei gymuned neu ei ardal. Mae’r ddau yn ffeiliau ONSPD ac NSPL y Swyddfa Ystadegau Gwladol ac yn Code-Point Open yr Arolwg Ordnans, ac mewn rhestr o’ch eiddo eich hun â’r colofnau “postcode” ac “area”. Rhaid i’r llinell gyntaf enwi’r colofnau. Nid yw blwyddyn mewn enw, fel yn wd25cd, o bwys.',
		codesText: (link) =>
			`Nodwch godau eich ardaloedd yn gyntaf, ar y dudalen “${link}”. Gadewir allan linellau am ardaloedd eraill.`,
		cut: 'Sut i wneud ffeil fawr yn fach',
		cutText:
			'Gall ffeil fod yn 4 MB ar y mwyaf, ac mae ffeiliau cenedlaethol yn llawer mwy. Agorwch y ffeil ar gyfer eich rhan chi o’r wlad (mae gan ONSPD un i bob rhan, yn y ffolder multi_csv) mewn taenlen. Cadwch y colofnau â’r cod post a’r ward, a dilëwch y lleill. Cadwch hi fel CSV. Neu teipiwch hyn, gyda chod eich ardal:',
		file: 'Y ffeil',
		fileHint: 'CSV, 4 MB ar y mwyaf.',
		check: 'Dangos beth a fyddai’n newid',
		changesTitle: 'Beth a fyddai’n newid',
		added: 'Codau post newydd',
		moved: 'Codau post sy’n symud i ardal arall',
		gone: 'Codau post nad ydynt yno mwyach',
		same: 'Codau post sy’n aros fel y maent',
		area: 'Ardal',
		before: 'Nawr',
		after: 'Wedyn',
		note: 'Mae dechreuadau codau post yn aros fel y maent. Felly hefyd y llofnodion sydd yno eisoes: mae pob un yn cadw ei ardal.',
		nothing: 'Nid yw’r ffeil yn newid dim.',
		apply: 'Newid y codau post',
		keep: 'Na, peidio â newid dim',
	},
	holidays: {
		title: 'Gwyliau banc',
		lede: 'Nid ydym byth yn addo ateb ar y diwrnodau hyn. Maent yn dod o gov.uk/bank-holidays.',
		runOut:
			'Mae’r rhestr yn dod i ben mewn rhai misoedd. Ychwanegwch y diwrnodau y mae’r llywodraeth wedi’u cyhoeddi, er mwyn i’r diwrnodau a addewir aros yn gywir.',
		addTitle: 'Ychwanegu diwrnod',
		day: 'Diwrnod',
		name: 'Ei enw',
	},
};

export const staffMail: typeof english.staffMail = {
	title: 'Yr e-bost yr ydym yn ei anfon',
	lede: (waiting, failed) => `${sayNumber(waiting)} yn aros, ${sayNumber(failed)} wedi methu.`,
	oldest: (moment) => `Mae’r hynaf yn aros ers ${moment}.`,
	done: {
		again: 'Bydd yn mynd yn y munudau nesaf.',
		all: 'Byddant i gyd yn mynd yn y munudau nesaf.',
	},
	again: 'Anfon eto',
	allAgain: 'Anfon eto bob e-bost a fethodd',
	unsent: 'Negeseuon e-bost nad ydynt wedi mynd',
	noneUnsent: 'Mae pob e-bost wedi mynd.',
	to: (domain) => `i gyfeiriad yn ${domain}`,
	askTitle: 'Pam nad oes e-bost wedi dod?',
	askText:
		'Ysgrifennwch y cyfeiriad a roddodd y person i ni. Gwnaiff unrhyw sillafiad ohono’r tro. Rydym yn dangos beth ddigwyddodd i’n negeseuon iddo, ond nid yr hyn y maent yn ei ddweud.',
	address: 'Cyfeiriad e-bost',
	ask: 'Chwilio',
	foundTitle: 'Ein negeseuon i’r cyfeiriad hwn, y diweddaraf yn gyntaf',
	noneFound:
		'Nid ydym wedi anfon dim i’r cyfeiriad hwn yn ddiweddar, ac nid oes dim yn aros. Efallai yr ysgrifennwyd y cyfeiriad yn wahanol, neu nad anfonwyd y ffurflen.',
	limited: (moment) =>
		`Mae’r cyfeiriad hwn wedi cael cymaint o negeseuon ag yr ydym yn eu hanfon i un cyfeiriad mewn amser byr. Caiff ragor o ${moment} ymlaen. Mae’r ddolen mewn unrhyw un o’r rhai cynharach yn dal i weithio.`,
	sent: (moment) => `Anfonwyd ${moment}. Os nad yw yno, edrychwch yn y ffolder post sothach.`,
	waiting: (moment) => `Yn aros ers ${moment}.`,
	failed: (moment) => `Rhoddwyd y gorau iddi ${moment}.`,
	next: (moment) => `Byddwn yn rhoi cynnig arall arni ${moment}.`,
	tried: (n) => (n === 1 ? 'Un cynnig hyd yma.' : `Nifer y cynigion: ${sayNumber(n)}.`),
	whys: {
		unknown: 'Mae’r gweinydd post yn dweud nad oes blwch o’r fath.',
		full: 'Mae’r gweinydd post yn dweud bod y blwch yn llawn.',
		busy: 'Gofynnodd y gweinydd post i ni ddod yn ôl yn nes ymlaen.',
		refused: 'Ni dderbyniodd y gweinydd post ef.',
		password:
			'Ni dderbyniodd ein gweinydd post ein cyfrinair. Rhaid i weithredwr edrych ar SMTP_URL.',
		away: 'Ni ellid cyrraedd ein gweinydd post.',
		fault: 'Aeth rhywbeth o’i le ar ein hochr ni. Rhaid i weithredwr edrych ar y log.',
	},
	error: (code) => `(${code})`,
	templates: {
		confirm_signature: 'Cadarnhau’r llofnod',
		already_signed: 'Rydych wedi llofnodi eisoes',
		signature_taken_off: 'Tynnwyd y llofnod i ffwrdd',
		mailbox_full: 'Ni all y cyfeiriad hwn lofnodi eto',
		feedback_received: 'Mae eich neges gennym',
		feedback_for_team: 'Neges i dîm',
		question_asked: 'Cwestiwn gan gydweithiwr',
		sign_reminder: 'Nodyn atgoffa i gadarnhau',
		start_reminder: 'Nodyn atgoffa i gadarnhau deiseb newydd',
		own_list: 'Beth wnaethoch chi ei lofnodi',
		petition_update: 'Newyddion am ddeiseb',
		confirm_address: 'Ai hwn yw eich cyfeiriad e-bost?',
		creator_moved: 'Mae gan eich deiseb gyfeiriad e-bost arall',
		confirm_petition: 'Cadarnhewch eich deiseb',
		petition_started: 'Mae angen cefnogwyr ar eich deiseb',
		petition_supported: 'Mae gan eich deiseb ddigon o gefnogwyr',
		petition_published: 'Mae eich deiseb ar agor',
		petition_rejected: 'Ni allem dderbyn eich deiseb',
		petition_hidden: 'Nid yw eich deiseb ar ein gwefan mwyach',
		petition_lapsing: 'Mae angen cefnogwyr ar eich deiseb o hyd',
		petition_lapsed: 'Mae eich deiseb wedi dod i ben',
		feedback_answered: 'Yr ateb i neges',
		feedback_asked: 'Cwestiwn am neges',
		feedback_better: 'A yw’n well nawr?',
		feedback_daily: 'Beth sy’n aros am dîm',
		petitions_daily: 'Beth sy’n aros am gymedrolwr',
		feedback_reply_refused: 'E-bost na chafodd ei ychwanegu at neges',
		feedback_reply_cut: 'E-bost y cadwyd rhan ohono',
		feedback_reply_urgent: 'Pwy i’w ffonio pan fydd perygl',
	},
};

export const staffSearch: typeof english.staffSearch = {
	find: 'Dangos',
	all: 'Dangos popeth',
	any: 'unrhyw un',
	next: 'Y dudalen nesaf',
	none: 'Nid oes dim yn cyfateb.',
	acts: {
		title: 'Chwilio am weithredoedd',
		act: 'Beth a wnaed',
		person: 'Gan bwy',
		hub: 'yr hwb ei hun',
		from: 'O’r diwrnod hwn',
		until: 'Hyd y diwrnod hwn',
		subject: 'Ynglŷn â',
		subjectHint: 'Rhan o’r enw, fel keep-the-14-bus.',
		saveTitle: 'Cadw fel ffeil',
		saveText: 'Cewch y gweithredoedd a ddangosir yma, 10,000 ar y mwyaf, ar gyfer taenlen.',
		reason: 'Pam mae angen y ffeil arnoch?',
		reasonHint: 'Caiff ei nodi gyda’ch enw. Peidiwch ag enwi neb ynddo.',
		save: 'Cadw’r ffeil',
		file: 'gweithredoedd',
		columns: {
			at: 'Pryd',
			who: 'Pwy',
			act: 'Gweithred',
			about: 'Ynglŷn â',
			sentence: 'Mewn geiriau',
		},
	},
	petitions: {
		title: 'Dod o hyd i ddeiseb',
		state: 'Cyflwr',
		words: 'Geiriau ynddi',
		lang: 'Iaith',
		langs: { en: 'Saesneg', cy: 'Cymraeg' },
		found: (n) => (n === 1 ? '1 ddeiseb' : `${sayNumber(n)} deiseb`),
		awaiting: 'Yn aros am ateb',
		awaitingDebate: 'Yn aros am ddiwrnod dadl',
	},
};

export const settingsProblems: typeof english.settingsProblems = {
	place_missing: 'Dewiswch le.',
	network_wrong: 'Ysgrifennwch rwydwaith fel 203.0.113.0/24, neu un cyfeiriad fel 203.0.113.7.',
	network_inside:
		'Cyfeiriad y tu mewn i’r adeilad yw hwn, ac nid yw’r rhyngrwyd byth yn ei weld. Gofynnwch am y rhwydwaith cyhoeddus.',
	network_too_wide:
		'Mae’r rhwydwaith hwn yn rhy fawr i un lle: /16 yw’r mwyaf, a /32 ar gyfer IPv6. Gofynnwch am rwydwaith y lle hwn yn unig.',
	network_not_start:
		'Cyfeiriad yng nghanol rhwydwaith yw hwn. Ysgrifennwch ble mae’r rhwydwaith yn dechrau, â seroau ar y diwedd, fel 203.0.113.0/24.',
	domain_missing: 'Ysgrifennwch y rhan ar ôl yr @.',
	domain_wrong: 'Ysgrifennwch enw fel example.org, heb y rhan cyn yr @.',
	canonical_wrong: 'Ysgrifennwch enw fel example.org, neu gadewch hwn yn wag.',
	day_missing: 'Dewiswch ddiwrnod.',
	holiday_missing: 'Ysgrifennwch enw’r diwrnod.',
	holiday_too_long: 'Ysgrifennwch enw byrrach: 80 nod ar y mwyaf.',
	area_missing: 'Dewiswch ardal.',
	codes_wrong: 'Priflythrennau a digidau’n unig sydd mewn cod, fel W05001234.',
	beginnings_wrong: 'Ysgrifennwch hanner cyntaf cod post, fel TB1, neu un digid yn fwy: TB1 2.',
};
export const settingsRefusals: typeof english.settingsRefusals = {
	network_wrong: settingsProblems.network_wrong,
	network_too_wide: settingsProblems.network_too_wide,
	domain_wrong: settingsProblems.domain_wrong,
	domain_exists:
		'Mae’r gwasanaeth hwn wedi’i restru eisoes, mewn ffordd arall. Tynnwch ef i ffwrdd yn gyntaf.',
	holiday_past: 'Dewiswch ddiwrnod sydd eto i ddod.',
	area_exists: 'Mae ardal â’r enw hwn yn y gronfa ddata eisoes.',
	area_unknown: 'Nid yw’r gronfa ddata yn gwybod am yr ardal hon mwyach.',
	area_gone:
		'Cafodd ardal ei hailenwi neu ei thynnu i ffwrdd tra oeddech yma. Anfonwch y ffeil eto.',
	area_in_use: 'Mae gan yr ardal hon godau post neu lofnodion, felly rhaid iddi aros.',
	area_code_taken: 'Mae un o’r codau hyn gan ardal arall. Tynnwch ef oddi yno yn gyntaf.',
	beginning_taken: 'Mae un o’r dechreuadau hyn gan ardal arall. Tynnwch ef oddi yno yn gyntaf.',
	upload_unknown: 'Nid yw’r ffeil hon yma mwyach. Anfonwch hi eto.',
	postcodes_changed_meanwhile:
		'Newidiodd cydweithiwr y codau post tra oeddech yma. Isod mae’r hyn y byddai eich ffeil yn ei newid nawr. Pwyswch y botwm eto os ydych yn siŵr.',
	mail_unknown: 'Nid yw’r e-bost hwn yma mwyach.',
	reason_missing: 'Dywedwch pam.',
};
export const fileProblems: typeof english.fileProblems = {
	file_missing: () => 'Dewiswch ffeil.',
	file_too_large: () =>
		'Mae’r ffeil hon yn fwy na 4 MB. Cadwch y colofnau a’r llinellau y mae eu hangen arnoch, fel y mae’r testun uchod yn ei ddweud.',
	file_empty: () => 'Nid oes dim yn y ffeil hon. Dewiswch un arall.',
	file_unreadable: () =>
		'Nid ffeil CSV yw hon. Agorwch hi yn eich taenlen a’i chadw fel CSV (UTF-8).',
	file_broken: ({ line }) =>
		`Ni ellir darllen y ffeil o linell ${line} ymlaen: nid yw dyfynnod wedi’i gau.`,
	file_no_postcode: ({ found }) =>
		`Rhaid i’r llinell gyntaf enwi colofn â’r cod post: postcode, pcds, pcd7 neu pcd8. Mae’n enwi: ${found}.`,
	file_no_area: ({ found }) =>
		`Rhaid i’r llinell gyntaf enwi colofn â’r ardal: area, ward, osward, wd25cd, parish, parncp neu oslaua. Mae’n enwi: ${found}.`,
	file_wrong_postcode: ({ line, found }) =>
		`Nid oes cod post ar linell ${line}: ${found || 'mae’n wag'}.`,
	file_twice: ({ line, found }) =>
		`Mae’r cod post ${found} mewn dwy o’ch ardaloedd. Mae’r ail ar linell ${line}.`,
	file_other_areas: ({ found }) =>
		`Nid oes yr un o’ch ardaloedd yn y ffeil hon. Mae ynddi, er enghraifft: ${found || 'dim'}. Ai hon yw’r ffeil gywir? Os felly, nodwch godau eich ardaloedd yn gyntaf.`,
};
