import type { ProgressWords } from '#domain/progress.ts';
import type { Event } from '#domain/timeline.ts';

/** The page of a petition: how far it has come, what happened, how to pass it on, and its data. */
export const record = {
	progress: {
		label: '{n} of {of} signatures',
		reply: {
			one: 'It needs 1 more signature to get a written reply.',
			many: 'It needs {n} more signatures to get a written reply.',
		},
		debate: {
			one: 'The council must reply. If 1 more person signs, it must debate this too.',
			many: 'The council must reply. If {n} more people sign, it must debate this too.',
		},
		replyReached: 'The council must reply.',
		bothReached: 'Enough people have signed. The council must reply and must debate this.',
	} satisfies ProgressWords,
	/** Once the council has replied. */
	progressAnswered: {
		debate: {
			one: 'If 1 more person signs, the council must debate this.',
			many: 'If {n} more people sign, the council must debate this.',
		},
		replyReached: 'The council has replied.',
		bothReached: 'Enough people have signed for a debate in the council.',
	} satisfies Partial<ProgressWords>,
	marks: (response: string, debate: string) =>
		`At ${response} signatures the council replies in writing. At ${debate} it debates the petition.`,
	/** Beside the number of signatures on the scale. */
	steps: { response: 'reply', debate: 'debate' },
	asOf: 'Counted at {time} on {day}.',
	timeline: 'What has happened',
	events: {
		rejected: 'We could not accept it',
		opened: 'Opened for signatures',
		response_threshold: 'Got enough signatures for a written reply',
		debate_threshold: 'Got enough signatures for a debate',
		answered: 'The council replied',
		closed: 'Closed for signatures',
		debate_planned: 'The council will debate it',
		closed_early: 'The council closed it early',
		debate_cancelled: 'The council cancelled the debate',
		debated: 'The council debated it',
	} satisfies Record<Event['what'], string>,
	closes: 'Last day to sign',
	hidden: 'not shown',
	hiddenNote: (smallest: string) =>
		`We do not show numbers under ${smallest}. At times we leave out one more too, so that nobody can work out a small one.`,
	noTable: 'We do not show this table. It would say how a very small number of people signed.',
	offline: 'No internet?',
	offlineText:
		'You can sign by phone, on paper or at the Town Hall. Your signature counts the same.',
	offlineLink: 'How to sign without the internet',
	mailSubject: (action: string) => `Petition: ${action}`,
	mailLook: 'Have a look at this petition:',
	/** On strips to tear off a printed notice. */
	strip: 'Sign here:',
	twoSheets: 'It prints two sheets: a notice, and a sheet to sign.',
	data: 'Numbers and news of this petition',
	dataLinks: {
		csv: 'As a table (CSV)',
		historyCsv: 'Signatures day by day (CSV)',
		json: 'For programs (JSON)',
		historyJson: 'Day by day, for programs (JSON)',
	},
	feedTitle: (action: string) => `What happens with the petition “${action}”`,
	aboutData: 'What the data says, and how to use it',
};
