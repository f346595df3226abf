import { dayWithin, softened } from './days.ts';
import type { areas as english } from '../en/areas.ts';

export const areas: typeof english = {
	summary: (many) =>
		`Eich ${many}: pwy sy’n siarad drosoch, pwy sy’n byw yno, a beth sy’n digwydd.`,
	people: 'Pobl',
	households: 'Cartrefi',
	offline: 'Cartrefi heb y rhyngrwyd',
	oneIn: (n) => `un o bob ${n}`,
	councillors: 'Eich cynghorwyr',
	bins: 'Diwrnodau biniau',
	binKinds: { rubbish: 'Sbwriel', recycling: 'Ailgylchu', garden: 'Gwastraff gardd' },
	binDay: (day, kinds) => `${day}: ${kinds}`,
	whereILive: {
		title: 'Ble rwy’n byw',
		lede: 'Eich diwrnodau biniau, eich cynghorwyr a beth sy’n digwydd yn eich ardal.',
		label: 'Eich cod post',
		hint: 'Er enghraifft, TB1 2AB. Nid ydym yn ei gadw.',
		button: 'Dangos fy ardal',
		choose: (many) => `Neu dewiswch o’n ${many}`,
		phone: (phone, hours) => `Gallwch hefyd ffonio ${phone}, ${hours}.`,
	},
	insteadOf: (day) => `ddim ar ${softened(dayWithin(day))}`,
	binsOut: (day) => `Y diwrnodau nesaf, o ${softened(dayWithin(day))} ymlaen.`,
	binsCalendar: 'Rhoi’r diwrnodau biniau yn eich calendr',
	meetings: 'Cyfarfodydd y cyngor',
	events: (area) => `Ar y gweill: ${area}`,
	news: (area) => `Newyddion: ${area}`,
	places: (area) => `Lleoedd: ${area}`,
	petitions: (area) => `Deisebau a lofnodwyd: ${area}`,
};
