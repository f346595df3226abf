import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal, refuse } from './refusals.ts';

/** Sends the result of `work`, or the refusal that it throws. Every request gets an answer. */
export async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	work: () => Promise<Answer>,
) {
	const { status, json, bytes, headers = {} } = await work().catch(asRefusal);
	response.writeHead(status, {
		...(json !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
		...headers,
	});
	response.end(json === undefined ? bytes : JSON.stringify(json));
	request.resume();
}

function asRefusal(error: unknown): Answer {
	const refusal = error instanceof Refusal ? error : refuse(500, String(error));
	return { status: refusal.status, json: refusal.body, headers: refusal.headers };
}

export type Answer = {
	status: number;
	json?: object;
	bytes?: Buffer;
	headers?: Record<string, string | undefined>;
};
