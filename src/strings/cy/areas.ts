import type { areas as english } from '../en/areas.ts';

export const areas: typeof english = {
	summary: (many) =>
		`Eich ${many}: pwy sy’n siarad drosoch, pwy sy’n byw yno, a beth sy’n digwydd.`,
	people: 'Pobl',
	households: 'Cartrefi',
	offline: 'Cartrefi heb y rhyngrwyd',
	oneIn: (n) => `un o bob ${n}`,
	councillors: 'Eich cynghorwyr',
	news: (area) => `Newyddion: ${area}`,
	places: (area) => `Lleoedd: ${area}`,
	petitions: (area) => `Deisebau a lofnodwyd: ${area}`,
};
