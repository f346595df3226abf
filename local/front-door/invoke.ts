import type { Context } from '@netlify/functions';
import { randomUUID } from 'node:crypto';
import type { Door } from './functions.ts';
import { plainAnswer } from './plain.ts';
import { matchRoute } from './routes.ts';

/** Runs functions, and keeps the work that they leave running with `waitUntil`. */
export class Invoker {
	site = 'http://localhost';
	readonly #running = new Set<Promise<unknown>>();
	readonly #log: Log;

	constructor(log: Log) {
		this.#log = log;
	}

	async invoke(door: Door, request: Request, ip: string): Promise<Response> {
		return await this.#run(door, request, this.#context(door, new URL(request.url), ip));
	}

	/** Runs a scheduled function as Netlify does: with a POST, and without waiting for the end. */
	async runScheduled(door: Door) {
		const url = new URL(`/.netlify/functions/${door.name}`, this.site);
		const body = JSON.stringify({ next_run: new Date(Date.now() + 60_000).toISOString() });
		const run = this.#run(
			door,
			new Request(url, { method: 'POST', body }),
			this.#context(door, url, ''),
		);
		this.#keep(run);
		await run;
	}

	async settle() {
		while (this.#running.size) await Promise.allSettled(this.#running);
	}

	async #run(door: Door, request: Request, context: Context) {
		try {
			// A scheduled function's answer is ignored.
			return (await door.handler(request, context)) ?? new Response(null, { status: 204 });
		} catch (error) {
			this.#log(`The function ${door.name} failed.`, error);
			return plainAnswer(500, `Internal Error. ID: ${context.requestId}`);
		}
	}

	#keep(promise: Promise<unknown>) {
		const kept = promise
			.catch((error: unknown) => this.#log('What a function left running failed.', error))
			.finally(() => this.#running.delete(kept));
		this.#running.add(kept);
	}

	#context(door: Door, url: URL, ip: string): Context {
		const known: Partial<Context> = {
			account: { id: 'local' },
			deploy: { context: 'dev', id: 'local', published: true },
			geo: {},
			ip,
			json: (value) => Response.json(value),
			params: door.routes.map((route) => matchRoute(route, url.pathname)).find(Boolean) ?? {},
			requestId: randomUUID(),
			server: { region: 'local' },
			site: { id: 'local', name: 'moothall', url: this.site },
			url,
			waitUntil: (promise) => this.#keep(promise),
		};
		// The other members (cookies, next, rewrite) exist for edge functions only, and this hub has none.
		return known as Context;
	}
}

type Log = (sentence: string, error?: unknown) => void;
