import { join } from 'node:path';
import { startDatabase } from './database.ts';
import { startGateway } from './gateway.ts';
import { startMailbox } from './mailbox.ts';
import type { Settings } from './postgres/server.ts';
import { readSecrets } from './secrets.ts';

/** The services for functions and the build: the database behind its gateway, and the mailbox. Data stays in `folder`. */
export async function startServices(options: ServiceOptions) {
	const { folder, siteUrl, mailboxPort = 0, mailInterval, settings } = options;
	const stops: (() => Promise<void>)[] = [];
	const stop = async () => {
		for (const each of stops.splice(0).reverse()) await each();
	};
	try {
		const secrets = await readSecrets(folder);
		const database = await startDatabase(join(folder, 'postgres'), settings);
		stops.push(database.stop);
		const replies = {
			address: 'feedback@reply.thornbeck.example.org',
			secret: secrets.replySecret,
		};
		const mailbox = await startMailbox({
			folder: join(folder, 'mail'),
			port: mailboxPort,
			replies: { siteUrl, ...replies },
		});
		stops.push(mailbox.stop);
		const { smtpUrl } = mailbox;
		const mailFrom = 'Thornbeck Moothall <hub@thornbeck.example.org>';
		const gateway = await startGateway({
			connectionString: database.authenticator,
			jwtSecret: secrets.jwtSecret,
			auth: {
				connectionString: database.owner,
				signingKey: secrets.signingKey,
				smtpUrl,
				mailFrom,
				siteUrl,
				mailInterval,
			},
		});
		stops.push(gateway.stop);
		/** The environment variables with which functions and the build find the services. */
		const environment = {
			SUPABASE_URL: gateway.url,
			SUPABASE_ANON_KEY: gateway.anonKey,
			SUPABASE_SERVICE_ROLE_KEY: gateway.serviceRoleKey,
			TOKEN_SECRET: secrets.tokenSecret,
			SMTP_URL: smtpUrl,
			MAIL_FROM: mailFrom,
			REPLY_ADDRESS: replies.address,
			REPLY_SECRET: replies.secret,
		};
		return { database, mailbox, gateway, environment, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

type ServiceOptions = {
	folder: string;
	/** The hub's address for links in mails, read for each mail. */
	siteUrl: () => string;
	mailboxPort?: number;
	/** Seconds between two mails of a link to one person; the default is 60. */
	mailInterval?: number;
	/** Settings of the database server. */
	settings?: Settings;
};
