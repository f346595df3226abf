import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { listen } from './listen.ts';
import { isLocal } from './local-name.ts';
import { mailPage, mailboxPage, missingPage } from './mailbox/pages.ts';
import { type Replies, sendReply, takesReply } from './mailbox/reply.ts';
import { type Mail, MailStore } from './mailbox/store.ts';

/**
 * A real SMTP server that keeps every mail in `folder` instead of delivering it, with a page that shows them and where they
 * can be replied to. Tests get
 * the mails from `/mails.json?to=<address>`, the newest first.
 */
export async function startMailbox({
	folder,
	port = 0,
	smtpPort = 0,
	replies,
}: Options): Promise<Mailbox> {
	const store = await MailStore.open(folder);
	let refusing = false;
	const smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['AUTH', 'STARTTLS'],
		disableReverseLookup: true,
		onMailFrom: (_, __, done) => done(refusing ? serviceAway() : null),
		onData(stream, session, done) {
			const to = session.envelope.rcptTo.map(({ address }) => address);
			store.keep(stream, to).then(() => done(), done);
		},
	});
	// A client that disconnects in the middle must not end the hub.
	smtp.on('error', () => {});
	const smtpServer = await listen(smtp.server, smtpPort);

	const pages = createServer((request, response) => {
		const url = new URL(`http://localhost${request.url}`);
		// These mails contain links to sign in, so a page under a foreign host name must not read them.
		if (!isLocal(request.headers.host)) return void response.writeHead(403).end();
		const send = (type: string, body: string, status = 200) => {
			response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...HEADERS });
			response.end(body);
		};
		if (url.pathname === '/mails.json')
			return send('application/json', JSON.stringify(store.list(url.searchParams.get('to'))));
		if (url.pathname === '/') return send('text/html', mailboxPage(store.list()));
		const mail = store.find(url.pathname.slice(1));
		if (!mail) return send('text/html', missingPage(), 404);
		const taken = replies && takesReply(mail, replies) ? replies : undefined;
		if (request.method !== 'POST' || !taken)
			return send('text/html', mailPage(mail, { canReply: taken !== undefined }));
		// A page of another site must not write in a person's name.
		if (request.headers.origin && request.headers.origin !== `http://${request.headers.host}`)
			return void response.writeHead(403).end();
		text(request)
			.then((form) => sendReply(mail, new URLSearchParams(form).get('words') ?? '', taken))
			.catch((error: Error) => `The hub could not be reached: ${error.message}`)
			.then((said) => send('text/html', mailPage(mail, { canReply: true, said })));
	});
	const page = await listen(pages, port);

	return {
		url: page.url,
		smtpUrl: `smtp://127.0.0.1:${smtpServer.port}`,
		list: (to) => store.list(to),
		waitFor: (to, count) => store.waitFor(to, count),
		refuse: (yes) => {
			refusing = yes;
		},
		async stop() {
			await Promise.all([page.close(), new Promise<void>((done) => smtp.close(() => done()))]);
		},
	};
}

const HEADERS = {
	'content-security-policy':
		"default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; base-uri 'self'; frame-ancestors 'none'",
	'cache-control': 'no-store',
};

/** A temporary refusal: the sender should try again. */
function serviceAway() {
	return Object.assign(new Error('The mailbox was told to refuse mail'), { responseCode: 421 });
}

type Options = {
	folder: string;
	port?: number;
	smtpPort?: number;
	/** How replies to the hub get there. Without it, the page of a mail has no form for them. */
	replies?: Replies;
};

export type Mailbox = {
	url: string;
	smtpUrl: string;
	/** The newest first; all mails, or those to one address. */
	list(to?: string): Mail[];
	/** Resolves with the mails to an address as soon as there are `count`; rejects after ten seconds. */
	waitFor(to: string, count?: number): Promise<Mail[]>;
	/** Refuses all mail, as in an outage, until it is called with false. */
	refuse(yes: boolean): void;
	stop(): Promise<void>;
};
