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
		advice: (count) => `${count} peth a allai fod yn well`,
		none: 'Dim i’w gywiro.',
		elsewhere: (count, language) => `${count} arall: ${language}.`,
		error: 'I’w gywiro',
		tip: 'Gallai fod yn well',
	},
	stop: {
		title: 'Heb ei gadw eto',
		lede: 'Mae eich testun yma o hyd. Cywirwch hyn, yna cadwch eto.',
		inLanguage: (language, sentence) => `${language}: ${sentence}`,
		close: 'Yn ôl i’r testun',
		short: 'Rhaid cywiro rhai pethau yn gyntaf.',
	},
	limits: {
		atMost: (max) => `Hyd at ${max} o nodau.`,
		between: (min, max) => `Rhif cyfan o ${min} i ${max}.`,
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
		required: 'Mae %{fieldLabel} yn eisiau: llenwch ef.',
		pattern: '%{fieldLabel} %{pattern}.',
		couldNotSave: 'Heb ei gadw. %{details}',
		couldNotLoad: 'Heb ei lwytho. %{details}',
		couldNotDelete: 'Heb ei ddileu. %{details}',
		couldNotPublish: 'Heb ei gyhoeddi. %{details}',
		couldNotUnpublish: 'Heb ei dynnu oddi ar y safle. %{details}',
		couldNotMove: 'Heb ei symud. %{details}',
		missing:
			'Mae rhywbeth yn eisiau neu’n anghywir: mae wedi’i farcio mewn coch. Cywirwch ef, yna cadwch.',
		copyFrom: 'Llenwi o’r iaith arall',
		copyFromConfirm:
			'Llenwi â’r hyn sydd yn %{locale}?\nBydd yr hyn sydd yma nawr yn yr iaith hon yn cael ei ddisodli.',
		writingIn: 'Ysgrifennu yn %{locale}',
		backup: 'Mae testun heb ei gadw ar y cyfrifiadur hwn ar gyfer y cofnod hwn. Ei ddefnyddio?',
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
		untracked:
			'Rydym wedi byrhau dolen, i’r un dudalen: nid yw bellach yn dweud wrth y wefan arall sut y daeth ei darllenwyr yno.',
		saving: 'Yn cadw. Gallwch ddal ati i ysgrifennu ymhen eiliad.',
		close: 'Cau’r neges hon',
		cannotStart: 'Ni allai’r dudalen hon gychwyn',
		tryAgain:
			'Llwythwch y dudalen hon eto. Os nad yw hynny’n helpu, dywedwch wrth bwy bynnag sy’n gofalu am y safle.',
	},
};
