import { sayNumber } from '#domain/number.ts';

/** What waits, the menu of the desk, and its help page. */
export const staffToday = {
	menu: 'Rooms of the desk',
	today: 'Today',
	todayWith: (n: number) => `Today (${sayNumber(n)})`,
	/** Short names for the menu. A room without one has its title there. */
	short: {
		petitions: 'Petitions',
		feedback: 'Messages',
		figures: 'Figures',
		votes: 'Useful pages',
		site: 'Change the site',
		acts: 'Log',
		mail: 'Mail',
	},
	roomWith: (room: string, n: number) => `${room} (${sayNumber(n)})`,
	nothing: 'Nothing is waiting for you. Well done.',
	promised: (day: string) => `By ${day}.`,
	since: (day: string) => `Waiting since ${day}`,
	late: 'Late.',
	more: (n: number) => `${sayNumber(n)} more are in the rooms below.`,
	rooms: 'All rooms',
	tasks: {
		moderate: 'Decide on this petition',
		respond: 'Write the council’s reply',
		schedule_debate: 'Say when the council will debate this',
		record_debate: 'Record what the council decided',
		tell_creator: 'Phone or write to the person who started this',
		answer_colleague: 'Answer a question from a colleague',
		go_on: 'Signatures are only partly invalidated, or only partly brought back',
		jobs: (n: number) =>
			n === 1
				? 'Something that runs by itself has stopped or failed'
				: `${sayNumber(n)} things that run by themselves have stopped or failed`,
		drifts: (n: number) =>
			n === 1
				? 'One count of signatures was wrong'
				: `${sayNumber(n)} counts of signatures were wrong`,
		failed: (n: number) =>
			n === 1 ? 'One email could not be sent' : `${sayNumber(n)} emails could not be sent`,
		holidays: 'Add the next bank holidays',
		danger: 'A message that may be about danger: read it first',
		lost_mail: 'An email that may be about danger belongs to no message: read this first',
		answer: 'Answer this message',
		read: 'Read this message. It needs no reply',
		read_reply: 'Read a reply to your answer',
		not_better: (n: number) => `${sayNumber(n)} people say that it is not better`,
		not_better_here: (n: number) => `${sayNumber(n)} people here say that it is not better`,
	},
	help: {
		link: 'Help with the desk',
		title: 'Help with the desk',
		lede: 'Everything here works with the keyboard alone, and without scripts.',
		keysTitle: 'Keys that open a room',
		keysText:
			'Hold down these keys together with the number or letter. Windows and Linux: Alt and Shift (in Chrome and Edge: Alt). Mac: Control and Option.',
		key: 'Key',
		opens: 'Opens',
		textTitle: 'When you are called away',
		textText:
			'You are signed out after a while without a click. What you were writing is not lost: sign in again in another tab, come back to the first tab and press reload. The page sends your text again.',
		orderTitle: 'What comes first',
		orderText:
			'Today lists everything that waits for you in all rooms. What was promised for the earliest day is on top, so late things come first. A message that may be about danger is above everything. After you decide on a petition or answer a message, the next one is on the screen.',
	},
};

