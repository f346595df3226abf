/** The best encoding that both the client and this server know. */
export function acceptedEncoding(header: string | string[] | null | undefined) {
	const accepted = String(header ?? '')
		.split(',')
		.map((part) => part.trim().toLowerCase())
		.filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
		.map((part) => part.split(';')[0]);
	return (['br', 'gzip'] as const).find((each) => accepted.includes(each));
}

export function isCompressible(contentType: string) {
	return /^(text\/|application\/(json|javascript|manifest\+json|.*\+xml|.*\+json|xml)|image\/svg)/.test(
		contentType,
	);
}

export type Encoding = NonNullable<ReturnType<typeof acceptedEncoding>>;
