/** A petition on paper: the page that prints as a sheet, and the sheet. */
export const sheets = {
	link: 'Print a sheet to sign on paper',
	title: (action: string) => `Sign on paper: ${action}`,
	heading: 'A sheet to sign on paper',
	description: 'Print this page. It becomes a sheet that people can sign with a pen.',
	usual: 'Sheet in smaller print',
	large: 'Sheet in large print',
	prints: (lines: number) =>
		`Print this page. It becomes one sheet of A4 paper with ${lines} lines to sign.`,
	noPrinter: 'No printer? We’ll print it for you, free. Ask at the Town Hall, or phone us.',
	button: 'Print this sheet',
	petitionTo: (council: string) => `Petition to ${council}`,
	whole: (address: string, phone: string) =>
		`The whole petition: ${address}, or phone ${phone} and we read it to you.`,
	columns: {
		line: 'No.',
		name: 'Full name, in capital letters',
		address: 'Address',
		postcode: 'Postcode',
		signature: 'Signature',
		phone: 'Phone (optional)',
	},
	number: 'Sheet number',
	numberBlank: 'The council writes it here.',
	rules: 'Sign once, on paper or online. Write in ink. Sign for yourself only.',
	handIn: (address: string, day: string) =>
		`Hand in this sheet, or post it, so that it arrives by ${day}: ${address}.`,
	privacy: (council: string, address: string) =>
		`${council} uses your details to count you once. We publish numbers and no names, and we delete the names after the petition closes. More: ${address}`,
	code: 'Square code that opens the petition on a phone',
	deskCode: 'Square code that opens the form to enter this sheet, for the council',
};