/** The settings that administrators change at the desk, besides the rules. */
export const staffSettings = {
	title: 'Settings',
	parts: {
		rules:
			'How long a code works, how many people share an email address, how long we keep things.',
		networks: 'Libraries and other places whose visitors share one internet connection.',
		domains: 'Email services where several spellings reach one person.',
		areas: 'Wards or parishes, and which postcodes belong to them.',
		postcodes: 'Send a file with the postcodes of your areas.',
		holidays: 'Days that are not working days. We do not count them when we promise a reply.',
	},
	done: {
		added: 'Added.',
		removed: 'Removed.',
		changed: 'Saved.',
		applied: 'The postcodes are changed. New signatures are counted by them from now on.',
	},
	remove: 'Remove',
	add: 'Add',
	save: 'Save',
	back: 'All settings',
	networks: {
		title: 'Networks of places',
		lede: 'People in one building often share one internet connection. Nobody is asked to wait in the networks that are listed here.',
		none: 'No network is listed yet.',
		addTitle: 'Add a network',
		place: 'Which place is it?',
		network: 'Its network',
		networkHint:
			'Ask the people who run the internet connection there. It has a public network, such as 203.0.113.0/24, or one address, such as 203.0.113.7.',
	},
	domains: {
		title: 'Email services',
		lede: 'At these services, several spellings of an address reach the same person. We count them as one address.',
		domain: 'Service',
		countsAs: 'Counts as',
		dots: 'Dots',
		ignored: 'ignored',
		matter: 'matter',
		addTitle: 'Add a service',
		domainLabel: 'The part after the @',
		domainHint:
			'Such as example.org. Text after a plus sign is ignored at services that are listed.',
		canonicalLabel: 'Is it another name of a service that is listed?',
		canonicalHint: 'Then write that name here. Otherwise leave this empty.',
		dotsLabel: 'Dots before the @ make no difference there',
		optional: 'optional',
		note: 'A change counts from now on. Signatures that are there already stay as they are.',
	},
	areas: {
		title: 'Areas and their postcodes',
		lede: 'The database must know the same areas as the pages of the site. Their names and texts are in “Change the site”.',
		beginnings: 'Postcodes that begin with',
		codes: 'Codes in files',
		whole: (n: number) => (n === 1 ? '1 whole postcode' : `${sayNumber(n)} whole postcodes`),
		none: 'none',
		unwritten: 'The site has no page for this area. Rename it, or write the page.',
		missing: 'Areas that the database does not know yet',
		missingText: 'The site has a page for each of these.',
		addThis: (name: string) => `Add ${name}`,
		changeTitle: (name: string) => `Postcodes of ${name}`,
		beginningsHint:
			'Put a comma between them: TB1, TB2 9. If a whole postcode from a file fits, we use that. If not, we use the longest beginning that fits.',
		codesHint:
			'How files of the Office for National Statistics or Ordnance Survey name this area, such as E05001234. Put a comma between several.',
		renameTitle: 'Rename it in the database',
		renameText:
			'Do this when the address of the area’s page has changed. Signatures and counts go with it.',
		rename: 'Rename',
		newSlug: 'Which page is it?',
		removeTitle: 'Remove it',
		removeText: 'Only an area without postcodes and signatures can be removed.',
		remove: 'Remove this area',
	},
	postcodes: {
		title: 'Send a postcode file',
		lede: 'You see first what would change. Nothing is saved until you say so.',
		what: 'Which file?',
		whatText:
			'A CSV file with one postcode on each line, and its ward, parish or district. Three files that you can download have both: ONSPD and NSPL of the Office for National Statistics, and Code-Point Open of Ordnance Survey. Your own list works too, with the columns “postcode” and “area”. The first line must name the columns. A year in a name, as in wd25cd, does not matter.',
		codesText: (link: string) =>
			`Write the codes of your areas down first, on the page “${link}”. Lines about other areas are left out.`,
		cut: 'How to make a large file small',
		cutText:
			'A file can have 4 MB at most, and national files have much more. Open the file for your part of the country (ONSPD has one for each, in the folder multi_csv) in a spreadsheet. Keep the columns with the postcode and the ward, and delete the others. Save it as CSV. Or type this, with the code of your district:',
		file: 'The file',
		fileHint: 'CSV, 4 MB at most.',
		check: 'Show what would change',
		changesTitle: 'What would change',
		added: 'New postcodes',
		moved: 'Postcodes that move to another area',
		gone: 'Postcodes that are no longer there',
		same: 'Postcodes that stay as they are',
		area: 'Area',
		before: 'Now',
		after: 'Then',
		note: 'Beginnings of postcodes stay as they are. So do signatures that are there already: each keeps its area.',
		nothing: 'The file changes nothing.',
		apply: 'Change the postcodes',
		keep: 'No, change nothing',
	},
	holidays: {
		title: 'Bank holidays',
		lede: 'We never promise a reply on these days. They are taken from gov.uk/bank-holidays.',
		runOut:
			'The list ends in a few months. Add the days that the government has announced, so that promised days stay right.',
		addTitle: 'Add a day',
		day: 'Day',
		name: 'Its name',
	},
};

