import type { useful as english } from '../en/useful.ts';

export const useful: typeof english = {
	title: 'A oedd y dudalen hon yn ddefnyddiol?',
	yes: 'Oedd',
	no: 'Nac oedd',
	about:
		'Ar waelod ein tudalennau gallwch bwyso botwm i ddweud a oedd y dudalen yn ddefnyddiol. Rydym yn cyfrif yr atebion. Nid oes neb yn gweld pwy a bwysodd.',
	thanks: 'Diolch',
	counted: {
		yes: 'Rydym wedi cyfrif eich ateb: oedd, roedd y dudalen yn ddefnyddiol.',
		no: 'Rydym wedi cyfrif eich ateb: nac oedd, nid oedd y dudalen yn ddefnyddiol.',
	},
	kept: 'Mae’r hyn a ysgrifennoch gennym. Bydd y bobl sy’n gofalu am y dudalen yn ei ddarllen. Ni allwn ysgrifennu’n ôl, gan nad ydym yn gwybod pwy ydych chi.',
	better: 'Helpwch ni i wella’r dudalen',
	line: 'Beth allai fod yn well ar y dudalen?',
	lineHint: (most) =>
		`Nid oes rhaid i chi ateb. Hyd at ${most} o nodau. Peidiwch ag ysgrifennu enw, cyfeiriad e-bost, rhif ffôn na manylion preifat eraill.`,
	button: 'Anfon',
	back: 'Yn ôl i’r dudalen',
	feedback: 'Oes angen ateb arnoch? Anfonwch neges atom',
};
