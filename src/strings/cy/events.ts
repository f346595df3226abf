import type { events as english } from '../en/events.ts';
import { dayWithin, softened } from './days.ts';

export const events: typeof english = {
	title: 'Digwyddiadau',
	near: { today: 'Heddiw', tomorrow: 'Yfory' },
	leaf: {
		weekday: (name) => name.replace('Dydd ', '').slice(0, 3),
		months: 'Ion Chwef Maw Ebr Mai Meh Gorff Awst Medi Hyd Tach Rhag'.split(' '),
	},
	regular: 'Bob wythnos neu bob mis',
	calendars: 'Yn eich calendr',
	summary: 'Cyfarfodydd, marchnadoedd, dosbarthiadau a dathliadau. Mae croeso i bawb.',
	next: 'Beth sydd ymlaen',
	all: 'Pob digwyddiad',
	past: 'Digwyddiadau a fu',
	others: 'Mwy o ddigwyddiadau',
	none: 'Does dim wedi’i drefnu ar hyn o bryd. Ffoniwch ni os hoffech gynnal rhywbeth.',
	when: 'Pryd',
	where: 'Ble',
	cost: 'Cost',
	booking: 'Archebu lle',
	access: 'Mynediad',
	online: 'Ar-lein',
	joinOnline: 'Ymuno â’r cyfarfod ar-lein',
	dialIn: 'Dros y ffôn',
	cancelled: 'Wedi’i ganslo',
	allDay: 'drwy’r dydd',
	nextTime: 'Y tro nesaf',
	days: (first, last) => `${first} tan ${softened(dayWithin(last))}`,
	to: 'tan',
	repeats: {
		weekly: (weekday) => `Bob ${dayWithin(weekday)}`,
		fortnightly: (weekday) => `Bob yn ail ${softened(dayWithin(weekday))}`,
		monthly: (weekday, week) => `${ordinal(dayWithin(weekday), week)} pob mis`,
		yearly: () => 'Bob blwyddyn',
	},
	untilEnd: (day) => `tan ${softened(dayWithin(day))}`,
	until: (day) => `hyd ${day}`,
	notOn: (days) => `Ddim ar ${days.map((day) => softened(dayWithin(day))).join('; ')}`,
	calendar: 'Ychwanegu at eich calendr',
	wholeCalendar: 'Pob digwyddiad ar gyfer eich calendr',
};

/** Most ordinals come before the day; "cyntaf" and "olaf" follow it, and "ail" softens it. */
function ordinal(weekday: string, week: number): string {
	const said = {
		1: `${weekday} cyntaf`,
		2: `ail ${softened(weekday)}`,
		3: `trydydd ${weekday}`,
		4: `pedwerydd ${weekday}`,
	}[week];
	const phrase = said ?? `${weekday} olaf`;
	return phrase[0]!.toUpperCase() + phrase.slice(1);
}
