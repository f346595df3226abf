/** The debate about a petition, for residents and in emails. */
export const debates = {
	ahead: 'The council will debate this',
	cancelled: 'The council has cancelled its debate',
	cancelledOn: (day: string) => `Cancelled on ${day}`,
	decided: 'What the council decided',
	when: 'When',
	where: 'Where',
	watch: 'Agenda, or watch it',
	held: (day: string) => `Debated on ${day}`,
	minutes: 'Read the minutes',
	link: 'Read the agenda or watch the debate',
};
