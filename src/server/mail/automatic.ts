/**
 * Whether a program wrote a mail: an absence note, a list, or a report that a mail did not arrive (RFC 3834). Nobody answers
 * such a mail. The headers are by name in small letters.
 */
export function isAutomatic(headers: Map<string, string>, sender: string): boolean {
	const has = (name: string, value: RegExp) => value.test(headers.get(name) ?? '');
	return (
		has('auto-submitted', /^(?!no\b)\S/i) ||
		has('precedence', /bulk|list|junk|auto/i) ||
		has('return-path', /^<\s*>/) ||
		has('content-type', /^(?:multipart\/report|message\/delivery-status)/i) ||
		/^(?:mailer-daemon|postmaster)(?:@|$)/i.test(sender) ||
		[...headers.keys()].some((name) => OF_PROGRAMS.test(name))
	);
}

const OF_PROGRAMS = /^(?:x-auto-?(?:reply|respond|response)|x-autoreply-from|list-.*)$/;
