import { sheetLimits, sheetLines } from '#domain/sheet.ts';
import { sayNumber } from '#domain/number.ts';

/** The room of the desk for signatures on paper. */
export const staffSheets = {
	title: 'Paper sheets',
	lede: 'Enter the signatures of a paper sheet. Each person counts once, on paper and online together.',
	find: 'Find a sheet by its number',
	number: 'Sheet number',
	numberHint:
		'It is printed on the sheet. If there is no number on the paper, write this number in the box for it.',
	numberKnown: 'The number on the paper, such as K7RM-2WQ9C.',
	open: 'Open',
	petitions: 'Petitions that you can enter sheets for',
	noPetitions: 'You cannot enter sheets for any petition now.',
	until: (day: string) => `You can enter sheets until ${day}.`,
	enter: 'Enter a sheet',
	print: 'Print sheets',
	all: 'Sheets that were entered',
	ofPetition: 'Its sheets',
	everything: 'All petitions',
	none: 'No sheet was entered yet.',
	counts: (counted: number, lines: number) =>
		`${sayNumber(counted)} of ${lines === 1 ? '1 line counts' : `${sayNumber(lines)} lines count`}`,
	enteredBy: (name: string, when: string) => `Entered by ${name}, ${when}`,
	withdrawnBy: (name: string, when: string) => `Withdrawn by ${name}, ${when}`,
	withdrawn: 'Withdrawn',
	form: {
		title: 'Enter a sheet',
		text: 'Type what is on the paper, line by line. The Tab key takes you to the next box. Leave empty lines empty. We never keep the street address.',
		line: (line: number) => `Line ${line}`,
		onLine: (line: number, problem: string) => `Line ${line}: ${problem}`,
		name: 'Full name',
		postcode: 'Postcode',
		phone: 'Phone',
		unreadable: 'Unreadable',
		paste: 'Or paste rows from a spreadsheet',
		pasteHint: `Columns: name, address, postcode, phone. Address and phone can be missing. ${sheetLines.most} lines at most. The rows come after the lines above.`,
		button: 'Enter this sheet',
	},
	sheet: {
		title: (sheet: string) => `Sheet ${sheet}`,
		added: (added: number, count: string) =>
			`Saved. ${added === 0 ? 'No line' : added === 1 ? '1 line' : `${sayNumber(added)} lines`} of this sheet ${added > 1 ? 'are' : 'is'} newly counted. The petition has ${count}.`,
		known: (count: string) =>
			`This sheet was entered before, so nothing was added. The petition has ${count}.`,
		removed: (removed: number, count: string) =>
			`The sheet is withdrawn. ${removed === 1 ? '1 signature was' : `${sayNumber(removed)} signatures were`} taken off. The petition has ${count}.`,
		lines: 'What happened to each line',
		line: 'Line',
		outcome: 'Outcome',
		outcomes: {
			counted: 'Counts',
			duplicate: 'Duplicate: this person has signed already',
			repeated: 'Repeated: the same person is on an earlier line',
			unreadable: 'Unreadable',
			taken_off: 'Taken off',
		},
		outside: 'not from here, or the place is not known',
		more: 'Add lines, or correct lines that do not count',
		next: 'Enter the next sheet of this petition',
		signatures: 'Signatures of this sheet',
		withdraw: 'Withdraw this sheet',
		reason: 'Why it was withdrawn',
	},
	withdrawal: {
		title: (sheet: string) => `Withdraw sheet ${sheet}`,
		text: (counted: number) =>
			`${counted === 1 ? '1 signature comes' : `${sayNumber(counted)} signatures come`} off the count. Nobody else’s signature changes. You cannot undo this, but you can enter the paper again under a new number.`,
		reason: 'Why?',
		hint: 'Colleagues see this beside the sheet. Do not name a person.',
		button: 'Withdraw the sheet',
		back: 'Back to the sheet',
	},
	printing: {
		title: 'Print sheets',
		text: 'Each sheet gets a number of its own, and a square code that opens the form for it. Give these sheets out at the desk and at places.',
		copies: 'How many sheets?',
		size: 'Which size?',
		usual: (lines: number) => `Usual size, ${lines} lines`,
		large: (lines: number) => `Large print, ${lines} lines`,
		make: 'Make new sheets',
		ready: (sheets: number) =>
			sheets === 1
				? 'Now print this page. Only the sheet comes out.'
				: `Now print this page. Only the ${sheets} sheets come out, each on a page of its own.`,
	},
};

export const sheetProblems = {
	sheet_wrong: 'This number is not right. Compare it with the paper: it looks like K7RM-2WQ9C.',
	lines_missing: 'Enter at least one line.',
	phone_too_long: `Make the phone number shorter: ${sheetLimits.phone} characters at most.`,
	too_many_lines: `A sheet has ${sheetLines.most} lines at most. There was no room for these rows.`,
};

export const sheetRefusals = {
	sheet_unknown: 'No sheet with this number was entered yet.',
	sheet_withdrawn:
		'A colleague withdrew the sheet with this number. To enter the paper again, write another number on it.',
	sheet_of_other_petition:
		'The sheet with this number is of another petition. Compare the number, and the petition, with the paper.',
	sheet_line_taken:
		'A line of this sheet counts for somebody else already. Nothing was saved. Compare the number and the lines with the paper.',
	paper_over: 'The time to enter sheets for this petition is over. Nothing was saved.',
	sheets_used_up: ({ wait }: { wait: string }) =>
		`You have entered as many sheets as one person can for now. Nothing was saved, and your lines are still here. Wait ${wait}, or ask a colleague, or ask an administrator to raise the limit.`,
};
