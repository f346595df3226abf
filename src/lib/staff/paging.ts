/** The page that an address asks for, from 1. */
export function pageIn(query: URLSearchParams): number {
	const page = /^\d{1,4}$/.exec(query.get('page') ?? '')?.[0];
	return Math.max(1, Number(page ?? 1));
}

/** An address with what was asked for, without what is empty, on one page. */
export function withQuery(path: string, asked: Asked, page = 1): string {
	const given = Object.entries(asked).filter(([, value]) => value) as [string, string][];
	const query = new URLSearchParams([...given, ...(page > 1 ? [['page', String(page)]] : [])]);
	return query.size > 0 ? `${path}?${query}` : path;
}

type Asked = Record<string, string | undefined>;
