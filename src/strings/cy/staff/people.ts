import type { staffPeople as english } from '../../en/staff/people.ts';

export const staffPeople: typeof english = {
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
		seen: 'Mewngofnodi diwethaf',
		never: 'Heb fewngofnodi’n ddiweddar',
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
};
