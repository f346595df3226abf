import { sayNumber } from '#domain/number.ts';
import type { signing as english } from '../en/signing.ts';
import { dayWithin } from './days.ts';

export const signing: typeof english = {
	sign: {
		title: (action) => `Llofnodi: ${action}`,
		heading: 'Llofnodi’r ddeiseb hon',
		lede: 'Nid oes angen cyfrif na chyfrinair. Ysgrifennwch eich manylion isod a byddwn yn anfon e-bost atoch. Agorwch y ddolen yn yr e-bost a phwyswch y botwm. Yna bydd eich llofnod yn cyfrif.',
		name: 'Eich enw llawn',
		nameHint: 'Er enghraifft, Anna Jones.',
		email: 'Eich cyfeiriad e-bost',
		emailHint:
			'Byddwn yn anfon un e-bost i wneud yn siŵr mai chi sydd yno. Ni fyddwn byth yn cyhoeddi eich cyfeiriad.',
		postcode: 'Eich cod post',
		postcodeHint: 'Er enghraifft, TB1 2AB. Mae’n dweud wrthym ym mha ardal rydych chi’n byw.',
		updates: 'Anfonwch e-bost ataf am yr hyn sy’n digwydd i’r ddeiseb hon',
		updatesHint: 'Ychydig yn unig a anfonwn. Gallwch eu hatal unrhyw bryd.',
		button: 'Llofnodi’r ddeiseb',
		once: (number, people) =>
			number === 1
				? 'Caiff pob person lofnodi unwaith, â’i gyfeiriad e-bost ei hun.'
				: `Caiff pob person lofnodi unwaith. Caiff ${people} ar y mwyaf sy’n rhannu cyfeiriad e-bost a chartref lofnodi bob un.`,
		closes: (day) => `Gallwch lofnodi tan ddiwedd ${dayWithin(day)}.`,
		closed: 'Mae’r ddeiseb hon wedi cau. Ni allwch ei llofnodi mwyach.',
	},
	emailQuestion: {
		check: 'Edrychwch eto ar eich cyfeiriad e-bost.',
		text: (typed, suggestion) =>
			`Rydych wedi ysgrifennu ${typed}. Ai ${suggestion} oeddech chi’n ei feddwl?`,
		use: (suggestion) => `Ie, defnyddio ${suggestion}`,
		keep: 'Os yw’r hyn a ysgrifennoch yn gywir, pwyswch “Llofnodi’r ddeiseb” eto.',
	},
	wayForward: {
		heading: 'Ffyrdd eraill o lofnodi',
		phone: (phone, hours) => `Ffoniwch ni ar ${phone} (${hours}) a llofnodi dros y ffôn.`,
		paper: 'Gofynnwch am ffurflen bapur yn neuadd y dref neu mewn llyfrgell.',
		counts: 'Mae pob ffordd yn cyfrif yr un fath.',
	},
	withoutEmail: {
		heading: 'Dim cyfeiriad e-bost?',
		text: 'Gallwch lofnodi dros y ffôn, ar bapur neu wyneb yn wyneb. Mae’n cyfrif yr un fath.',
	},
	checkEmail: {
		title: 'Edrychwch ar eich e-bost',
		heading: 'Nawr edrychwch ar eich e-bost',
		sent: 'Chwiliwch am e-bost gennym ni. Bydd eich llofnod yn cyfrif pan ddefnyddiwch y ddolen neu’r cod ynddo.',
		steps: [
			'Agorwch yr e-bost gennym ni. Gall gymryd ychydig funudau i gyrraedd.',
			'Dilynwch y ddolen ynddo, neu teipiwch y cod chwe digid isod.',
			'Yna bydd eich llofnod yn cyfrif.',
		],
		sentTo: 'Mae’r e-bost yn mynd i’r cyfeiriad hwn:',
		sameForAll: 'Os ydych wedi llofnodi yn barod, bydd yr e-bost yn dweud wrthych.',
		notThere: 'Heb gael yr e-bost?',
		notThereSteps: [
			'Edrychwch yn eich ffolder sbam neu sothach.',
			'Arhoswch ychydig funudau, yna gofynnwch i ni ei anfon eto.',
			'Gwnewch yn siŵr eich bod wedi ysgrifennu eich cyfeiriad e-bost yn gywir. Os nad ydych, llofnodwch eto gyda’r un cywir.',
			'Oes gennych e-bost arall gennym ni o heddiw? Copïwch y ddolen ynddo a’i gludo yn y blwch ar gyfer y cod. Mae hynny’n gweithio hefyd.',
		],
		close: 'Gallwch gau’r dudalen hon. Bydd y ddolen yn yr e-bost yn gweithio hebddi.',
	},
	code: {
		signAgain: 'Llofnodi eto â chyfeiriad arall',
		heading: 'Teipiwch y cod',
		label: 'Cod chwe digid',
		hint: (time) => `Mae yn yr e-bost. Mae’n gweithio am ${time}.`,
		button: 'Cyfrif fy llofnod',
	},
	again: {
		heading: 'Anfon yr e-bost eto',
		text: (emails, time) =>
			`I un cyfeiriad, byddwn yn anfon ${emails} ar y mwyaf am un ddeiseb mewn ${time}, ac un arall os dewch yn ôl yn nes ymlaen y diwrnod hwnnw. Os na ddaw un newydd, defnyddiwch un hŷn neu ffoniwch ni.`,
		button: 'Anfon eto',
		sentTitle: 'Edrychwch ar eich e-bost eto',
		sent: 'Chwiliwch am e-bost gennym ni. Os oes mwy nag un, mae’r ddolen ym mhob un yn gweithio.',
	},
	ready: {
		title: 'Un cam arall',
		heading: 'Ydych chi am lofnodi’r ddeiseb hon?',
		text: 'Nid yw eich llofnod yn cyfrif eto. Pwyswch y botwm i’w gyfrif.',
		button: 'Ydw, cyfrifwch fy llofnod',
		notYou: 'Os na wnaethoch ofyn am gael llofnodi, caewch y dudalen hon. Ni fydd dim yn digwydd.',
		read: 'Darllen y ddeiseb',
	},
	signed: {
		title: 'Mae eich llofnod yn cyfrif',
		heading: 'Diolch. Mae eich llofnod yn cyfrif.',
		text: 'Rydych wedi llofnodi’r ddeiseb hon. Nid oes angen i chi wneud dim arall.',
		next: 'Beth sy’n digwydd nesaf',
		nextSteps: [
			(response) => `Gyda ${response} o lofnodion, rhaid i’r cyngor ateb yn ysgrifenedig.`,
			(debate) => `Gyda ${debate} o lofnodion, bydd y cyngor yn cynnal dadl arni mewn cyfarfod.`,
		],
		now: (count) => `Mae ganddi ${sayNumber(count)} llofnod nawr.`,
		older: 'Caiff y nifer ar ei thudalen ei gyfrif eto bob nos.',
		more: 'Gweld deisebau eraill',
	},
	counted: {
		title: 'Wedi’i gyfrif yn barod',
		heading: 'Mae eich llofnod wedi’i gyfrif yn barod',
		text: 'Rydych wedi llofnodi’r ddeiseb hon, ac mae’n cyfrif. Nid oes angen i chi bwyso dim.',
	},
	late: {
		title: 'Rhy hwyr i lofnodi',
		heading: 'Mae’r ddeiseb hon wedi cau',
		text: (time) =>
			`Caeodd y ddeiseb fwy na ${time} yn ôl, felly nid yw’r ddolen yn gweithio mwyach. Ni chafodd eich llofnod ei gyfrif.`,
		next: 'Gallwch ddarllen y ddeiseb o hyd, dweud eich barn wrthym, neu lofnodi un arall.',
	},
	withdrawn: {
		title: 'Tynnwyd y llofnod',
		heading: 'Tynnwyd y llofnod hwn oddi ar y ddeiseb',
		text: 'Nid yw’r llofnod hwn yn cyfrif. Os ydych yn meddwl bod hynny’n anghywir, ffoniwch ni.',
	},
	full: {
		title: 'Ni ellir cyfrif y llofnod hwn',
		heading: 'Mae’r cyfeiriad e-bost hwn eisoes wedi’i ddefnyddio i lofnodi',
		text: (people) =>
			`Caiff ${people} ar y mwyaf lofnodi ag un cyfeiriad e-bost, ac o un cod post yn unig. Ni chafodd y llofnod hwn ei gyfrif.`,
		next: 'Llofnodwch â chyfeiriad e-bost arall, dros y ffôn neu ar bapur. Os ydych yn meddwl bod hyn yn anghywir, ffoniwch ni.',
	},
	help: {
		title: 'Nid yw’r ddolen hon yn gweithio',
		heading: 'Ni allwn ddod o hyd i’ch dolen',
		text: 'Efallai iddi gael ei thorri’n ddwy, ei bod yn rhy hen, neu nad yw’r ddeiseb yma mwyach. Ni allwn ddweud ohoni a yw eich llofnod yn cyfrif.',
		ways: [
			'Ewch yn ôl i’r e-bost a phwyso’r ddolen eto, neu gopïo’r ddolen gyfan i’r bar cyfeiriad.',
			'Teipiwch y cod chwe digid o’r e-bost ar y dudalen lle gwnaethoch lofnodi.',
			'Os yw’r ddeiseb yn dal ar agor, gallwch ei llofnodi eto.',
		],
		petitions: 'Gweld pob deiseb',
		contact: 'Gofyn i ni am help',
	},
};
