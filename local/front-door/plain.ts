import { securityHeaders } from '#domain/security.ts';

/** An answer in plain text, for when no page and no function can answer. */
export function plainAnswer(status: number, text: string, headers: Record<string, string> = {}) {
	return new Response(`${text}\n`, {
		status,
		headers: { ...securityHeaders(), 'content-type': 'text/plain; charset=UTF-8', ...headers },
	});
}
