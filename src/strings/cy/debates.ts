import type { debates as english } from '../en/debates.ts';

export const debates: typeof english = {
	ahead: 'Bydd y cyngor yn trafod y ddeiseb hon',
	cancelled: 'Mae’r cyngor wedi canslo ei ddadl',
	cancelledOn: (day) => `Canslwyd ar ${day}`,
	decided: 'Beth benderfynodd y cyngor',
	when: 'Pryd',
	where: 'Ble',
	watch: 'Agenda, neu i’w wylio',
	held: (day) => `Cynhaliwyd y ddadl ar ${day}`,
	minutes: 'Darllen y cofnodion',
	link: 'Darllen yr agenda neu wylio’r ddadl',
};
