import type { similar as english } from '../../en/feedback/similar.ts';

export const similar: typeof english = {
	title: 'Efallai ein bod wedi ateb hyn yn barod',
	begin: 'Nid oes dim i’w ddangos yma eto.',
	beginLink: 'Ewch i’r ffurflen i ysgrifennu atom',
	unsent: 'Nid ydym wedi anfon eich neges eto.',
	look: 'Os oes rhywbeth ar y dudalen hon yn eich ateb, nid oes angen i chi ei hanfon. Os nad oes,',
	toButton: 'ewch at y botwm i’w hanfon',
	stays: (minutes) =>
		`Gallwch ddod yn ôl i’r dudalen hon am ${minutes}. Wedi hynny, ni fyddwn yn dangos yma beth ysgrifennoch.`,
	away: 'Ni allwn ddangos yr atebion ar hyn o bryd. Gallwch anfon eich neges.',
	others: 'Beth ddywedodd eraill wrthym, a beth wnaethom ni',
	pages: 'Tudalennau a all helpu',
	send: 'A oes angen ateb arnoch o hyd?',
	button: 'Anfon fy neges',
	change: 'Newid fy neges',
	answered: 'Mae hyn yn fy ateb. Nid oes angen i mi anfon fy neges.',
	helped: {
		title: 'Mae gennych eich ateb',
		lede: 'Rydym yn falch eich bod wedi dod o hyd iddo. Nid ydym wedi anfon eich neges, ac nid ydym yn ei chadw.',
		more: 'Os ydych am ddweud rhywbeth wrthym o hyd, ysgrifennwch atom.',
		form: 'Ewch i’r ffurflen',
		answers: 'Darllen mwy o atebion',
		home: 'Ewch i’r dudalen flaen',
	},
};
