import type { editor as english } from '../en/editor.ts';

export const editor: typeof english = {
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
	faults: {
		missing: (label) => `Mae ${label} ar goll: llenwch ef.`,
		unknown: (name) => `Nid yw ${name} yn faes yma: tynnwch ef, neu gywirwch ei enw.`,
		nowhere: (label, value) => `Mae ${label} yn enwi ${value}, nad yw’n bod: dewiswch un arall.`,
		differs: (label) => `Mae ${label} yn wahanol i’r fersiwn Saesneg: gwnewch y ddau yr un fath.`,
		noEnglish: 'Mae’r fersiwn Saesneg ar goll: ysgrifennwch hi hefyd.',
	},
	stop: {
		title: 'Heb ei gadw eto',
		lede: 'Mae eich testun yma o hyd. Cywirwch hyn, yna cadwch eto.',
		inLanguage: (language, sentence) => `${language}: ${sentence}`,
		close: 'Yn ôl i’r testun',
		short: 'Rhaid cywiro rhai pethau yn gyntaf.',
	},
};
