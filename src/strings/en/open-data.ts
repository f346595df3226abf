import { keepSeconds } from '#domain/open-data.ts';

/** The page that explains the open data of petitions. */
export const openData = {
	title: 'Petitions as data',
	summary:
		'You can get the numbers of all petitions as files, for a spreadsheet or a program. They are free, and you do not have to ask.',
	spreadsheet: 'For a spreadsheet',
	spreadsheetText:
		'These files open in Excel, LibreOffice and other spreadsheets. Each line of this list is one petition:',
	list: 'All petitions (CSV)',
	oneText:
		'The page of each petition has two more files. One has all that we know of it. The other says how many people had signed at the end of each day.',
	petitions: 'See all petitions',
	programs: 'For a program',
	programsText:
		'The same data as JSON. A description in the OpenAPI format says what is in each file and what each field means.',
	listJson: 'All petitions (JSON)',
	openApi: 'Description of the data (OpenAPI)',
	programsDetails: [
		'Any website may read these addresses. You need no key.',
		'A list has at most 500 petitions. Add ?page=2 for the next ones.',
		`You can keep an answer about petitions for ${keepSeconds.petitions} seconds, and the figures of feedback for ${keepSeconds.figures / 60} minutes. Each answer has an ETag.`,
		'A petition that was removed answers with 410, and one that does not exist with 404. The message is JSON.',
	],
	means: 'What the numbers mean',
	meansDetails: (smallest: string) => [
		'The count includes signatures on this site, on paper, at a desk and by phone. Signatures on this site count after people confirm them. The count is exact.',
		`Numbers by area and by way of signing are not shown when they are smaller than ${smallest}. Sometimes we keep back one more number, so that nobody can work out the small one. If too little is left, we show no table.`,
		'An area or a way of signing that is not in a table has no signatures.',
		'The number of each day is noted after midnight and never changed. When a signature is removed later, only the number of today goes down.',
		'The texts are in the language that the resident wrote in. Replies of the council are in English and Welsh.',
	],
	never: 'What is never in the data',
	neverText:
		'The names and details of people who signed. The name of the person who started a petition is there only if it is on the page of that petition.',
	careful:
		'Texts that begin with = + - or @ have an apostrophe in front, so that a spreadsheet does not run them as a formula.',
	removed: 'Removed petitions',
	removedText:
		'When we remove a petition, we remove its data at once. Its page stays until the site is built again, usually a few minutes later. After that, its address says that it was removed.',
};
