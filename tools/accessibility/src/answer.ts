import { request } from 'node:https';

/**
 * What is at an address, redirects not followed. `isTrusting` takes any certificate, as the browser does when the config
 * says so; Node's own `fetch` can't.
 */
export async function answerOf(
	url: string,
	{ headers = new Headers(), milliseconds, isTrusting }: Asking,
): Promise<Answer> {
	const signal = AbortSignal.timeout(milliseconds);
	if (isTrusting && url.startsWith('https:')) return await trusting(url, headers, signal);
	const response = await fetch(url, { headers, signal, redirect: 'manual' });
	const body = Buffer.from(await response.arrayBuffer());
	return { status: response.status, location: response.headers.get('location') ?? '', body };
}

function trusting(url: string, headers: Headers, signal: AbortSignal): Promise<Answer> {
	return new Promise((done, fail) => {
		const asked = request(
			url,
			{ headers: Object.fromEntries(headers), rejectUnauthorized: false, signal },
			(response) => {
				const parts: Buffer[] = [];
				response.on('data', (part: Buffer) => parts.push(part));
				response.on('error', fail);
				response.on('end', () => {
					const { statusCode: status = 0, headers: said } = response;
					done({ status, location: said.location ?? '', body: Buffer.concat(parts) });
				});
			},
		);
		asked.on('error', (error) => fail(signal.aborted ? signal.reason : error));
		asked.end();
	});
}

type Asking = {
	headers?: Headers;
	/** For the whole of it. */
	milliseconds: number;
	isTrusting: boolean;
};

export type Answer = {
	status: number;
	/** Where a redirect leads; empty when it is none. */
	location: string;
	body: Buffer;
};
