import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Expected } from '../tools/setup/expected.mjs';
import { explain } from './expected.ts';
import { forgetData } from './fresh.ts';
import { type Hub, startHub } from './hub.ts';
import { choosePort, nextFreePort } from './port.ts';
import { holdHub } from './running.ts';

const FOLDER = '.local';
const PORT = 4321;

await start().catch((error: unknown) => {
	console.error(`\n${explain(error) ?? (error instanceof Error ? error.stack : error)}`);
	process.exitCode = 1;
});
// The channel to run.mjs would keep this process alive.
if (process.connected) process.disconnect();

/** `npm start`: runs the whole hub until Ctrl-C and keeps its data for the next time. */
async function start() {
	const { port: given, fresh } = readOptions();
	const { signal, stopped } = untilStopped();
	await mkdir(FOLDER, { recursive: true });
	const running = await holdHub(FOLDER);
	let hub: Hub | undefined;
	try {
		if (fresh) await forgetData(FOLDER);
		const port = await choosePort(given, PORT);
		hub = await startHub({
			folder: FOLDER,
			port,
			mailboxPort: await nextFreePort(port + 1),
			watch: true,
			signal,
			say: (line) => console.log(line),
		});
		await running.tell(hub.url);
		if (!signal.aborted) printAddresses(hub, port);
		await stopped;
		console.log('\nStopping. What people did here is kept for next time.');
	} catch (error) {
		if (!signal.aborted) throw error;
	} finally {
		await hub?.stop();
		await running.release();
	}
}

function readOptions() {
	try {
		const { values } = parseArgs({
			options: { port: { type: 'string' }, fresh: { type: 'boolean', default: false } },
		});
		const port = values.port === undefined ? undefined : Number(values.port);
		if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
			throw new Error(`${values.port} is no port`);
		return { port, fresh: values.fresh };
	} catch (error) {
		const reason = (error as Error).message.split('.')[0];
		throw new Expected(`${reason}. npm start -- [--port 4321] [--fresh]`);
	}
}

/** Resolves on Ctrl-C, on a signal to end, on a closed window, or when run.mjs is gone. */
function untilStopped() {
	const stopping = new AbortController();
	const stopped = new Promise<void>((resolve) => {
		const stop = () => {
			stopping.abort();
			resolve();
		};
		for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(event, stop);
		process.on('disconnect', stop);
	});
	return { signal: stopping.signal, stopped };
}

function printAddresses(hub: Hub, port: number) {
	const rows = [
		['The hub', `${hub.url}/`],
		['in Welsh', `${hub.url}/cy/`],
		['Mailbox', `${hub.mailbox.url}/`],
		...(hub.cms ? [['CMS', `${hub.url}/admin/`]] : []),
		['Staff', `${hub.url}/staff/`],
	];
	const lines = rows.map(([name = '', address]) => `  ${name.padEnd(10)} ${address}`);
	const other = port === PORT ? '' : `  (port ${PORT} is taken or another was asked for)\n`;
	const staff = 'Staff sign in as admin@thornbeck.example.org or editor@thornbeck.example.org.';
	console.log(`\n${lines.join('\n')}\n${other}\n  ${staff}\n  Ctrl-C stops it.\n`);
}
