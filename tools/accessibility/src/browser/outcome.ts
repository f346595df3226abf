import type { HTTPResponse } from 'puppeteer';

/** Why a page could not be checked, in a sentence for people. */
export class NotChecked extends Error {
	override name = 'NotChecked';
	/** What the page looked like then, as a data address. */
	picture?: string | undefined;
}

/** Throws unless the answer is a page that can be checked. `expected` is the status that the page should have. */
export function judgeAnswer(response: HTTPResponse | null, expected?: number): void {
	if (!response) return;
	const status = response.status();
	if (status === 401 && expected !== 401)
		throw new NotChecked('It needs a password (401). Give one in headers, or leave the page out.');
	if (expected === undefined ? status >= 400 : status !== expected)
		throw new NotChecked(
			expected === undefined
				? `The server answered ${status}, so there was no page to check.`
				: `The server answered ${status} where ${expected} was expected.`,
		);
	const type = response.headers()['content-type'];
	if (type && !/^(text\/html|application\/xhtml\+xml|image\/svg\+xml)\b/.test(type))
		throw new NotChecked(`It is no page but ${type.split(';')[0]}.`);
}

/** A sentence that says why a page could not be checked. An error that this tool does not know is quoted. */
export function reasonFor(error: unknown): string {
	if (error instanceof NotChecked) return error.message;
	const message = error instanceof Error ? error.message : String(error);
	const [, sentence] = KNOWN.find(([pattern]) => pattern.test(message)) ?? [];
	return sentence ?? (message.split('\n')[0] || 'Nobody knows why.');
}

const KNOWN: [RegExp, string][] = [
	[/ERR_TOO_MANY_REDIRECTS/, 'It redirects for ever.'],
	[/ERR_CERT|ERR_SSL/, 'Its certificate is not valid, so the browser refused it.'],
	[/ERR_NAME_NOT_RESOLVED/, 'There is no server of that name.'],
	[/ERR_CONNECTION_REFUSED/, 'Nothing answers at that address.'],
	[
		/ERR_CONNECTION_(RESET|CLOSED)|ERR_EMPTY_RESPONSE/,
		'The server hung up before it had sent a page.',
	],
	[/ERR_ABORTED/, 'It is a download, or nothing at all: no page came.'],
	[/ERR_INVALID_AUTH_CREDENTIALS/, 'It needs a password. Give one in headers, or leave it out.'],
	[/crashed/i, 'The page crashed the browser.'],
	[
		/context was destroyed|detached Frame|Cannot find context/i,
		'It went to another address while it was being checked.',
	],
];
