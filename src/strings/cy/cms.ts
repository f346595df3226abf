import { sayNumber } from '#domain/number.ts';
import type { cms as english } from '../en/cms.ts';

export const cms: typeof english = {
	shell: {
		title: 'Golygu’r hwb',
		noScript:
			'Mae angen JavaScript ar y dudalen hon: yr unig dudalen o’r hwb sydd ei angen. Trowch ef ymlaen, neu ffoniwch y cyngor i gael gwneud y newid i chi.',
	},
	languages: { en: 'Saesneg', cy: 'Cymraeg' },
	preview: {
		title: 'Rhagolwg',
		shape: 'Dangos ar',
		shapes: { phone: 'Ffôn', wide: 'Cyfrifiadur', paper: 'Papur' },
		colours: 'Lliwiau',
		schemes: { light: 'Golau', dark: 'Tywyll' },
		language: 'Iaith',
		page: 'Y dudalen fel y bydd pobl yn ei gweld',
		failed: 'Ni ellir dangos y dudalen eto. Daliwch ati i ysgrifennu: fe ddaw’n ôl.',
	},
	findings: {
		title: 'Eich testun',
		errors: (count) => `${count} peth i’w gywiro cyn cadw`,
		later: (count) => `${count} peth i’w gywiro cyn cyhoeddi`,
		advice: (count) => `${count} peth a allai fod yn well`,
		none: 'Dim i’w gywiro.',
		sameTitle: (label) =>
			`Mae ${label} yr un fath â chofnod arall: ychwanegwch yr hyn sy’n wahanol, fel y flwyddyn.`,
		elsewhere: (count, language) => `${count} arall: ${language}.`,
		error: 'I’w gywiro',
		laterError: 'I’w gywiro cyn cyhoeddi',
		tip: 'Gallai fod yn well',
	},
	refused: {
		save: (count) => `Heb ei gadw: rhaid cywiro ${count} peth.`,
		publish: (count) => `Heb ei gyhoeddi: rhaid cywiro ${count} peth.`,
		here: (count) =>
			`Mae eich testun yma o hyd. Mae’r ffurflen wedi symud ${count === 1 ? 'ato' : 'at y cyntaf ohonynt'}.`,
		inLanguage: (language, sentence) => `${language}: ${sentence}`,
	},
	limits: {
		atMost: (max) => `Hyd at ${sayNumber(max)} o nodau.`,
		between: (min, max) => `Rhif cyfan o ${sayNumber(min)} i ${sayNumber(max)}.`,
		left: (count) => `${sayNumber(count)} o nodau ar ôl`,
		over: (count) => `${sayNumber(count)} o nodau’n ormod`,
	},
	lists: {
		fromToday: (label) => `${label}: heddiw neu wedyn`,
		beforeToday: (label) => `${label}: cyn heddiw`,
	},
	settings: {
		label: 'Gosodiadau',
		description: 'Yr hyn y mae pob tudalen yn ei ddefnyddio. Mae newid i’w weld ar y safle cyfan.',
	},
	commits: {
		create: '{{collection}} newydd: {{slug}}',
		update: 'Newid {{collection}}: {{slug}}',
		delete: 'Dileu {{collection}}: {{slug}}',
		uploadMedia: 'Llun newydd: {{path}}',
		deleteMedia: 'Dileu’r llun {{path}}',
	},
	phrases: {
		couldNotSave: 'Heb ei gadw. %{details}',
		couldNotLoad: 'Heb ei lwytho. %{details}',
		couldNotDelete: 'Heb ei ddileu. %{details}',
		couldNotPublish: 'Heb ei gyhoeddi. %{details}',
		couldNotUnpublish: 'Heb ei dynnu oddi ar y safle. %{details}',
		couldNotMove: 'Heb ei symud. %{details}',
		unchanged: 'Dim ar ôl i’w gadw',
		leave: 'Nid ydych wedi cadw’r hyn a ysgrifennoch. Ei adael a mynd i’r dudalen arall?',
		newEntry: 'Ysgrifennu rhywbeth newydd',
		newOfKind: 'Newydd: %{collectionLabel}',
		copyFrom: 'Llenwi o’r iaith arall',
		copyFromConfirm:
			'Llenwi â’r hyn sydd yn %{locale}?\nBydd yr hyn sydd yma nawr yn yr iaith hon yn cael ei ddisodli.',
		writingIn: 'Ysgrifennu yn %{locale}',
		backup: 'Mae testun heb ei gadw ar y cyfrifiadur hwn ar gyfer y cofnod hwn. Ei ddefnyddio?',
	},
	replacement: {
		title: (name) => `Mae llun o’r enw “${name}” yno eisoes`,
		shown: (count) =>
			count === 1
				? 'Mae un dudalen yn ei ddangos (mae’n agor mewn tab newydd):'
				: `Nifer y tudalennau sy’n ei ddangos, pob un yn agor mewn tab newydd: ${count}`,
		either:
			'Ai llun arall yw eich un chi, ynteu un mwy newydd i gymryd ei le? Os yw’n cymryd ei le, caiff pob un o’r tudalennau hyn ddrafft â’r llun newydd. Ni fydd neb yn ei weld nes i chi gyhoeddi’r drafft hwnnw.',
		asNew: 'Llun arall: cadw’r ddau',
		instead: 'Cymryd ei le, fel drafftiau',
		neither: 'Peidio ag ychwanegu dim',
		message: 'Llun newydd',
		done: 'Mae’r llun newydd yn nrafftiau’r tudalennau hyn. Edrychwch ar bob un, yna’i gyhoeddi.',
		failed: (title, sentence) => `Mae “${title}” yn cadw’r hen lun. ${sentence}`,
	},
	notices: {
		signedOut:
			'Rydych wedi cael eich allgofnodi. Mae eich testun yma o hyd: mewngofnodwch mewn tab arall, yna pwyswch Cadw eto.',
		signIn: 'Mewngofnodi (yn agor mewn tab newydd)',
		noEditor:
			'Rydych wedi mewngofnodi, ond nid fel golygydd. Gall gweinyddwr newid hynny. Mae eich testun yma o hyd.',
		offline:
			'Ni ellid cyrraedd y safle. Mae eich testun yma o hyd: gwiriwch eich bod ar-lein, yna pwyswch Cadw eto.',
		tooLarge:
			'Mae’n rhy fawr i’w anfon. Gwnewch y lluniau’n llai (mae 2,000 picsel o led yn ddigon), yna pwyswch Cadw eto.',
		broken: (status) =>
			`Ni allai’r safle wneud hynny (${status}). Mae eich testun yma o hyd: arhoswch funud, yna pwyswch Cadw eto.`,
		nameless:
			'Daw cyfeiriad tudalen o’r llythrennau a i z a’r rhifau yn ei theitl. Nid oes rhai yn y teitl hwn, neu mae _ neu ~ ynddo: newidiwch ef, yna pwyswch Cadw eto.',
		noEntry:
			'Does dim i’w olygu yn y cyfeiriad hwn. Efallai ei fod wedi’i ddileu, neu fod y cyfeiriad yn anghywir.',
		untracked:
			'Rydym wedi byrhau dolen, i’r un dudalen: nid yw bellach yn dweud wrth y wefan arall sut y daeth ei darllenwyr yno.',
		saving: 'Yn cadw. Gallwch ddal ati i ysgrifennu ymhen eiliad.',
		close: 'Cau’r neges hon',
		usedIn: 'Mae pob un o’r rhain yn agor mewn tab newydd:',
		spelled: (fact) =>
			`Mae’r hyn a newidiwyd gennych yn y gosodiadau (${fact}) wedi’i ysgrifennu allan o hyd mewn rhai tudalennau. Newidiwch ef yno hefyd, neu ysgrifennwch ei enw mewn bachau. Mae “Geiriau mewn bachau” yn y canllaw i olygyddion yn dweud sut.`,
		repeated: (name) => `Mae’r llun hwn yn y llyfrgell eisoes, fel “${name}”. Dewiswch ef yno.`,
		unread: 'Ni ellid darllen y ffeil hon, felly ni chafodd dim ei ychwanegu. Dewiswch hi eto.',
		cannotStart: 'Ni allai’r dudalen hon gychwyn',
		tryAgain:
			'Llwythwch y dudalen hon eto. Os nad yw hynny’n helpu, dywedwch wrth y person sy’n gofalu am y safle.',
	},
};