/** What went out by email, what waits and what failed. */
export const staffMail = {
	title: 'Email that we send',
	lede: (waiting: number, failed: number) =>
		`${sayNumber(waiting)} waiting, ${sayNumber(failed)} failed.`,
	oldest: (moment: string) => `The oldest has waited since ${moment}.`,
	done: {
		again: 'It goes out in the next minutes.',
		all: 'All of them go out in the next minutes.',
	},
	again: 'Send again',
	allAgain: 'Send all failed emails again',
	unsent: 'Emails that have not gone',
	noneUnsent: 'Every email has gone.',
	to: (domain: string) => `to an address at ${domain}`,
	askTitle: 'Why has no email come?',
	askText:
		'Write the address that the person gave us. Any spelling of it will do. We show what happened to our emails to it, but not what they say.',
	address: 'Email address',
	ask: 'Look',
	foundTitle: 'Our emails to this address, the newest first',
	noneFound:
		'We have sent this address nothing lately, and nothing waits. The address may have been written differently, or the form was never sent.',
	limited: (moment: string) =>
		`This address has had as many emails as we send to one address in a short time. It gets more from ${moment}. The link in any of the earlier ones still works.`,
	sent: (moment: string) => `Sent ${moment}. If it is not there, look in the folder for junk mail.`,
	waiting: (moment: string) => `Waiting since ${moment}.`,
	failed: (moment: string) => `We stopped trying ${moment}.`,
	next: (moment: string) => `We try again ${moment}.`,
	tried: (n: number) => (n === 1 ? 'Tried once.' : `Tried ${sayNumber(n)} times.`),
	whys: {
		unknown: 'The mail server says that there is no such mailbox.',
		full: 'The mail server says that the mailbox is full.',
		busy: 'The mail server asked us to come back later.',
		refused: 'The mail server did not take it.',
		password: 'Our mail server did not accept our password. An operator must look at SMTP_URL.',
		away: 'Our mail server could not be reached.',
		fault: 'Something went wrong on our side. An operator must look at the log.',
	},
	error: (code: string) => `(${code})`,
	templates: {
		confirm_signature: 'Confirm your signature',
		already_signed: 'You have signed already',
		signature_taken_off: 'Your signature was taken off',
		mailbox_full: 'This address cannot sign again',
		feedback_received: 'We have your message',
		feedback_for_team: 'A message for a team',
		question_asked: 'A question from a colleague',
		sign_reminder: 'A reminder to confirm',
		start_reminder: 'A reminder to confirm a new petition',
		own_list: 'What you signed',
		petition_update: 'News about a petition',
		confirm_address: 'Is this your email address?',
		creator_moved: 'Your petition has another email address',
		confirm_petition: 'Confirm your petition',
		petition_started: 'Your petition needs supporters',
		petition_supported: 'Your petition has enough supporters',
		petition_published: 'Your petition is open',
		petition_rejected: 'We could not accept your petition',
		petition_hidden: 'Your petition is no longer on our site',
		petition_lapsing: 'Your petition still needs supporters',
		petition_lapsed: 'Your petition has ended',
		feedback_answered: 'The answer to a message',
		feedback_asked: 'A question about a message',
		feedback_better: 'Is it better now?',
		feedback_daily: 'What waits for a team',
		petitions_daily: 'What waits for a moderator',
		feedback_reply_refused: 'An email that was not added to a message',
		feedback_reply_cut: 'An email of which a part was kept',
		feedback_reply_urgent: 'Whom to phone when there is danger',
	},
};

/** Looking for acts, and for petitions at the desk. */
export const staffSearch = {
	find: 'Show',
	all: 'Show everything',
	any: 'any',
	next: 'Next page',
	none: 'Nothing fits.',
	acts: {
		title: 'Look for acts',
		act: 'What was done',
		person: 'By whom',
		hub: 'the hub itself',
		from: 'From this day',
		until: 'Until this day',
		subject: 'About',
		subjectHint: 'A part of the name, such as keep-the-14-bus.',
		saveTitle: 'Save as a file',
		saveText: 'You get the acts that are shown here, 10,000 at most, for a spreadsheet.',
		reason: 'Why do you need the file?',
		reasonHint: 'It is written down with your name. Do not name anybody in it.',
		save: 'Save the file',
		file: 'acts',
		columns: {
			at: 'When',
			who: 'Who',
			act: 'Act',
			about: 'About',
			sentence: 'In words',
		},
	},
	petitions: {
		title: 'Find a petition',
		state: 'State',
		words: 'Words in it',
		lang: 'Language',
		langs: { en: 'English', cy: 'Welsh' },
		found: (n: number) => (n === 1 ? '1 petition' : `${sayNumber(n)} petitions`),
		awaiting: 'Waiting for a reply',
		awaitingDebate: 'Waiting for the day of a debate',
	},
};

