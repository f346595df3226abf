import type { creating as english } from '../en/creating.ts';
import { dayWithin } from './days.ts';

const enough = {
	title: 'Mae gan y ddeiseb hon ddigon o gefnogwyr',
	text: 'Ni all rhagor o bobl ei chefnogi cyn iddi agor, felly ni wnaethom gyfrif eich llofnod. Pan fydd y ddeiseb yn agor, gallwch ddefnyddio’r ddolen yn eich e-bost, neu lofnodi ar ein gwefan.',
};

export const creating: typeof english = {
	mails: {
		asked: 'Gofynnoch am gael cefnogi deiseb newydd.',
		confirm: {
			subject: 'Cadarnhewch eich deiseb, os gwelwch yn dda',
			asked: 'Gwnaethoch ysgrifennu deiseb ar ein gwefan a rhoi’r cyfeiriad e-bost hwn i ni.',
			follow:
				'Nid yw eich deiseb wedi dechrau eto. I’w dechrau, agorwch y dudalen hon a phwyswch y botwm:',
			code: (time) =>
				`Neu teipiwch y cod hwn ar y dudalen lle gwnaethoch ei hanfon. Mae’n gweithio am ${time}:`,
			ignore:
				'Os nad chi wnaeth hyn, peidiwch â gwneud dim. Heb y botwm neu’r cod, ni fydd dim yn digwydd.',
		},
		address: {
			subject: 'Ai hwn yw eich cyfeiriad e-bost?',
			given:
				'Dechreuodd rhywun ddeiseb gyda’n help ni, a rhoi’r cyfeiriad e-bost hwn i ni gael anfon newyddion amdani.',
			moved:
				'Gofynnodd rhywun a ddechreuodd ddeiseb i ni anfon newyddion amdani i’r cyfeiriad e-bost hwn o hyn ymlaen.',
			follow:
				'Os chi oedd hynny, agorwch y dudalen hon a phwyswch y botwm. Yna byddwn yn anfon e-byst atoch amdani:',
			ignore:
				'Os nad chi oedd hynny, peidiwch â gwneud dim. Ni fyddwn yn anfon dim arall amdani i’r cyfeiriad hwn.',
		},
		reminder: {
			subject: 'Nid yw eich deiseb wedi dechrau eto',
			ends: 'Os na wnewch chi ddim, ni fydd byth yn dechrau, a byddwn yn ei dileu.',
		},
		moved: {
			subject: 'Mae gan eich deiseb gyfeiriad e-bost arall',
			text: 'Gofynnoch i ni anfon newyddion am eich deiseb i gyfeiriad e-bost arall o hyn ymlaen.',
			links: 'Nid yw’r dolenni yn ein he-byst cynharach i’r cyfeiriad hwn yn gweithio mwyach.',
			notYou: 'Os na ofynnoch am hyn, ffoniwch ni nawr.',
		},
		yours: 'Eich deiseb:',
		own: 'Ar y dudalen hon gallwch ddilyn eich deiseb, neu ei thynnu’n ôl. Peidiwch â rhoi’r cyfeiriad hwn i neb arall:',
		started: {
			subject: 'Mae angen cefnogwyr ar eich deiseb',
			thanks: 'Diolch am ddechrau deiseb. Mae eich llofnod eich hun arni.',
			ask: (people) =>
				`Cyn i ni ei gwirio, mae angen cefnogaeth ${people} arni. Anfonwch y cyfeiriad preifat hwn at bobl rydych yn eu hadnabod:`,
			until: (day) => `Gallant ei chefnogi tan ddiwedd ${dayWithin(day)}.`,
		},
		supported: {
			subject: 'Mae gan eich deiseb ddigon o gefnogwyr',
			checking:
				'Mae gan eich deiseb ddigon o gefnogwyr. Nawr rydym yn gwirio ei bod yn dilyn ein rheolau. Byddwn yn anfon e-bost atoch pan fyddwn wedi penderfynu.',
		},
		published: {
			subject: 'Mae eich deiseb ar agor',
			open: 'Gall pawb lofnodi eich deiseb nawr. Dyma ei thudalen. Rhannwch hi â phawb y gallwch:',
		},
		rejected: {
			subject: 'Ni allem dderbyn eich deiseb',
			why: 'Ni allem dderbyn eich deiseb. Dyma’r rheswm:',
			details: 'Ysgrifennom atoch amdani:',
			amend: 'Gallwch newid eich deiseb a’i hanfon atom eto, unwaith. Agorwch y dudalen hon:',
			final: 'Gallwch ddechrau deiseb arall ar unrhyw adeg:',
		},
		hidden: {
			subject: 'Nid yw eich deiseb ar ein gwefan mwyach',
			text: 'Rydym wedi tynnu eich deiseb oddi ar ein gwefan. Os ydych am wybod pam, ffoniwch ni neu ysgrifennwch atom.',
		},
		lapsing: {
			subject: 'Mae angen cefnogwyr ar eich deiseb o hyd',
			text: (people, day) =>
				`Mae angen cefnogaeth ${people} ar eich deiseb o hyd. Os na fydd yn ei chael erbyn diwedd ${dayWithin(day)}, daw’r ddeiseb i ben. Anfonwch y cyfeiriad preifat hwn at bobl rydych yn eu hadnabod:`,
		},
		lapsed: {
			subject: 'Mae eich deiseb wedi dod i ben',
			text: 'Roedd rhy ychydig o bobl wedi cefnogi eich deiseb mewn pryd, felly mae wedi dod i ben. Byddwn yn ei dileu.',
			again: 'Gallwch ddechrau eto ar unrhyw adeg. Mae’r dudalen hon yn dweud sut:',
		},
	},
	enough: { ...enough, heading: enough.title },
	checkEmail: {
		start: {
			about: 'eich deiseb newydd',
			sent: 'Chwiliwch am e-bost gennym ni. Defnyddiwch y ddolen neu’r cod ynddo i ddechrau eich deiseb.',
			last: 'Yna cewch gyfeiriad preifat. Anfonwch ef at bobl sydd am gefnogi eich deiseb.',
			button: 'Ymlaen â’m deiseb',
		},
		support: {
			about: 'cefnogi deiseb',
			sent: 'Chwiliwch am e-bost gennym ni. Bydd eich cefnogaeth yn cyfrif pan ddefnyddiwch y ddolen neu’r cod ynddo.',
			last: 'Yna rydych yn cefnogi’r ddeiseb.',
			button: 'Cefnogi’r ddeiseb',
		},
		wrongAddress:
			'Gwnewch yn siŵr eich bod wedi ysgrifennu eich cyfeiriad e-bost yn gywir. Os nad ydych, ewch yn ôl ac anfon y ffurflen eto gyda’r un cywir.',
	},
	confirmAddress: {
		title: 'Ai hwn yw eich cyfeiriad e-bost?',
		heading: 'A wnaethoch chi ddechrau deiseb?',
		text: 'Pwyswch y botwm, a byddwn yn anfon e-byst atoch am eich deiseb. Yna gwelwch ei thudalen, lle gallwch ei dilyn neu ei thynnu’n ôl.',
		button: 'Do, anfonwch e-byst ataf am fy neiseb',
		notYou: 'Os nad chi oedd hynny, caewch y dudalen hon. Ni fydd dim yn digwydd.',
	},
	confirm: {
		title: 'Un cam arall i ddechrau eich deiseb',
		heading: 'Ydych chi am ddechrau’r ddeiseb hon?',
		text: 'Nid yw wedi dechrau eto. Pwyswch y botwm. Yna byddwn yn rhoi cyfeiriad preifat i chi ei anfon at bobl sydd am ei chefnogi.',
		button: 'Ydw, dechreuwch fy neiseb',
		notYou: 'Os na wnaethoch ysgrifennu deiseb, caewch y dudalen hon. Ni fydd dim yn digwydd.',
	},
	phone: (phone, hours) => `Ffoniwch ni ar ${phone} (${hours}).`,
	support: {
		title: 'Cefnogi deiseb newydd',
		kicker: 'Deiseb newydd',
		by: (name) => `Dechreuwyd gan ${name}.`,
		private:
			'Dim ond pobl â’r cyfeiriad hwn all weld y ddeiseb. Mae angen cefnogwyr arni cyn i ni ei gwirio. Ar ôl hynny, gall pawb ei llofnodi.',
		checking:
			'Mae ganddi ddigon o gefnogwyr, ac rydym yn ei gwirio nawr. Gallwch ei chefnogi o hyd. Bydd eich llofnod yn cyfrif pan fydd yn agor.',
		enough:
			'Ni all rhagor o bobl ei chefnogi cyn iddi agor. Pan fydd yn agor, gallwch ei llofnodi ar ein gwefan.',
		heading: 'Cefnogi’r ddeiseb hon',
		lede: 'Nid oes angen cyfrif arnoch. Byddwn yn e-bostio dolen atoch. Agorwch hi a phwyswch y botwm. Yna bydd eich cefnogaeth yn cyfrif, a bydd eich llofnod ar y ddeiseb pan fydd yn agor.',
		button: 'Cefnogi’r ddeiseb',
	},
	supported: {
		counted: {
			title: 'Rydych yn cefnogi’r ddeiseb hon',
			heading: 'Diolch am eich cefnogaeth',
			text: 'Pan fydd digon o bobl yn cefnogi’r ddeiseb, byddwn yn gwirio ei bod yn dilyn ein rheolau. Bydd eich llofnod arni pan fydd yn agor. Nid oes angen i chi wneud dim arall.',
		},
		checking: {
			title: 'Rydych yn cefnogi deiseb yr ydym yn ei gwirio',
			heading: 'Diolch am eich cefnogaeth',
			text: 'Mae gan y ddeiseb ddigon o gefnogwyr, ac rydym yn ei gwirio nawr. Bydd eich llofnod arni pan fydd yn agor. Nid oes angen i chi wneud dim arall.',
		},
	},
	supportEnded: {
		title: 'Mae’r ddeiseb hon wedi dod i ben',
		heading: 'Mae’r ddeiseb hon wedi dod i ben',
		text: 'Tynnodd ei threfnydd hi’n ôl, neu roedd rhy ychydig o bobl wedi ei chefnogi. Ni all neb ei chefnogi mwyach.',
	},
	supportUnknown: {
		title: 'Nid yw’r cyfeiriad hwn yn gweithio',
		heading: 'Ni allwn ddod o hyd i’r ddeiseb hon',
		text: 'Efallai i’r cyfeiriad gael ei dorri, neu nad yw’r ddeiseb yma mwyach. Gofynnwch i’r person a’i hanfonodd atoch am y cyfeiriad cyfan.',
	},
	own: {
		title: 'Eich deiseb',
		keep: 'Dim ond chi ddylai gael cyfeiriad y dudalen hon. Cadwch yr e-bost a’ch arweiniodd yma.',
		collecting: {
			heading: 'Mae angen cefnogwyr arni',
			now: (people, day) =>
				`Mae angen cefnogaeth ${people} arni erbyn diwedd ${dayWithin(day)}. Yna byddwn yn ei gwirio, a gall pawb ei llofnodi.`,
			address: 'Anfonwch y cyfeiriad preifat hwn at bobl rydych yn eu hadnabod:',
		},
		checking: {
			heading: 'Rydym yn ei gwirio',
			text: 'Mae ganddi ddigon o gefnogwyr. Rydym yn gwirio ei bod yn dilyn ein rheolau. Byddwn yn anfon e-bost atoch pan fyddwn wedi penderfynu.',
		},
		published: { heading: 'Mae ar ein gwefan', link: 'Mynd i dudalen eich deiseb' },
		rejected: {
			heading: 'Ni allem ei derbyn',
			amend: 'Ei newid a’i hanfon eto',
			once: 'Gallwch wneud hyn unwaith. Bydd eich cefnogwyr yn aros ar y ddeiseb.',
			final:
				'Rydych eisoes wedi ei newid unwaith, felly mae hyn yn derfynol. Gallwch ddechrau deiseb arall.',
			start: 'Sut i ddechrau deiseb',
			button: 'Anfon eto',
		},
		hidden: {
			heading: 'Nid yw ar ein gwefan',
			text: 'Rydym wedi ei thynnu oddi ar ein gwefan, neu ni allem ei chyhoeddi. Os ydych am wybod pam, ffoniwch ni.',
		},
		signature: 'Gweld eich llofnod eich hun neu ei dynnu’n ôl',
		ended: {
			heading: 'Mae wedi dod i ben',
			text: 'Gwnaethoch ei thynnu’n ôl, neu roedd rhy ychydig o bobl wedi ei chefnogi mewn pryd. Byddwn yn ei dileu yn y dyddiau nesaf.',
		},
		withdraw: {
			heading: 'Tynnu eich deiseb yn ôl',
			text: 'Os byddwch yn ei thynnu’n ôl, daw i ben, a byddwn yn ei dileu gydag enwau pawb a’i cefnogodd. Ni allwch ddadwneud hyn.',
			paper: 'I’w thynnu’n ôl drwy’r post, llofnodwch yma:',
			button: 'Tynnu fy neiseb yn ôl',
		},
		unknown: {
			title: 'Ni allwn ddod o hyd i’ch deiseb',
			heading: 'Ni allwn ddod o hyd i’ch deiseb',
			text: 'Efallai fod rhan o’r ddolen ar goll, neu fod y ddeiseb wedi dod i ben a ninnau wedi ei dileu. Copïwch y ddolen gyfan o’r e-bost, neu ffoniwch ni.',
		},
	},
};
