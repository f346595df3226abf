import { createRequire } from 'node:module';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';

/**
 * decap-server in a process of its own, which ends with the one that started it. Its settings are in the environment. It
 * answers whoever finds its port, so it is only shown requests that name the key.
 */
const { emit } = Server.prototype;
Server.prototype.emit = function (event: string, ...about: unknown[]) {
	const [request, response] = about as [IncomingMessage, ServerResponse];
	if (event !== 'request' || request.headers.authorization === process.env.KEY)
		return Reflect.apply(emit, this, [event, ...about]);
	response.writeHead(403).end();
	return true;
};
process.once('disconnect', () => process.exit());
createRequire(import.meta.url)('decap-server');