/** Errors in the forms, and refusals of the database. */
export const settingsProblems = {
	place_missing: 'Choose a place.',
	network_wrong: 'Write a network such as 203.0.113.0/24, or one address such as 203.0.113.7.',
	network_inside:
		'This is an address inside the building, and the internet never sees it. Ask for the public network.',
	network_too_wide:
		'This network is too large for one place: /16 is the largest, and /32 for IPv6. Ask for the network of this place alone.',
	network_not_start:
		'This is an address in the middle of a network. Write where the network begins, with zeros at the end, such as 203.0.113.0/24.',
	domain_missing: 'Write the part after the @.',
	domain_wrong: 'Write a name such as example.org, without the part before the @.',
	canonical_wrong: 'Write a name such as example.org, or leave this empty.',
	day_missing: 'Choose a day.',
	holiday_missing: 'Write the name of the day.',
	holiday_too_long: 'Write a shorter name: 80 characters at most.',
	area_missing: 'Choose an area.',
	codes_wrong: 'A code has capital letters and digits only, such as E05001234.',
	beginnings_wrong: 'Write the first half of a postcode, such as TB1, or one digit more: TB1 2.',
};
export const settingsRefusals = {
	network_wrong: settingsProblems.network_wrong,
	network_too_wide: settingsProblems.network_too_wide,
	domain_wrong: settingsProblems.domain_wrong,
	domain_exists: 'This service is listed already, in another way. Remove it first.',
	holiday_past: 'Choose a day that is still to come.',
	area_exists: 'The database has an area with this name already.',
	area_unknown: 'The database does not know this area any more.',
	area_gone: 'An area was renamed or removed while you were here. Send the file again.',
	area_in_use: 'This area has postcodes or signatures, so it has to stay.',
	area_code_taken: 'One of these codes belongs to another area. Remove it there first.',
	beginning_taken: 'One of these beginnings belongs to another area. Remove it there first.',
	upload_unknown: 'This file is no longer here. Send it again.',
	postcodes_changed_meanwhile:
		'A colleague changed the postcodes while you were here. Below is what your file would change now. Press the button again if you are sure.',
	mail_unknown: 'This email is no longer here.',
	reason_missing: 'Say why.',
};
/** Why a file is refused. */
export const fileProblems = {
	file_missing: () => 'Choose a file.',
	file_too_large: () =>
		'This file is larger than 4 MB. Keep the columns and lines that you need, as the text above says.',
	file_empty: () => 'There is nothing in this file. Choose another.',
	file_unreadable: () =>
		'This is no CSV file. Open it in your spreadsheet and save it as CSV (UTF-8).',
	file_broken: ({ line }: FileFacts) =>
		`The file cannot be read from line ${line} on: a quotation mark is not closed.`,
	file_no_postcode: ({ found }: FileFacts) =>
		`The first line must name a column with the postcode: postcode, pcds, pcd7 or pcd8. It names: ${found}.`,
	file_no_area: ({ found }: FileFacts) =>
		`The first line must name a column with the area: area, ward, osward, wd25cd, parish, parncp or oslaua. It names: ${found}.`,
	file_wrong_postcode: ({ line, found }: FileFacts) =>
		`There is no postcode on line ${line}: ${found || 'it is empty'}.`,
	file_twice: ({ line, found }: FileFacts) =>
		`The postcode ${found} is in two of your areas. The second is on line ${line}.`,
	file_other_areas: ({ found }: FileFacts) =>
		`None of your areas is in this file. It has, for example: ${found || 'nothing'}. Is it the right file? If it is, write down the codes of your areas first.`,
};
type FileFacts = { line: string; found: string };
