import type { pages as english } from '../en/pages.ts';

export const pages: typeof english = {
	takePart: 'Cymryd rhan heb y rhyngrwyd',
	takePartText:
		'Gallwch lofnodi, gofyn neu gwyno dros y ffôn, ar bapur neu wyneb yn wyneb. Mae’n cyfrif yr un fath.',
	waysIn: 'Pob ffordd o gymryd rhan',
	phoneUs: 'Ffoniwch ni',
	index: 'A i Y',
	indexSummary: 'Gwasanaethau, a phopeth arall ar y wefan hon ond y newyddion. Dewiswch lythyren.',
	indexKinds: {
		events: 'Digwyddiad',
		guides: 'Canllaw',
		places: 'Lle',
		petitions: 'Deiseb',
		pages: 'Tudalen',
	},
	notFound: 'Ni allem ddod o hyd i’r dudalen honno',
	notFoundText: 'Gwiriwch y cyfeiriad gwe am gamgymeriad. Efallai fod y dudalen wedi symud.',
	notFoundMail: 'A ddaethoch chi o e-bost?',
	notFoundMailText:
		'Gall dolenni hir dorri’n ddwy. Teipiwch y cod chwe digid o’r e-bost yn lle hynny, ar y dudalen a welsoch ar ôl llofnodi. Neu ffoniwch ni.',
	tryThese: 'Rhowch gynnig ar un o’r rhain',
};
