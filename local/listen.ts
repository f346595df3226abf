import { once } from 'node:events';
import { Server as HttpServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';

/** Listens on this machine only. Port 0 takes any free one. Rejects with the code EADDRINUSE when the port is taken. */
export async function listen(server: Server, port: number): Promise<Listening> {
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	const taken = (server.address() as AddressInfo).port;
	return {
		port: taken,
		url: `http://localhost:${taken}`,
		async close() {
			const closed = once(server, 'close');
			server.close();
			if (!(server instanceof HttpServer)) return void (await closed);
			server.closeIdleConnections();
			// Browsers keep connections open. Requests that are running get two seconds to finish.
			const late = setTimeout(() => server.closeAllConnections(), 2_000);
			await closed;
			clearTimeout(late);
		},
	};
}

export type Listening = {
	port: number;
	url: string;
	close(): Promise<void>;
};
