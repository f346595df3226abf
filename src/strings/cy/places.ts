import type { places as english } from '../en/places.ts';

export const places: typeof english = {
	title: 'Lleoedd',
	summary:
		'Ble i fynd ar-lein, argraffu, ffonio neu gael help gyda ffurflen. Maen nhw am ddim, a does dim angen archebu.',
	hours: 'Oriau agor',
	closed: 'Ar gau',
	closedToday: 'Ar gau, gan ei bod yn ŵyl y banc',
	closedOnHolidays: 'Ar gau ar wyliau banc.',
	equipment: 'Beth gewch chi ei ddefnyddio',
	access: 'Mynediad',
	gettingThere: 'Cyrraedd heb gar',
	find: 'Cyfeiriad a ffôn',
	days: {
		mon: 'Dydd Llun',
		tue: 'Dydd Mawrth',
		wed: 'Dydd Mercher',
		thu: 'Dydd Iau',
		fri: 'Dydd Gwener',
		sat: 'Dydd Sadwrn',
		sun: 'Dydd Sul',
	},
	and: 'a',
	to: 'tan',
	events: 'Beth sydd ymlaen yma',
	near: 'Lleoedd â chyfrifiaduron a help',
};
