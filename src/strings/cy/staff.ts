import type { staff as english } from '../en/staff.ts';
import { staffErrors } from './staff/errors.ts';

export const staff: typeof english = {
	title: 'Staff',
	description: 'I’r bobl sy’n gweithio ar y wefan hon.',
	cookie:
		'Mae’r tudalennau hyn yn cadw cwci ar eich dyfais tra byddwch wedi mewngofnodi. Mae’n mynd pan fyddwch yn allgofnodi.',
	signedInAs: (name) => `Wedi mewngofnodi fel ${name}.`,
	roles: {
		editor: { name: 'Golygydd', does: 'Yn ysgrifennu’r tudalennau, y newyddion a’r digwyddiadau.' },
		helper: { name: 'Cynorthwyydd', does: 'Yn helpu trigolion wyneb yn wyneb ac ar y ffôn.' },
		officer: { name: 'Swyddog', does: 'Yn ateb deisebau a negeseuon ar ran y cyngor.' },
		moderator: { name: 'Cymedrolwr', does: 'Yn gwirio deisebau cyn iddynt agor.' },
		administrator: { name: 'Gweinyddwr', does: 'Yn dweud pwy sydd ar y staff.' },
	},
	signIn: {
		title: 'Mewngofnodi i staff',
		lede: 'Mae hyn i bobl sy’n gweithio ar y wefan hon. Nid oes angen cyfrinair: rydym yn anfon dolen atoch drwy e-bost.',
		onward: 'Mewngofnodwch yn gyntaf. Yna ewch yn syth i’r dudalen y gofynnoch amdani.',
		already: 'Ydych chi wedi mewngofnodi eisoes? Yna ewch ymlaen i’r dudalen.',
		goOn: 'Ymlaen',
		email: 'Eich cyfeiriad e-bost',
		emailHint: 'Yr un y mae eich gweinyddwr yn ei adnabod.',
		button: 'Anfonwch ddolen ataf',
		resident: 'Nid oes angen hyn i ddarllen, i lofnodi nac i ysgrifennu atom.',
		residentLink: 'Mynd i’r hafan',
	},
	checkEmail: {
		title: 'Edrychwch ar eich e-bost',
		lede: 'Os yw’r cyfeiriad hwnnw’n un o’n rhai ni, mae dolen i fewngofnodi ar ei ffordd.',
		steps: [
			'Agorwch yr e-bost gennym ni. Gall gymryd ychydig funudau i gyrraedd.',
			'Dilynwch y ddolen ynddo ar y ddyfais hon.',
			'Pwyswch y botwm ar y dudalen sy’n agor.',
		],
		notThere: 'Nid yw’r e-bost yno?',
		notThereSteps: [
			'Edrychwch yn eich ffolder sbam.',
			'Gofynnwch i’ch gweinyddwr pa gyfeiriad sydd ganddyn nhw ar eich cyfer.',
		],
		same: 'Mae’r dudalen hon yn edrych yr un fath i bawb, felly nid yw’n dweud wrth neb pwy sy’n gweithio yma.',
		again: 'Gofyn am ddolen eto',
	},
	enter: {
		title: 'Mewngofnodi',
		heading: 'Un cam arall',
		text: 'Pwyswch y botwm i fewngofnodi. Mae’r ddolen yn gweithio unwaith.',
		button: 'Mewngofnodi',
		notYou: 'Os na ofynnoch am ddolen, caewch y dudalen hon. Ni fydd dim yn digwydd.',
		usedTitle: 'Nid yw’r ddolen hon yn gweithio',
		used: 'Mae dolen yn gweithio unwaith, ac nid am hir. Mae hon wedi’i defnyddio, yn rhy hen, neu wedi’i thorri’n fyr.',
		newLink: 'Gofyn am ddolen newydd',
	},
	desk: {
		hello: (name) => `Helo, ${name}`,
		rolesAre: (roles) => `Rydych chi yma fel: ${roles}.`,
		nothing: 'Nid oes dim i chi ei wneud ar y tudalennau hyn eto.',
		rooms: {
			site: {
				title: 'Newid y wefan',
				text: 'Newyddion, digwyddiadau, canllawiau, lleoedd, tudalennau a gosodiadau. Mae angen porwr â sgriptiau.',
			},
			people: { title: 'Pobl', text: 'Pwy sydd ar y staff, a beth y gall pob un ei wneud.' },
			acts: { title: 'Beth a wnaed', text: 'Pwy wnaeth beth, a phryd.' },
		},
	},
	signOut: {
		link: 'Allgofnodi',
		title: 'Allgofnodi',
		text: 'Ydych chi wrth gyfrifiadur y mae eraill yn ei ddefnyddio? Yna cofiwch allgofnodi bob tro.',
		here: 'Allgofnodi yma',
		everywhere: 'Allgofnodi ym mhobman',
		everywhereText:
			'Ydych chi wedi colli ffôn, neu wedi gadael cyfrifiadur ar agor? Allgofnodwch ar bob un.',
		doneTitle: 'Rydych wedi allgofnodi',
		done: 'Ni all y sawl sy’n defnyddio’r ddyfais hon nesaf weld dim byd o’ch un chi.',
		again: 'Mewngofnodi eto',
	},
	people: {
		title: 'Pobl',
		lede: 'Pawb sy’n gallu mewngofnodi, a beth y gallant ei wneud.',
		done: {
			added:
				'Ychwanegwyd. Gallant fewngofnodi nawr, â dolen yr ydym yn ei hanfon atynt pan ofynnant amdani.',
			changed: 'Cadwyd. Mae’r hyn y gallant ei wneud wedi newid o hyn ymlaen.',
			removed: 'Tynnwyd. Maent wedi’u hallgofnodi ym mhobman ac ni allant fewngofnodi mwyach.',
		},
		name: 'Enw',
		roles: 'Gall weithredu fel',
		seen: 'Yma ddiwethaf',
		never: 'Nid yn ddiweddar',
		change: 'Newid',
		remove: 'Tynnu',
		you: 'chi',
	},
	person: {
		addTitle: 'Ychwanegu person',
		addText: (address) =>
			`Gallant fewngofnodi cyn gynted ag y cânt eu hychwanegu, yn ${address}. Dywedwch wrthynt.`,
		changeTitle: (name) => `Newid ${name}`,
		name: 'Enw llawn',
		nameHint: 'Fel y mae cydweithwyr yn eu hadnabod. Mae’n sefyll wrth yr hyn a wnânt yma.',
		email: 'Cyfeiriad e-bost',
		emailHint:
			'Yno y mae’r ddolen i fewngofnodi’n mynd. Rhaid iddo fod yn eiddo iddyn nhw’n unig, nid yn un y mae pobl yn ei rannu.',
		emailStays: (email) =>
			`Mae’n mewngofnodi â ${email}. I ddefnyddio cyfeiriad arall, tynnwch y person hwn a’i ychwanegu eto.`,
		roles: 'Beth y gallant ei wneud?',
		rolesHint: 'Dewiswch ddim ond yr hyn sydd ei angen arnynt.',
		lang: 'Ym mha iaith y maent am gael ein he-bost?',
		langs: { en: 'Saesneg', cy: 'Cymraeg' },
		add: 'Ychwanegu’r person hwn',
		save: 'Cadw',
		removeTitle: (name) => `Tynnu ${name}?`,
		removeText: (name) =>
			`Bydd ${name} yn cael ei allgofnodi ar unwaith ac ni fydd yn gallu mewngofnodi mwyach. Mae’r hyn a wnaeth yn aros ar glawr.`,
		removeYou: 'Chi yw hwn. Byddwch yn cael eich allgofnodi ar unwaith.',
		remove: 'Ie, tynnu',
		keep: 'Na, mynd yn ôl',
	},
	acts: {
		title: 'Beth a wnaed',
		lede: 'Popeth a wnaeth pobl a’r hwb y tu ôl i’r llenni, y diweddaraf yn gyntaf. Ni all neb ei newid.',
		none: 'Nid oes dim hŷn ar glawr.',
		older: 'Hŷn',
		newest: 'Yn ôl at y diweddaraf',
		hub: 'Yr hwb',
		someone: 'Rhywun',
		says: {
			sign_in: ({ who }) => `Mewngofnododd ${who}.`,
			sign_out: ({ who, everywhere }) =>
				everywhere ? `Allgofnododd ${who} ym mhobman.` : `Allgofnododd ${who}.`,
			send_link: ({ what }) => `Aeth dolen i fewngofnodi at ${what}.`,
			refuse_link: () => 'Gofynnodd rhywun am ddolen â chyfeiriad nad yw ar y staff.',
			add_staff: ({ who, what, roles }) => `Ychwanegodd ${who} berson: ${what}. Nawr: ${roles}.`,
			change_staff: ({ who, what, roles, before }) =>
				`Newidiodd ${who} berson: ${what}. Nawr: ${roles}. Cynt: ${before}.`,
			remove_staff: ({ who, what }) => `Tynnodd ${who} berson o’r staff: ${what}.`,
			audit_tallies: ({ wrong }) =>
				wrong
					? `Gwiriodd yr hwb bob cyfrif. Roedd ${wrong} yn anghywir.`
					: 'Gwiriodd yr hwb bob cyfrif. Roedd pob un yn gywir.',
			sweep: () => 'Dileodd yr hwb yr hyn nad oes ei angen mwyach.',
		},
		edits: {
			save: 'cadw',
			publish: 'cyhoeddi',
			delete: 'dileu',
			discard: 'taflu',
			move: 'symud ymlaen',
			upload: 'uwchlwytho',
		},
		things: {
			entry: 'eitem',
			setting: 'gosodiad',
			picture: 'llun',
			draft: 'drafft',
		},
		edit: (who, done, thing, what) => `${who}: ${done} ${thing}, ${what}.`,
		other: (who, act, what) => `${who}: ${act}${what && `, ${what}`}.`,
	},
	...staffErrors,
	onward: { signIn: 'Mewngofnodi', desk: 'Mynd i’r dudalen staff' },
};
