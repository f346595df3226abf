import type { IncomingMessage, ServerResponse } from 'node:http';
import { databaseRefusal } from './errors.ts';

/** Sends the result of `work`, or the refusal that it throws. Every request gets an answer. */
export async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	work: () => Promise<Answer>,
) {
	try {
		const { status, json, headers = {} } = await work();
		response.statusCode = status;
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		if (json === undefined) response.end();
		else send(response, json);
	} catch (error) {
		const refusal = databaseRefusal(error, true);
		response.statusCode = refusal.status;
		if (refusal.reason && /^[ -~]+$/.test(refusal.reason)) response.statusMessage = refusal.reason;
		for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
		send(response, JSON.stringify(refusal.body));
	} finally {
		request.resume();
	}
}

function send(response: ServerResponse, json: string) {
	response.setHeader('content-type', 'application/json; charset=utf-8');
	response.end(json);
}

export type Answer = {
	status: number;
	json?: string;
	headers?: Record<string, string>;
};
