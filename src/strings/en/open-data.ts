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
		`You can keep an answer about petitions for ${keepSeconds.petitions} seconds. For the figures of feedback it is ${keepSeconds.figures / 60} minutes. Each one has an ETag.`,
		'A petition that was removed answers with 410, and one that does not exist with 404. The message is JSON.',
	],
	means: 'What the numbers mean',
	meansDetails: (smallest: string) => [
		'The count includes signatures on this site, on paper, at a desk and by phone. Signatures on this site count after people confirm them. The count is exact.',
		`We do not show a number by area or by way of signing if it is smaller than ${smallest}. At times we keep back one more, so that nobody can work out the small one. If too little is left, we show no table.`,
		'Where a table leaves out an area or a way to sign, no one has signed there.',
		'We note the number of each day at midnight and do not change it. If we take a name off later, only the number of that day goes down.',
		'The texts are in the language that the resident wrote in. The council’s replies are in English and Welsh. So are its reasons for closing a petition early.',
	],
	never: 'What is never in the data',
	neverText:
		'The names and details of people who signed. We name the person who started a petition only if their name is on its page.',
	careful:
		'If a text begins with = + - or @, we put an apostrophe in front. Then a spreadsheet does not run it as a formula.',
	removed: 'Removed petitions',
	removedText:
		'When we remove a petition, its data goes at once. Its page stays until the site is built again, most often a few minutes later. After that, its address says that it is gone.',
};
