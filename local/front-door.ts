import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { isForeign } from '#domain/sender.ts';
import { fromNode, isCutOff, toNode } from './front-door/bridge.ts';
import { readConfig } from './front-door/config.ts';
import { type Door, loadFunctions, pickFunction } from './front-door/functions.ts';
import { headersFor, readHeaderFile } from './front-door/headers.ts';
import { Invoker } from './front-door/invoke.ts';
import { plainAnswer } from './front-door/plain.ts';
import { findRedirect, redirectTo } from './front-door/redirects.ts';
import { startSchedules } from './front-door/schedule.ts';
import { StaticFiles } from './front-door/static.ts';
import { listen } from './listen.ts';
import { isLocal } from './local-name.ts';

/**
 * A stand-in for Netlify's front door: the built site with the headers and redirects of netlify.toml and of the site's
 * `_headers`, and the functions at the addresses in their `config`. The order is Netlify's: functions, forced
 * redirects, files, functions with `preferStatic`, other redirects, 404.html.
 */
export async function startFrontDoor(options: FrontDoorOptions): Promise<FrontDoor> {
	const { headers, redirects } = await readConfig(options.config);
	let functions = await loadFunctions(options.functions);
	const files = new StaticFiles(options.site);
	const invoker = new Invoker(options.log ?? console.error);

	const answerRequest = async (request: Request, ip: string) => {
		const url = new URL(request.url);
		const path = url.pathname;
		if (path === '/build_hooks/local' && request.method === 'POST' && options.onBuildHook) {
			if (isForeign(request)) return plainAnswer(403, 'Forbidden');
			options.onBuildHook();
			return new Response(null, { status: 200 });
		}
		const proxy = options.proxies?.[path];
		if (proxy) {
			if (isForeign(request) || !isLocal(url.host)) return plainAnswer(403, 'Forbidden');
			return await proxy(request);
		}
		const invoke = (door: Door) => invoker.invoke(door, request, ip);
		const headersHere = async () =>
			headersFor([...(await readHeaderFile(files.folder)), ...headers], path);
		const serve = async (wanted: string, status?: number) =>
			await files.serve(request, wanted, await headersHere(), status);
		const obey = async (forced: boolean) => {
			const redirect = findRedirect(redirects, path, forced);
			if (!redirect) return undefined;
			if (redirect.status >= 300 && redirect.status < 400)
				return redirectTo(redirect, url, await headersHere());
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

	const answer = async (request: Request, ip: string) =>
		await answerRequest(request, ip).catch((error: unknown) => {
			options.log?.(`The front door could not answer ${request.url}`, error);
			return plainAnswer(500, 'Internal Error');
		});

	const server = createServer(async (incoming, outgoing) => {
		// An uncaught rejection would end the hub.
		try {
			const ip = clientAddress(incoming, options.addressHeader);
			const asked = await fromNode(incoming);
			const response = asked instanceof Response ? asked : await answer(asked, ip);
			const isTaken = asked instanceof Request && isCutOff(asked) && response.status < 400;
			const said = isTaken ? plainAnswer(413, 'Content Too Large') : response;
			await toNode(said, incoming, outgoing);
		} catch (error) {
			outgoing.destroy();
			// A client that disconnects, or whose request cannot be read to its end, is not our error.
			if (!incoming.errored) options.log?.('The front door could not read a request', error);
		}
	});
	const { url, port, close } = await listen(server, options.port ?? 0);
	invoker.site = url;
	const schedules = startSchedules(functions, (door) => invoker.runScheduled(door));

	return {
		url,
		port,
		settle: () => invoker.settle(),
		forgetFiles: () => files.forget(),
		async useFunctions(folders) {
			functions = await loadFunctions(folders);
		},
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

/** Netlify sees the caller's own address. A test can play several callers with a header that it names. */
function clientAddress(incoming: Incoming, header: string | undefined) {
	const played = header && incoming.headers[header];
	return played ? String(played) : (incoming.socket.remoteAddress ?? '127.0.0.1');
}

function notFound() {
	return plainAnswer(404, `Not Found - Request ID: ${randomUUID()}`);
}

type Incoming = import('node:http').IncomingMessage;

export type FrontDoorOptions = {
	/** The folder of the built site. */
	site: string;
	/** The folders of the functions. */
	functions: string[];
	/** The path of netlify.toml. */
	config: string;
	port?: number;
	addressHeader?: string;
	/** Called at `POST /build_hooks/local`. */
	onBuildHook?: () => void;
	/** Handlers that answer a path in place of a page or function, for requests from pages of this site only. */
	proxies?: Record<string, (request: Request) => Promise<Response>>;
	log?: (sentence: string, error?: unknown) => void;
};

export type FrontDoor = {
	url: string;
	port: number;
	/** Waits for the work that functions left running with `waitUntil`. */
	settle(): Promise<void>;
	/** Must be called after the site was built again. */
	forgetFiles(): void;
	/** Uses the functions of other folders from now on. Node never loads a module again, so new code needs a new folder. */
	useFunctions(folders: string[]): Promise<void>;
	/** Runs a scheduled function now, and waits for it. */
	run(name: string): Promise<void>;
	stop(): Promise<void>;
};
