import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { fromNode, toNode } from './front-door/bridge.ts';
import { readConfig } from './front-door/config.ts';
import { type Door, loadFunctions, pickFunction } from './front-door/functions.ts';
import { headersFor, readHeaderFile } from './front-door/headers.ts';
import { Invoker } from './front-door/invoke.ts';
import { findRedirect, redirectTo } from './front-door/redirects.ts';
import { startSchedules } from './front-door/schedule.ts';
import { StaticFiles } from './front-door/static.ts';
import { listen } from './listen.ts';

/**
 * A stand-in for Netlify's front door: the built site with the headers and redirects of netlify.toml and of the
 * site's own `_headers`, and the functions at the addresses that their `config` names. Order as in production:
 * functions, forced redirects, files, functions with `preferStatic`, other redirects, 404.html.
 */
export async function startFrontDoor(options: FrontDoorOptions): Promise<FrontDoor> {
	const { headers, redirects } = await readConfig(options.config);
	const functions = await loadFunctions(options.functions);
	const files = new StaticFiles(options.site);
	const invoker = new Invoker(options.log ?? console.error);

	const answerRequest = async (request: Request, ip: string) => {
		const url = new URL(request.url);
		const path = url.pathname;
		if (path === '/build_hooks/local' && request.method === 'POST' && options.onBuildHook) {
			options.onBuildHook();
			return new Response(null, { status: 200 });
		}
		const invoke = (door: Door) => invoker.invoke(door, request, ip);
		const serve = async (wanted: string, status?: number) => {
			const rules = [...(await readHeaderFile(files.folder)), ...headers];
			return await files.serve(request, wanted, headersFor(rules, path), status);
		};
		const obey = async (forced: boolean) => {
			const redirect = findRedirect(redirects, path, forced);
			if (!redirect) return undefined;
			if (redirect.status >= 300 && redirect.status < 400) return redirectTo(redirect, url);
			return await serve(redirect.to, redirect.status);
		};

		const door = pickFunction(functions, request.method, path, false);
		if (door) return await invoke(door);
		const forced = await obey(true);
		if (forced) return forced;
		const file = await serve(path);
		if (file) return file;
		const fallback = pickFunction(functions, request.method, path, true);
		if (fallback) return await invoke(fallback);
		return (await obey(false)) ?? (await serve('/404.html', 404)) ?? notFound();
	};

	const server = createServer(async (incoming, outgoing) => {
		const ip = clientAddress(incoming, options.addressHeader);
		const request = await fromNode(incoming, outgoing);
		if (!request) return;
		const response = await answerRequest(request, ip).catch((error: unknown) => {
			options.log?.(`The front door could not answer ${request.url}`, error);
			return new Response('Internal Error', { status: 500 });
		});
		await toNode(response, incoming, outgoing);
	});
	const { url, port, close } = await listen(server, options.port ?? 0);
	invoker.site = url;
	const schedules = startSchedules(functions, (door) => invoker.runScheduled(door));

	return {
		url,
		port,
		settle: () => invoker.settle(),
		forgetFiles: () => files.forget(),
		async run(name) {
			const door = functions.find((each) => each.name === name);
			if (!door) throw new Error(`There is no function called ${name}.`);
			await invoker.runScheduled(door);
			await invoker.settle();
		},
		async stop() {
			schedules.stop();
			await close();
			await invoker.settle();
		},
	};
}

/** Netlify sees the caller's own address. A test can play several callers by naming a header that it sends. */
function clientAddress(incoming: Incoming, header: string | undefined) {
	const played = header && incoming.headers[header];
	return played ? String(played) : (incoming.socket.remoteAddress ?? '127.0.0.1');
}

function notFound() {
	const body = `Not Found - Request ID: ${randomUUID()}`;
	return new Response(body, { status: 404, headers: { 'content-type': 'text/plain' } });
}

type Incoming = import('node:http').IncomingMessage;

export interface FrontDoorOptions {
	/** The folder of the built site. */
	site: string;
	/** The folders whose files are functions. */
	functions: string[];
	/** netlify.toml */
	config: string;
	port?: number;
	addressHeader?: string;
	/** Called at `POST /build_hooks/local`. */
	onBuildHook?: () => void;
	log?: (sentence: string, error?: unknown) => void;
}

export interface FrontDoor {
	url: string;
	port: number;
	/** Waits for everything that functions left running with `waitUntil`. */
	settle(): Promise<void>;
	/** Must be called after the site was built again. */
	forgetFiles(): void;
	/** Runs a scheduled function now, and waits for it. */
	run(name: string): Promise<void>;
	stop(): Promise<void>;
}
