import { mostPictureBytes } from '#domain/picture-file.ts';
import type { feedback as english } from '../en/feedback.ts';
import { similar } from './feedback/similar.ts';

export const feedback: typeof english = {
	title: 'Dywedwch eich barn',
	lede: 'Dywedwch wrth y cyngor beth sy’n gweithio, beth sydd wedi torri, neu beth fyddech chi’n ei newid. Mae person yn darllen pob neges.',
	promise: (days) =>
		`Byddwn yn ateb o fewn ${days} diwrnod gwaith, neu fel y dywed y rhestr isod. Gallwch ddarllen ein hateb yma, gyda chyfeiriad e-bost neu hebddo.`,
	kind: 'Beth hoffech chi ei ddweud wrthym?',
	kinds: {
		problem: 'Problem',
		idea: 'Syniad',
		question: 'Cwestiwn',
		thanks: 'Diolch',
	},
	within: (days) => `ateb o fewn ${days} diwrnod gwaith`,
	mayPublish:
		'Gallwch gyhoeddi’r hyn rwy’n ei ddweud, heb fy enw. Gall swyddog ei fyrhau. Mae’n helpu eraill i weld beth a newidiodd.',
	reply: {
		legend: 'A oes angen ateb arnoch?',
		hint: 'Os na ddewiswch ddim, byddwn yn ateb, ond nid diolch. Heb ateb nid oes diwrnod wedi’i addo. Gallwn ysgrifennu atoch o hyd os bydd gennym gwestiwn neu newyddion, os gadewch gyfeiriad.',
		yes: 'Oes, atebwch os gwelwch yn dda',
		no: 'Nid oes angen ateb arnaf',
	},
	topic: 'Am beth mae’r neges?',
	message: 'Eich neges',
	messageHint: (most) =>
		`Hyd at ${most} o nodau. Peidiwch â rhoi manylion preifat pobl eraill, os gwelwch yn dda.`,
	charactersLeft: (left) => `${left} o nodau ar ôl`,
	charactersOver: (over) => `${over} o nodau’n ormod`,
	location: 'Ble mae e?',
	locationHint: 'Er enghraifft, “Mill Lane, wrth yr arhosfan bysiau”.',
	contact: 'Sut gallwn ni eich ateb?',
	contactHint:
		'Gallwch adael y rhain yn wag. Cewch bedwar gair, a gyda nhw gallwch ddarllen ein hateb yma neu dros y ffôn.',
	name: 'Eich enw',
	email: 'Eich cyfeiriad e-bost',
	phone: 'Eich rhif ffôn',
	optional: 'dewisol',
	button: 'Anfon eich neges',
	withoutForm: 'A fyddai’n well gennych siarad?',
	before: 'Ydych chi wedi ysgrifennu aton ni o’r blaen?',
	wayForward: {
		heading: 'Ffyrdd eraill o ddweud wrthym',
		phone: (phone, hours) => `Ffoniwch ni ar ${phone} (${hours}).`,
		post: 'Ysgrifennwch atom. Mae’r cyfeiriad ar waelod y dudalen hon.',
	},
	similar,
	advice: {
		danger:
			'Os oes rhywun mewn perygl nawr, ffoniwch 999. Peidiwch ag aros am ein hateb, os gwelwch yn dda.',
		self_harm:
			'Ydych chi’n meddwl am niweidio eich hun? Gallwch siarad â rhywun nawr. Ffoniwch y Samariaid ar 116 123. Mae am ddim, ddydd a nos.',
	},
	sent: {
		title: 'Mae eich neges gennym',
		heading: 'Diolch. Mae eich neges gennym.',
		reference: 'Eich cyfeirnod',
		keep: 'Cadwch y rhif hwn. Dywedwch ef wrthym os ffoniwch.',
		key: 'Eich pedwar gair',
		keyText:
			'Gyda’r cyfeirnod a’r pedwar gair hyn, gallwch weld beth sy’n digwydd, darllen ein hateb ac ysgrifennu’n ôl, yma neu dros y ffôn.',
		keyOnce:
			'Argraffwch y dudalen hon neu ysgrifennwch y geiriau i lawr. Dim ond am ychydig funudau rydym yn eu dangos, ac nid oes neb arall yn eu gwybod.',
		follow: 'Dilyn eich neges',
		promised: (day) => `Byddwn yn ateb erbyn ${day}.`,
		noReply:
			'Nid oes angen ateb arnoch, felly nid ydym yn addo un. Byddwn yn darllen eich neges, a gallwn ysgrifennu atoch os bydd gennym gwestiwn neu newyddion.',
		next: 'Beth sy’n digwydd nesaf',
		passed: 'Byddwn yn rhoi eich neges i’r tîm cywir heddiw, neu ar y diwrnod gwaith nesaf.',
		mailed:
			'Rydym wedi anfon e-bost atoch gyda’ch cyfeirnod a dolen breifat. Os na ddaw, defnyddiwch y cyfeirnod a’r pedwar gair.',
		noEmail: 'Ni wnaethoch adael cyfeiriad e-bost, felly cadwch y cyfeirnod a’r pedwar gair.',
		more: 'Anfon neges arall',
	},
	photo: {
		heading: 'Ychwanegu llun',
		text: 'Gall llun ein helpu, ond gallwch ei adael allan. Dim ond swyddogion sy’n ei weld. Rydym yn ei ddileu gyda’ch neges. Bydd llun newydd yn cymryd lle un cynharach.',
		safe: 'Mae eich neges gennym. Dim ond y llun sydd ar goll.',
		kept: 'Mae eich llun gennym.',
		file: 'Eich llun',
		hint: `JPEG, PNG neu WebP hyd at ${mostPictureBytes / 1024 / 1024} MB.`,
		hintSmaller: 'JPEG, PNG neu WebP hyd at 8 MB. Rydym yn ei wneud yn llai cyn ei anfon.',
		button: 'Anfon y llun',
	},
	follow: {
		title: 'Dilyn eich neges',
		lede: 'Gallwch weld beth sy’n digwydd i neges a anfonoch atom, ac ysgrifennu’n ôl. Nid oes angen cyfeiriad e-bost.',
		reference: 'Eich cyfeirnod',
		referenceHint: 'Er enghraifft, K7RM-2WQ9C.',
		key: 'Eich pedwar gair',
		keyHint: 'Gyda bwlch rhwng y geiriau. Mae pedair llythyren gyntaf pob gair yn ddigon.',
		button: 'Dangos fy neges',
		lost: 'Ydych chi wedi colli’r geiriau?',
		sayReference:
			'Ffoniwch ni a dywedwch eich cyfeirnod. Byddwn yn gofyn ychydig o gwestiynau i wirio mai chi sydd yno, ac yna’n rhoi geiriau newydd i chi.',
	},
	answers: {
		title: 'Dywedoch chi, gwnaethom ni',
		lede: 'Beth ddywedodd pobl wrth y cyngor, a beth wnaethom ni. Dim ond yr hyn y mae pobl yn ei ganiatáu a gyhoeddwn.',
		topics: 'Pynciau',
		all: 'Pob pwnc',
		none: 'Nid oes dim wedi’i gyhoeddi yma eto.',
		said: 'Dywedoch chi',
		did: 'Gwnaethom ni',
		figures: 'A ydym yn cadw ein haddewidion?',
		explained:
			'Faint o negeseuon a ddaeth bob mis, a faint a atebwyd erbyn y diwrnod a addawyd. Nid ydym yn dangos niferoedd bach, fel na ellir adnabod neb. Mae’r siart yn eu gadael allan.',
		chart:
			'Bar ar gyfer pob mis: faint o negeseuon a ddaeth, a faint ohonynt a atebwyd mewn pryd. Mae’r tabl yn dweud yr un peth.',
		columns: {
			what: 'Mis a phwnc',
			received: 'Daeth',
			answered: 'Atebwyd',
			inTime: 'Mewn pryd',
			late: 'Yn hwyr',
		},
		hidden: 'heb ei ddangos',
		csv: 'Ffigurau ar gyfer taenlen (CSV)',
		json: 'Ffigurau ar gyfer rhaglenni (JSON)',
	},
	page: {
		title: 'Eich neges i’r cyngor',
		keep: 'I chi yn unig y mae’r dudalen hon. Gall pwy bynnag sydd â’i chyfeiriad ddarllen eich neges ac ysgrifennu atom.',
		facts: { reference: 'Cyfeirnod', topic: 'Am', sent: 'Anfonwyd', location: 'Ble' },
		states: {
			received: 'Mae eich neges gennym. Nid oes neb wedi’i chymryd eto.',
			in_progress: 'Mae rhywun yn gweithio ar eich neges.',
			answered: 'Rydym wedi ateb eich neges.',
			closed: 'Mae’r neges hon wedi’i chau.',
		},
		merged: 'Dywedodd eraill yr un peth wrthym, felly byddwn yn eich ateb gyda’ch gilydd.',
		promised: (day) => `Byddwn yn ateb erbyn ${day}.`,
		late: (day) => `Fe wnaethom addo ateb erbyn ${day}. Rydym yn hwyr, ac mae’n ddrwg gennym.`,
		paused: (day) =>
			`Rydym wedi gofyn rhywbeth i chi. Pan fyddwch yn ateb, yma neu dros y ffôn, byddwn yn mynd ymlaen. Os na chlywn gennych, byddwn yn mynd ymlaen heb eich ateb ar ${day}.`,
		noReply: 'Nid oes angen ateb arnoch, felly nid oes diwrnod wedi’i addo.',
		answerIn: { en: 'Mae’r ateb hwn yn Saesneg.', cy: 'Mae’r ateb hwn yn Gymraeg.' },
		yours: 'Eich neges',
		since: 'Beth sydd wedi digwydd',
		nothing: 'Dim byd eto.',
		authors: { sender: 'Chi a ysgrifennodd', council: 'Y cyngor a ysgrifennodd' },
		acts: {
			take: 'Mae rhywun wedi cymryd eich neges',
			hand_over: 'Rhoesom eich neges i dîm arall',
			merge: 'Rhoesom eich neges gydag eraill am yr un peth',
			close: 'Caewyd y neges hon',
			finish: 'Darllenwyd y neges hon a’i chau',
			go_on: 'Aethom ymlaen heb eich ateb',
			end_pause: 'Aethom ymlaen, gan fod yr amser i chi ateb ar ben',
			renew_key: 'Rhoesom eiriau newydd i chi. Nid yw’r hen rai’n gweithio mwyach',
			lapse: 'Caewyd y neges hon, gan fod yr amser i’w hailagor ar ben',
			ask_better: 'Gofynnwyd i chi a yw’n well nawr',
			say_better: 'Dywedoch wrthym a yw’n well nawr',
			say_worse: 'Dywedoch wrthym nad yw’n well, felly rydym wedi ailagor eich neges',
			send_photo: 'Anfonoch lun',
			remove_photo: 'Dilëwyd eich llun gennym',
		},
		write: 'Ysgrifennu atom am hyn',
		message: 'Beth hoffech chi ei ychwanegu?',
		messageHint: (most) => `Hyd at ${most} o nodau.`,
		reply: 'Anfon',
		reopen: 'Anfon: nid yw wedi’i ddatrys',
		until: (day) =>
			`Os nad yw wedi’i ddatrys, dywedwch hynny erbyn ${day}. Byddwn yn ateb eto, yn yr un amser ag ar y dechrau.`,
		over: 'Mae’r amser i ychwanegu at y neges hon ar ben. Anfonwch un newydd atom.',
		better: 'A yw’n well nawr?',
		isBetter: 'Ydy, mae’n well',
		isWorse: 'Nac ydy, nid yw’n well',
		worseText:
			'Os dywedwch nad yw’n well, byddwn yn ailagor eich neges ac yn rhoi ateb newydd i chi.',
		thanks: {
			better: 'Diolch. Dywedoch ei bod yn well.',
			worse: 'Diolch. Dywedoch nad yw’n well. Byddwn yn edrych arno eto.',
		},
	},
};
