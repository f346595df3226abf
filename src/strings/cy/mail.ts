import { feedbackLimits } from '#domain/feedback.ts';
import { sayNumber } from '#domain/number.ts';
import type { mail as english } from '../en/mail.ts';

export const mail: typeof english = {
	greeting: 'Helo,',
	help: (phone, hours) =>
		`Angen help? Ffoniwch ni ar ${phone} (${hours}), neu gwelwch ffyrdd eraill yma:`,
	automatic: 'Peidiwch ag ateb yr e-bost hwn. Ni fyddwn yn gweld eich ateb.',
	replyHere:
		'Gallwch ateb yr e-bost hwn. Ysgrifennwch eich geiriau uwchben yr hen destun. Nid ydym yn cadw lluniau na ffeiliau.',
	asked: 'Gofynnoch am gael llofnodi’r ddeiseb hon:',
	ignoreNothingChanged: 'Os nad chi wnaeth hyn, peidiwch â gwneud dim. Nid oes dim wedi newid.',
	confirmSignature: {
		subject: 'Cadarnhewch eich llofnod, os gwelwch yn dda',
		follow:
			'Nid yw eich llofnod yn cyfrif eto. I’w gyfrif, agorwch y dudalen hon a phwyswch y botwm:',
		code: (time) =>
			`Neu teipiwch y cod hwn ar y dudalen lle gwnaethoch lofnodi. Mae’n gweithio am ${time}:`,
		ignore:
			'Os nad chi wnaeth hyn, peidiwch â gwneud dim. Heb y botwm neu’r cod, ni chaiff dim ei gyfrif.',
	},
	alreadySigned: {
		subject: 'Rydych eisoes wedi llofnodi’r ddeiseb hon',
		counted: 'Mae eich llofnod wedi’i gyfrif yn barod. Nid oes angen i chi wneud dim.',
	},
	signatureTakenOff: {
		subject: 'Tynnwyd eich llofnod oddi ar y ddeiseb hon',
		takenOff:
			'Tynnwyd eich llofnod oddi ar y ddeiseb hon, felly nid yw’n cyfrif. Os ydych yn meddwl bod hynny’n anghywir, ffoniwch ni.',
	},
	mailboxFull: {
		subject: 'Ni allem ychwanegu llofnod arall',
		full: (people) =>
			`Ni allem ychwanegu’r llofnod. Caiff ${people} ar y mwyaf lofnodi ag un cyfeiriad e-bost, ac o un cod post yn unig.`,
		other:
			'Gall rhywun arall yn eich cartref lofnodi â chyfeiriad e-bost arall, dros y ffôn neu ar bapur:',
	},
	ownSignature: 'Gallwch weld eich llofnod neu ei dynnu’n ôl yma, nawr neu’n nes ymlaen:',
	signReminder: {
		subject: 'Nid yw eich llofnod yn cyfrif eto',
		once: 'Os nad chi wnaeth hyn, peidiwch â gwneud dim. Ni fyddwn yn eich atgoffa eto am y ddeiseb hon.',
	},
	ownList: {
		subject: 'Beth wnaethoch ei lofnodi',
		asked: 'Gofynnoch i ni beth wnaethoch ei lofnodi â’r cyfeiriad e-bost hwn.',
		open: (time) =>
			`Agorwch y dudalen hon i’w weld, i atal e-byst, neu i dynnu llofnod yn ôl. Mae’r ddolen yn gweithio am ${time}:`,
		none: 'Nid oes gennym lofnod â’r cyfeiriad e-bost hwn. Os gwnaethoch ddefnyddio cyfeiriad arall, gofynnwch eto â’r cyfeiriad hwnnw.',
	},
	petitionUpdate: {
		signed: 'Gwnaethoch lofnodi’r ddeiseb hon a gofyn i ni ddweud beth sy’n digwydd iddi:',
		about: {
			response: {
				subject: 'Mae’r cyngor wedi ateb eich deiseb',
				text: 'Mae’r cyngor wedi ateb.',
			},
			debate_scheduled: {
				subject: 'Bydd y cyngor yn trafod eich deiseb',
				text: 'Bydd y cyngor yn ei thrafod mewn cyfarfod.',
			},
			debate_moved: {
				subject: 'Mae amser neu le newydd i’r ddadl ar eich deiseb',
				text: 'Mae amser neu le newydd i’r ddadl. Dyma’r manylion newydd:',
			},
			debate_cancelled: {
				subject: 'Mae’r ddadl ar eich deiseb wedi’i chanslo',
				text: 'Mae’r cyngor wedi canslo’r ddadl. Mae tudalen y ddeiseb yn dweud pam.',
			},
			debate_recorded: {
				subject: 'Mae’r cyngor wedi trafod eich deiseb',
				text: 'Mae’r cyngor wedi ei thrafod. Gallwch ddarllen beth a benderfynodd.',
			},
			closed: {
				subject: 'Mae eich deiseb wedi cau',
				text: 'Mae wedi cau. Gallwch ddarllen faint o bobl a’i llofnododd, a beth sy’n digwydd nesaf.',
			},
		},
		read: 'Darllenwch yma:',
		stop: 'I atal yr e-byst hyn, agorwch y dudalen hon a phwyswch y botwm:',
	},
	questionAsked: {
		subject: (name) => `Mae ${name} wedi gofyn cwestiwn i chi`,
		text: (name) => `Mae ${name} wedi gofyn cwestiwn i chi am ddeiseb. Darllenwch ef yma:`,
		answer: 'Bydd y cwestiwn ar eich rhestr ar gyfer heddiw nes i chi ei ateb.',
	},
	feedbackReceived: {
		subject: (reference) => `Mae eich neges ${reference} gennym`,
		thanks: 'Diolch. Mae eich neges gennym ac rydym wedi’i rhoi i’r tîm cywir.',
		reference: 'Eich cyfeirnod yw:',
		keep: 'Rhowch ef i ni pan fyddwch yn ffonio neu’n ysgrifennu atom am hyn.',
		promised: (day) => `Byddwn yn ateb erbyn ${day}.`,
		open: 'Gallwch weld beth sy’n digwydd i’ch neges, neu ychwanegu ati, ar eich tudalen breifat:',
		ignore: 'Os nad chi wnaeth hyn, dywedwch wrthym a byddwn yn dileu eich cyfeiriad e-bost.',
	},
	feedbackAnswered: {
		subject: (reference) => `Rydym wedi ateb eich neges ${reference}`,
		text: 'Rydym wedi ateb eich neges:',
		open: 'Os nad yw wedi’i ddatrys, dywedwch wrthym ar eich tudalen breifat:',
	},
	feedbackAsked: {
		subject: (reference) => `Mae gennym gwestiwn am eich neges ${reference}`,
		text: 'Mae angen i ni wybod mwy cyn y gallwn ateb eich neges:',
		open: 'Atebwch ar eich tudalen breifat, neu ffoniwch ni. Byddwn yn aros tan hynny:',
		goesOn: (day) => `Os na chlywn gennych, byddwn yn mynd ymlaen heb eich ateb ar ${day}.`,
	},
	feedbackBetter: {
		subject: (reference) => `A yw’n well nawr? Eich neges ${reference}`,
		text: 'Rai wythnosau yn ôl fe wnaethom ateb eich neges. A yw’n well nawr?',
		open: 'Dywedwch wrthym ar eich tudalen breifat. Dim ond unwaith y byddwn yn gofyn:',
	},
	feedbackReplyRefused: {
		subject: (reference) => `Ni wnaethom ychwanegu eich e-bost at eich neges ${reference}`,
		why: {
			other_address:
				'Cawsom e-bost am eich neges o gyfeiriad arall, felly ni wnaethom ei ychwanegu. Os chi a’i hanfonodd, anfonwch ef eto o’r cyfeiriad hwn.',
			empty:
				'Ni welsom eiriau yn eich e-bost, felly ni wnaethom ei ychwanegu. Nid ydym yn cadw lluniau na ffeiliau. Ysgrifennwch atom eto, mewn geiriau.',
			over: 'Ni wnaethom ychwanegu eich e-bost, am ei bod yn rhy hwyr i ailagor y neges hon. Os oes angen help arnoch o hyd, anfonwch neges newydd atom yma:',
			limited:
				'Rydym wedi cyfyngu faint y gallwch ei anfon atom mewn diwrnod, felly ni wnaethom ychwanegu eich e-bost diwethaf. Anfonwch ef eto yfory, neu ffoniwch ni.',
			too_many: (wait) =>
				`Anfonoch lawer o e-byst atom mewn amser byr, felly ni wnaethom ychwanegu’r un diwethaf. Arhoswch ${wait}, yna anfonwch ef eto.`,
		},
		open: 'Gallwch ddarllen eich neges a’n hatebion ar eich tudalen breifat:',
	},
	feedbackReplyCut: {
		subject: (reference) => `Dim ond rhan o’ch e-bost am ${reference} a gadwyd gennym`,
		added: 'Diolch am eich e-bost. Rydym wedi ychwanegu eich geiriau at eich neges.',
		leftOut: {
			attachment:
				'Nid ydym wedi cadw’r lluniau na’r ffeiliau ynddo. Os ydynt yn bwysig, dywedwch wrthym mewn geiriau beth maent yn ei ddangos, neu ffoniwch ni.',
			rest: `Gallwn gymryd ${sayNumber(feedbackLimits.message)} nod mewn un e-bost, ac roedd eich un chi’n hirach. Rydym wedi cadw’r rhan gyntaf. Anfonwch y gweddill mewn e-bost arall.`,
		},
		open: 'Gallwch weld beth rydym wedi’i gadw ar eich tudalen breifat:',
	},
	feedbackReplyUrgent: {
		subject: (reference) => `Mae eich e-bost am ${reference} gennym`,
		added: 'Diolch am eich e-bost. Rydym wedi ychwanegu eich geiriau at eich neges.',
		open: 'Gallwch ddarllen eich neges a’n hatebion ar eich tudalen breifat:',
	},
	refused: {
		unknown:
			'Nid ydym yn gwybod am ba neges y mae eich e-bost, felly ni wnaethom ei gadw. Defnyddiwch y ddolen yn ein e-bost, neu ffoniwch ni.',
		otherAddress:
			'Ni wnaethom gadw eich e-bost, am iddo ddod o gyfeiriad nad ydym yn ei adnabod. Anfonwch ef o’r cyfeiriad yr ysgrifennon ni ato, neu defnyddiwch y ddolen yn ein e-bost.',
		tooLarge:
			'Mae eich e-bost yn rhy fawr i ni, felly ni wnaethom ei gadw. Anfonwch ef heb ffeiliau.',
		notMail: 'Nid e-bost yw hwn.',
		notSigned: 'Ni chafodd yr e-bost hwn ei lofnodi gyda REPLY_SECRET yn y pum munud diwethaf.',
	},
	feedbackDaily: {
		subject: 'Negeseuon sy’n aros am eich tîm',
		text: 'Mae’r negeseuon hyn yn aros am eich tîm heddiw.',
		new: 'Newydd',
		read: 'Newydd, i’w darllen yn unig: nid oes angen ateb',
		due: 'Ateb i’w roi heddiw',
		late: 'Hwyr',
		open: 'Darllenwch nhw ar y ddesg:',
	},
	petitionsDaily: {
		subject: 'Deisebau sy’n aros am gymedrolwr',
		text: 'Mae’r deisebau hyn yn aros am benderfyniad heddiw.',
		new: 'Heb eu cymryd gan neb',
		due: 'I’w penderfynu heddiw',
		late: 'Hwyr',
		open: 'Darllenwch nhw ar y ddesg:',
	},
	feedbackForTeam: {
		subject: (reference, topic) => `Adborth ${reference}: ${topic}`,
		arrived: 'Mae neges wedi cyrraedd ar gyfer eich tîm.',
		open: 'Darllenwch hi a’i hateb wrth y ddesg:',
		reference: 'Cyfeirnod',
		topic: 'Pwnc',
		location: 'Ble',
		page: 'Tudalen',
		name: 'Enw',
		email: 'E-bost',
		phone: 'Ffôn',
		lang: 'Iaith y person',
		langs: { en: 'Saesneg', cy: 'Cymraeg' },
		noContact: 'Ni adawodd y person gyfeiriad e-bost na rhif ffôn.',
		message: 'Y neges, air am air:',
	},
};
