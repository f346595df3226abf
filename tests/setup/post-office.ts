import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server that keeps the mails it gets. A test can close it, let it refuse mails, or let it wait with its answer. */
export async function startPostOffice() {
	const mails: ParsedMail[] = [];
	const office = {
		mails,
		url: '',
		refusal: undefined as number | undefined,
		/** Whether mails that were sent whole wait for `release` before they are kept and answered. */
		isHolding: false,
		held: [] as (() => void)[],
		release,
		shut,
		open,
	};
	let server: SMTPServer;

	async function open(port = 0) {
		server = new SMTPServer({
			authOptional: true,
			disabledCommands: ['AUTH', 'STARTTLS'],
			onData(stream, _, done) {
				simpleParser(stream).then((mail) => {
					if (office.refusal)
						return done(
							Object.assign(new Error('No, jane@example.org'), { responseCode: office.refusal }),
						);
					const keep = () => {
						mails.push(mail);
						done();
					};
					if (office.isHolding) office.held.push(keep);
					else keep();
				}, done);
			},
		});
		server.on('error', () => {});
		await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
		office.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
	}

	async function shut() {
		await new Promise<void>((done) => server.close(done));
	}

	function release() {
		office.isHolding = false;
		for (const keep of office.held.splice(0)) keep();
	}

	await open();
	return office;
}
