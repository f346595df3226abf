/** Schema.org facts as JSON that cannot end the script element around it. */
export function jsonLd(data: object): string {
	return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
}
