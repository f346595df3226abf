import { createRequire } from 'node:module';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';

/**
 * Runs decap-server in a process of its own, which ends with its parent. Its settings are in the environment.
 * decap-server answers everybody, so requests without the key are refused before they reach it.
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
