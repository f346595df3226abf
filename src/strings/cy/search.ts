import type { search as english } from '../en/search.ts';

export const search: typeof english = {
	title: 'Chwilio',
	label: 'Chwilio’r wefan hon',
	summary: 'Teipiwch air neu ddau: biniau, llyfrgell, bws. Does dim ots os oes llythyren o’i lle.',
	button: 'Chwilio',
	found: (n, query) => `Nifer y tudalennau ar gyfer “${query}”: ${n}`,
	nothing: (query) => `Dim byd ar gyfer “${query}”`,
	common: (query) => `Mae “${query}” ar bron bob tudalen`,
	cut: 'Roedd hynny’n hir, felly chwiliom am y dechrau.',
	more: (group) => `Dangos y cyfan: ${group}`,
	next: 'Ffyrdd eraill o ddod o hyd i rywbeth',
	other: 'Rhowch gynnig ar air arall, neu lai o eiriau.',
	index: 'Edrych yn yr A i Y',
	feedback: 'Gofyn i ni â’r ffurflen adborth',
	services: 'Gweld pob gwasanaeth',
	kinds: {
		services: 'Gwasanaethau',
		news: 'Newyddion',
		events: 'Digwyddiadau',
		petitions: 'Deisebau',
		places: 'Lleoedd',
		guides: 'Canllawiau',
		pages: 'Am y wefan hon',
	},
};
