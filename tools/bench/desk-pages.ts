import { paths } from '#domain/paths.ts';

/** The pages of the desk that are asked for, among what desk-data.ts fills in. A form is sent with what the page needs. */
export function deskPages({
	signature,
	invalidation,
	person,
	sheet,
	reference,
}: Known): DeskPage[] {
	const petition = 'petition-11';
	const most = 'petition-1';
	const waiting = 'petition-9';
	const search = (name: string, form: Form) => ({
		...{ name: `Signatures, ${name}`, path: paths.staffSignatures },
		search: form,
	});
	const of = (path: string, query: Form) => `${path}?${new URLSearchParams(query)}`;
	return [
		{ name: 'Today', path: paths.staff },
		{ name: 'Petitions', path: paths.staffPetitions },
		{ name: 'Petitions, open', path: of(paths.staffPetitions, { state: 'open' }) },
		{ name: 'Petitions, page 5', path: of(paths.staffPetitions, { state: 'open', page: '5' }) },
		{
			name: 'Petitions by words',
			path: of(paths.staffPetitions, { words: 'library', lang: 'en' }),
		},
		{
			name: 'Petitions awaiting a response',
			path: of(paths.staffPetitions, { state: 'awaiting_response' }),
		},
		{ name: 'A petition with 33,000 signatures', path: paths.staffPetition(most) },
		{ name: 'A petition in moderation', path: paths.staffPetition(waiting) },
		...['publish', 'reject', 'correct', 'take'].map((act) => ({
			...{ name: `To ${act} a petition`, path: paths.staffPetitionAct(waiting, act) },
		})),
		{ name: 'To hide a petition', path: paths.staffPetitionAct(petition, 'hide') },
		{ name: 'To respond to a petition', path: paths.staffPetitionAct(petition, 'respond_to') },
		{ name: 'To schedule a debate', path: paths.staffPetitionAct(petition, 'schedule_debate') },
		{ name: 'To record a debate', path: paths.staffPetitionAct(petition, 'record_debate') },
		{ name: 'Signatures', path: paths.staffSignatures },
		{ name: 'Signatures, all', path: of(paths.staffSignatures, { all: 'yes' }) },
		{
			name: 'Signatures, after 50,000',
			path: of(paths.staffSignatures, { all: 'yes', after: '50000' }),
		},
		search('a name', { name: 'okafor' }),
		search('an email address', { email: 'signer4711@home.example' }),
		search('a postcode', { postcode: 'TB1 2AB' }),
		search('days and a channel', { from: daysAgo(30), until: daysAgo(5), channel: 'web' }),
		search('a state', { state: 'pending' }),
		search('a sheet', { sheet }),
		search('one petition', { petition: most }),
		search('one petition and a name', { petition: most, name: 'okafor' }),
		search('words of a petition', { petition: 'market' }),
		{
			name: 'Signatures, a mail domain',
			path: of(paths.staffSignatures, { domain: 'odd.example' }),
		},
		{ name: 'One signature', path: paths.staffSignature(signature) },
		{ name: 'Odd patterns', path: paths.staffPatterns },
		{ name: 'Odd patterns of one petition', path: of(paths.staffPatterns, { petition: most }) },
		{ name: 'To invalidate 20,000', path: of(paths.staffInvalidate, { domain: 'odd.example' }) },
		{ name: 'Invalidations', path: paths.staffInvalidations },
		{ name: 'An invalidation', path: paths.staffInvalidation(invalidation) },
		{ name: 'To export signatures', path: of(paths.staffExport, { petition: most }) },
		{
			...{ name: 'An export of 250 signatures', path: of(paths.staffExport, { petition }) },
			form: { what: 'signatures', reason: 'A measurement.' },
		},
		{ name: 'Sheets', path: paths.staffSheets },
		{ name: 'Sheets of one petition', path: of(paths.staffSheets, { of: most }) },
		{ name: 'A sheet', path: paths.staffSheet(sheet) },
		{ name: 'To enter a sheet', path: paths.staffEnterSheet(most) },
		{ name: 'Sheets to print', path: paths.staffPrintSheets(most) },
		{ name: 'Mail', path: paths.staffMail },
		{ name: 'Mail, page 20', path: of(paths.staffMail, { page: '20' }) },
		{
			name: 'Mail to one address',
			path: paths.staffMail,
			form: { email: 'signer4710@home.example' },
		},
		{ name: 'Acts', path: paths.staffActs },
		{ name: 'Acts of a kind', path: of(paths.staffActs, { act: 'close_petition' }) },
		{ name: 'Acts of a person', path: of(paths.staffActs, { person }) },
		{ name: 'Acts on a petition', path: of(paths.staffActs, { subject: 'petition-499' }) },
		{ name: 'Acts that nobody did', path: of(paths.staffActs, { subject: 'no-such-petition' }) },
		{
			name: 'Acts of some days',
			path: of(paths.staffActs, { from_on: daysAgo(60), until_on: daysAgo(40) }),
		},
		...[
			['an email address', 'signer4711@home.example'],
			['a phone number', '01632 960471'],
			['a reference', reference],
		].map(([kind, about]) => ({
			...{ name: `What is held, by ${kind}`, path: paths.staffHeld },
			form: { about: about!, reason: 'A measurement.' },
		})),
		{ name: 'Helping', path: paths.staffHelping },
		{ name: 'People', path: paths.staffPeople },
		{ name: 'Rules', path: paths.staffRules },
		{ name: 'Settings', path: paths.staffSettings },
		{ name: 'Areas', path: paths.staffAreas },
		{ name: 'Postcodes', path: paths.staffPostcodes },
		{ name: 'Bank holidays', path: paths.staffHolidays },
		{ name: 'Upkeep', path: paths.staffUpkeep },
		{ name: 'To keep a petition', path: paths.staffKeep('petition-7') },
	];
}

function daysAgo(days: number): string {
	return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

type Known = Record<'signature' | 'invalidation' | 'person' | 'sheet' | 'reference', string>;
type Form = Record<string, string>;
/** With `search`, the page is what this form leads to; with `form`, what sending it shows. */
export type DeskPage = { name: string; path: string; form?: Form; search?: Form };
