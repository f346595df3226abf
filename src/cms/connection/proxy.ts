import { Expected } from '../expected.ts';
import type { Backend } from '../facts/cms-facts.ts';

/** Calls the proxy as Decap does, through the connection, for what Decap itself has no button for. */
export function proxyAt({ proxy_url: url, branch }: Backend): Call {
	return async (action, params) => {
		const body = JSON.stringify({ branch, action, params: { branch, ...params } });
		const headers = { 'content-type': 'application/json; charset=utf-8' };
		const response = await fetch(String(url), { method: 'POST', headers, body });
		const answer = await response.json();
		if (!response.ok) throw new Expected((answer as { error: string }).error);
		return answer;
	};
}

/** @throws Expected, with a sentence for the editor */
// biome-ignore lint/suspicious/noExplicitAny: the answers of a protocol, each of another shape
export type Call = (action: string, params: object) => Promise<any>;
