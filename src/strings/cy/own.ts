import type { own as english } from '../en/own.ts';

export const own: typeof english = {
	ask: {
		title: 'Beth wnes i ei lofnodi?',
		lede: 'Rhowch eich cyfeiriad e-bost. Byddwn yn anfon dolen atoch. Yno gallwch weld beth wnaethoch ei lofnodi, atal e-byst, neu dynnu eich llofnod yn ôl.',
		email: 'Eich cyfeiriad e-bost',
		emailHint: 'Yr un a ddefnyddioch i lofnodi.',
		button: 'Anfonwch y ddolen ataf',
		withoutEmail: 'A wnaethoch lofnodi heb e-bost?',
		phone: (phone, hours) => `Ffoniwch ni ar ${phone} (${hours}). Gallwn helpu.`,
	},
	sent: {
		title: 'Edrychwch ar eich e-bost am eich dolen',
		heading: 'Nawr edrychwch ar eich e-bost',
		text: 'Chwiliwch am e-bost gennym ni. Gall gymryd ychydig funudau i gyrraedd.',
		works: (time) => `Mae’r ddolen ynddo’n gweithio am ${time}.`,
		sameForAll: 'Os na chafodd dim ei lofnodi â’r cyfeiriad hwn, bydd yr e-bost yn dweud wrthych.',
		limit:
			'Ychydig e-byst yn unig a anfonwn i un cyfeiriad mewn amser byr. Os na ddaw un, ffoniwch ni, neu rhowch gynnig arall arni wedyn.',
		again: 'Rhoi cynnig ar gyfeiriad arall',
	},
	list: {
		title: 'Beth wnaethoch ei lofnodi',
		text: 'Dyma’r deisebau a lofnodwyd â’ch cyfeiriad e-bost.',
		none: 'Nid oes dim yma. Caiff manylion pobl a lofnododd eu dileu beth amser ar ôl i ddeiseb gau.',
		done: {
			withdraw: 'Wedi’i wneud. Mae eich llofnod wedi’i dynnu’n ôl ac nid yw’n cyfrif mwyach.',
			stop: 'Wedi’i wneud. Ni fyddwn yn anfon rhagor o e-byst am y ddeiseb hon.',
			restart: 'Wedi’i wneud. Byddwn yn e-bostio i ddweud beth sy’n digwydd i’r ddeiseb hon.',
		},
		keep: 'I chi yn unig y mae’r dudalen hon. Peidiwch â rhoi’r ddolen i neb arall.',
	},
	states: {
		pending: (day) => `Heb ei gadarnhau. Gofynnoch am gael llofnodi ar ${day}.`,
		confirmed: (day) => `Llofnodwyd ar ${day}.`,
		withdrawn: (day) => `Tynnwyd yn ôl. Llofnodoch ar ${day}.`,
		invalidated: (day) => `Rydym wedi tynnu’r llofnod hwn oddi ar y ddeiseb. Llofnodoch ar ${day}.`,
	},
	newPetition: 'Deiseb newydd',
	hiddenPetition: 'Deiseb nad yw ar ein gwefan',
	wants: 'Rydych yn cael e-byst am y ddeiseb hon.',
	wantsNot: 'Nid ydych yn cael e-byst am y ddeiseb hon.',
	stop: 'Atal yr e-byst',
	restart: 'E-bostiwch fi am yr hyn sy’n digwydd',
	withdraw: 'Tynnu fy llofnod yn ôl',
	question: {
		title: 'Tynnu eich llofnod yn ôl',
		heading: 'Ydych chi am dynnu eich llofnod yn ôl?',
		text: 'Ni fydd eich llofnod yn cyfrif wedyn. Tra bydd y ddeiseb ar agor, gallwch ei llofnodi eto.',
		button: 'Ydw, tynnwch fy llofnod yn ôl',
		back: 'Nac ydw, ewch yn ôl',
	},
	stopUpdates: {
		title: 'Atal e-byst am ddeiseb',
		text: 'Pwyswch y botwm, ac ni fyddwn yn anfon rhagor o e-byst am y ddeiseb hon i’ch cyfeiriad. Mae eich llofnod yn dal i gyfrif.',
		button: 'Atal yr e-byst',
	},
	stopped: {
		title: 'Dim rhagor o e-byst am y ddeiseb hon',
		text: 'Rydym wedi’u hatal. Mae eich llofnod yn dal i gyfrif.',
	},
	errors: {
		signature_of_creator: {
			title: 'Rhaid tynnu eich deiseb yn ôl yn gyntaf',
			text: 'Chi a ddechreuodd y ddeiseb hon, ac nid yw ar agor eto. Agorwch dudalen eich deiseb â’r ddolen yn ein he-byst. Gallwch ei thynnu’n ôl yno.',
		},
		own_list_unknown: {
			title: 'Nid yw’r ddolen hon yn gweithio',
			text: 'Efallai ei bod yn rhy hen, neu fod rhan ohoni ar goll. Ewch yn ôl at yr e-bost a phwyswch y ddolen eto. Neu gofynnwch am un newydd ar y dudalen “Beth wnes i ei lofnodi?”.',
		},
	},
};
