import { securityHeaders } from '#domain/security.ts';

/** An answer in plain words, for when there is neither a page nor a function to give one. */
export function plainAnswer(status: number, text: string, headers: Record<string, string> = {}) {
	return new Response(`${text}\n`, {
		status,
		headers: { ...securityHeaders(), 'content-type': 'text/plain', ...headers },
	});
}
