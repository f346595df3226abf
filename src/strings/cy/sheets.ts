import type { sheets as english } from '../en/sheets.ts';
import { dayWithin } from './days.ts';

export const sheets: typeof english = {
	link: 'Argraffu taflen i’w llofnodi ar bapur',
	title: (action) => `Llofnodi ar bapur: ${action}`,
	heading: 'Taflen i’w llofnodi ar bapur',
	description: 'Argraffwch y dudalen hon. Bydd yn daflen y gall pobl ei llofnodi â beiro.',
	usual: 'Taflen mewn print llai',
	large: 'Taflen mewn print bras',
	prints: (lines) =>
		`Argraffwch y dudalen hon. Bydd yn un ddalen o bapur A4 â ${lines} llinell i’w llofnodi.`,
	noPrinter:
		'Dim argraffydd gennych? Byddwn yn ei hargraffu i chi, am ddim. Gofynnwch yn Neuadd y Dref, neu ffoniwch ni.',
	button: 'Argraffu’r daflen hon',
	petitionTo: (council) => `Deiseb i ${council}`,
	whole: (address, phone) =>
		`Y ddeiseb gyfan: ${address}, neu ffoniwch ${phone} a byddwn yn ei darllen i chi.`,
	columns: {
		line: 'Rhif',
		name: 'Enw llawn, mewn priflythrennau',
		address: 'Cyfeiriad',
		postcode: 'Cod post',
		signature: 'Llofnod',
		phone: 'Ffôn (dewisol)',
	},
	number: 'Rhif y daflen',
	numberBlank: 'Y cyngor sy’n ei ysgrifennu yma.',
	rules:
		'Llofnodwch unwaith, ar bapur neu ar-lein. Ysgrifennwch ag inc. Llofnodwch drosoch eich hun yn unig.',
	handIn: (address, day) =>
		`Dewch â’r daflen hon atom, neu postiwch hi, fel ei bod yn cyrraedd erbyn ${dayWithin(day)}: ${address}.`,
	privacy: (council, address) =>
		`Mae ${council} yn defnyddio’ch manylion i’ch cyfrif unwaith, yn cyhoeddi rhifau yn unig, ac yn dileu enwau ar ôl i’r ddeiseb gau. Mwy: ${address}`,
	code: 'Cod sgwâr sy’n agor y ddeiseb ar ffôn',
	deskCode: 'Cod sgwâr sy’n agor y ffurflen i roi’r daflen hon i mewn, i’r cyngor',
};
