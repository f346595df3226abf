import type { staff as english } from '../en/staff.ts';
import { staffActs } from './staff/acts.ts';
import { staffErrors } from './staff/errors.ts';
import { staffFeedback } from './staff/feedback.ts';
import { staffHeld } from './staff/held.ts';
import { staffHelping } from './staff/helping.ts';
import { staffPeople } from './staff/people.ts';
import { staffPetitions } from './staff/petitions.ts';
import { staffRules } from './staff/rules.ts';
import { staffSignatures } from './staff/signatures.ts';
import { staffSheets } from './staff/sheets.ts';
import { staffMail, staffSearch, staffSettings, staffToday } from './staff/settings.ts';
import { staffSignIn } from './staff/sign-in.ts';
import { staffUpkeep } from './staff/upkeep.ts';

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
		administrator: { name: 'Gweinyddwr', does: 'Yn ychwanegu ac yn tynnu staff.' },
	},
	editorsGuide: {
		ask: 'Ydych chi’n ysgrifennu ar gyfer y wefan hon?',
		link: 'Darllenwch y canllaw i olygyddion.',
	},
	desk: {
		hello: (name) => `Helo, ${name}`,
		rolesAre: (roles) => `Rydych wedi mewngofnodi fel: ${roles}.`,
		nothing: 'Nid oes dim i chi ei wneud ar y tudalennau hyn eto.',
		waits: (n, late) => `${n} yn aros amdanoch${late > 0 ? `, ${late} ohonynt yn hwyr` : ''}.`,
		rooms: {
			site: {
				title: 'Newid y wefan',
				text: 'Newyddion, digwyddiadau, gwasanaethau, canllawiau, lleoedd, tudalennau a gosodiadau. Mae angen porwr â sgriptiau.',
			},
			petitions: {
				title: 'Deisebau wrth y ddesg',
				text: 'Penderfynu ar ddeisebau newydd, a chyhoeddi atebion y cyngor.',
			},
			feedback: {
				title: 'Negeseuon wrth y ddesg',
				text: 'Darllen ac ateb yr hyn y mae trigolion yn ei ddweud wrthym. Yr hyn sy’n hwyr sy’n dod gyntaf.',
			},
			figures: {
				title: 'Ffigurau am negeseuon',
				text: 'Faint o negeseuon a ddaeth bob mis, a faint a atebwyd mewn pryd.',
			},
			votes: {
				title: 'Oedd y dudalen hon yn ddefnyddiol?',
				text: 'Beth mae pobl yn ei ddweud am bob tudalen o’r wefan.',
			},
			helping: {
				title: 'Helpu rhywun',
				text: 'Llofnodi deiseb neu anfon neges ar ran rhywun heb e-bost na’r rhyngrwyd.',
			},
			held: {
				title: 'Beth ydych chi’n ei gadw amdanaf i?',
				text: 'Dod o hyd i’r hyn a gadwn am berson. Ei roi iddynt, neu ei ddileu.',
			},
			signatures: {
				title: 'Llofnodion',
				text: 'Dod o hyd i lofnodion, eu tynnu i ffwrdd, chwilio am batrymau od, a chadw rhestrau.',
			},
			sheets: {
				title: 'Taflenni papur',
				text: 'Argraffu taflenni ar gyfer deisebau, a rhoi’r llofnodion o bapur i mewn.',
			},
			people: { title: 'Pobl', text: 'Pwy sydd ar y staff, a beth y gall pob un ei wneud.' },
			rules: {
				title: 'Rheolau',
				text: 'Am faint y mae cod yn gweithio, faint o bobl all rannu cyfeiriad e-bost, am faint yr ydym yn cadw pethau.',
			},
			upkeep: {
				title: 'Dros amser',
				text: 'Beth mae’r hwb yn ei wneud ei hun, oedi pob llofnodi, a pha mor hir y cedwir enwau.',
			},
			settings: {
				title: 'Gosodiadau',
				text: 'Rheolau, rhwydweithiau lleoedd, ardaloedd a chodau post, gwasanaethau e-bost, gwyliau banc.',
			},
			acts: { title: 'Cofnod gweithgarwch', text: 'Pwy wnaeth beth, a phryd.' },
			mail: {
				title: 'Yr e-bost yr ydym yn ei anfon',
				text: 'Beth sy’n aros, beth a fethodd, a pham nad oes e-bost wedi dod.',
			},
		},
	},
	...staffSignIn,
	...staffPeople,
	acts: staffActs,
	feedback: staffFeedback,
	held: staffHeld,
	helping: staffHelping,
	petitions: staffPetitions,
	rules: staffRules,
	upkeep: staffUpkeep,
	signatures: staffSignatures,
	sheets: staffSheets,
	settings: staffSettings,
	mail: staffMail,
	search: staffSearch,
	today: staffToday,
	...staffErrors,
	onward: { signIn: 'Mewngofnodi', desk: 'Mynd i’r dudalen staff' },
};
